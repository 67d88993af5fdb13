// SPDX-License-Identifier: Apache-2.0
#include "operations/Files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace operations {

using core::ErrorCode;
using core::fail;
using core::say;
namespace fs = std::filesystem;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd, bool own = true) : m_fd(fd), m_own(own) { }
    ~Descriptor()
    {
        if (m_own && m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
    bool m_own;
};

bool isUrl(const std::string &path)
{
    return path.rfind("http://", 0) == 0 || path.rfind("https://", 0) == 0;
}

core::Text reason(int error)
{
    return core::Text::verbatim(std::strerror(error));
}

tl::unexpected<core::Error> unreadable(const std::string &path, int error)
{
    return fail(ErrorCode::FileUnreadable, say("Cannot read %1: %2", shownName(path), reason(error)),
                error == EACCES ? say("Check the permissions of the file and of its folders.") : core::Text());
}

tl::unexpected<core::Error> unwritable(const std::string &path, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return fail(ErrorCode::DiskFull, say("Cannot write %1: the disk is full", path), say("Free some space; the file is as it was before."));
    return fail(ErrorCode::FileUnwritable, say("Cannot write %1: %2", path, reason(error)), say("The file is as it was before."));
}

/// 0 or errno.
int writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        bytes.remove_prefix(std::size_t(n));
    }
    return 0;
}

} // namespace

std::string shownName(const std::string &path)
{
    return path == "-" ? "standard input" : path;
}

core::Result<void> readChunks(const std::string &path, const std::function<core::Result<void>(std::string_view)> &take)
{
    if (isUrl(path))
        return fail(ErrorCode::Usage, say("%1 is a URL, not a file", path), say("Download it first, or pipe it in: curl ... | readyline-cli ... -"));
    const bool input = path == "-";
    const Descriptor file(input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC), !input);
    if (file.fd() < 0)
        return unreadable(path, errno);
    struct stat about {};
    if (::fstat(file.fd(), &about) == 0 && S_ISDIR(about.st_mode))
        return fail(ErrorCode::FileUnreadable, say("%1 is a folder", shownName(path)));
    char buffer[65536];
    for (;;) {
        const ssize_t n = ::read(file.fd(), buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return unreadable(path, errno);
        if (n == 0)
            return {};
        if (auto taken = take(std::string_view(buffer, std::size_t(n))); !taken)
            return taken;
    }
}

core::Result<std::string> readFile(const std::string &path, std::size_t limit)
{
    std::string bytes;
    if (struct stat about {}; path != "-" && ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) && std::size_t(about.st_size) <= limit)
        bytes.reserve(std::size_t(about.st_size));
    auto read = readChunks(path, [&](std::string_view chunk) -> core::Result<void> {
        if (chunk.size() > limit - bytes.size())
            return fail(ErrorCode::TooLarge, say("%1 is larger than %2 MiB", shownName(path), limit >> 20), say("Split it into smaller files."));
        bytes += chunk;
        return {};
    });
    if (!read)
        return core::unexpected(std::move(read.error()));
    return bytes;
}

core::Result<void> writeFile(const std::string &path, std::string_view bytes, unsigned mode)
{
    std::error_code ignored;
    // Through symlinks, so that the link stays a link.
    const fs::path target = fs::exists(path, ignored) ? fs::canonical(path, ignored) : fs::path(path);
    if (target.empty())
        return unwritable(path, ignored.value());
    struct stat before {};
    const bool exists = ::stat(target.c_str(), &before) == 0;
    if (exists && !S_ISREG(before.st_mode)) { // a device or pipe cannot be replaced
        const Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
        const int error = file.fd() < 0 ? errno : writeAll(file.fd(), bytes);
        if (error)
            return unwritable(path, error);
        return {};
    }
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return unwritable(path, errno);
    std::string temporary = target.string() + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.fd() < 0)
        return unwritable(path, errno);
    int error = writeAll(file.fd(), bytes);
    if (!error && ::fchmod(file.fd(), exists ? before.st_mode & 07777 : mode) != 0)
        error = errno;
    if (!error && exists && (before.st_uid != ::geteuid() || before.st_gid != ::getegid()) && ::fchown(file.fd(), before.st_uid, before.st_gid) != 0)
        error = errno;
    if (!error && ::fsync(file.fd()) != 0)
        error = errno;
    if (!error && ::rename(temporary.c_str(), target.c_str()) != 0)
        error = errno;
    if (error) {
        ::unlink(temporary.c_str());
        return unwritable(path, error);
    }
    return {};
}

core::Result<std::vector<std::string>> expandFiles(const std::vector<std::string> &paths, bool recursive)
{
    const auto manifest = [](const fs::path &path) {
        const std::string suffix = path.extension().string();
        return suffix == ".yaml" || suffix == ".yml" || suffix == ".json";
    };
    std::vector<std::string> files;
    for (const std::string &path : paths) {
        if (isUrl(path))
            return fail(ErrorCode::Usage, say("%1 is a URL, not a file", path), say("Download it first, or pipe it in: curl ... | readyline-cli ... -"));
        std::error_code error;
        if (path == "-" || !fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        if (recursive) {
            for (auto entry = fs::recursive_directory_iterator(path, error); !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
                if (manifest(entry->path()) && !fs::is_directory(entry->path(), error))
                    found.push_back(entry->path().string());
            }
        } else {
            for (auto entry = fs::directory_iterator(path, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
                if (manifest(entry->path()) && !fs::is_directory(entry->path(), error))
                    found.push_back(entry->path().string());
            }
        }
        if (error)
            return unreadable(path, error.value());
        if (found.empty())
            return fail(ErrorCode::FileUnreadable, say("%1 has no .yaml, .yml or .json files", path), recursive ? core::Text() : say("-R looks into its sub-folders too."));
        std::sort(found.begin(), found.end());
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

} // namespace operations
