// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/KubeconfigFiles.h"

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace operations {

namespace {

constexpr std::size_t mostBytes = 16u << 20;

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// "open /x: permission denied", as Go's PathError prints it.
std::string problem(const char *operation, const std::string &path)
{
    std::string why = std::strerror(errno);
    if (!why.empty())
        why.front() = char(std::tolower(static_cast<unsigned char>(why.front())));
    return std::string(operation) + ' ' + path + ": " + why;
}

} // namespace

kube::KubeconfigSources kubeconfigSources(const std::string &explicitPath)
{
    std::error_code ignored;
    return {explicitPath, variable("KUBECONFIG"), variable("HOME"), std::filesystem::current_path(ignored).string()};
}

kube::FileBytes readKubeconfigFile(const std::string &path)
{
    using Outcome = kube::FileBytes::Outcome;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return {errno == ENOENT || errno == ENOTDIR ? Outcome::Missing : Outcome::Failed, {}, problem("open", path)};
    kube::FileBytes out{Outcome::Read, {}, {}};
    char buffer[16384];
    for (;;) {
        const ssize_t count = ::read(file, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            out = {Outcome::Failed, {}, problem("read", path)};
        if (count <= 0)
            break;
        out.bytes.append(buffer, std::size_t(count));
        if (out.bytes.size() > mostBytes) {
            out = {Outcome::Failed, {}, "read " + path + ": file too large"};
            break;
        }
    }
    ::close(file);
    return out;
}

core::Result<kube::Kubeconfig> loadKubeconfig(const std::string &explicitPath)
{
    auto config = kube::loadKubeconfig(kubeconfigSources(explicitPath), readKubeconfigFile);
    if (config)
        return config;
    core::Error error = config.error();
    for (const core::Cause &cause : error.causes) {
        if (cause.reason == "Redacted")
            error.what = core::Text::verbatim(cause.message);
    }
    error.causes.clear();
    if (error.hint.empty())
        error.hint = core::say("Correct the file, or name another one with --kubeconfig or KUBECONFIG");
    return core::unexpected<core::Error>(std::move(error));
}

} // namespace operations
