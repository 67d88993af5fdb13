// SPDX-License-Identifier: Apache-2.0
#include "demo/server/PrivateFile.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace demo {

core::Result<void> writePrivateFile(const std::string &path, std::string_view content)
{
    std::string temporary = path + ".XXXXXX";
    const auto failed = [&](int error) {
        return core::fail(error == ENOSPC || error == EDQUOT ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable,
                          core::say("Cannot write %1: %2", path, std::strerror(error)));
    };
    // mkstemp makes the file with mode 0600.
    const int file = ::mkstemp(temporary.data());
    if (file < 0)
        return failed(errno);
    int error = 0;
    while (error == 0 && !content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written > 0)
            content.remove_prefix(std::size_t(written));
        else if (errno != EINTR)
            error = errno;
    }
    if (::close(file) != 0 && error == 0)
        error = errno;
    if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0)
        error = errno;
    if (error == 0)
        return {};
    ::unlink(temporary.c_str());
    return failed(error);
}

} // namespace demo
