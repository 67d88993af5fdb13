// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/Kubeconfig.h"

#include "kube/kubeconfig/Paths.h"

#include <algorithm>

namespace kube {

bool Kubeconfig::empty() const
{
    return clusters.empty() && users.empty() && contexts.empty() && currentContext.empty() && !preferences["colors"].boolean()
        && preferences["extensions"].size() == 0 && extensions.size() == 0;
}

std::vector<std::string> kubeconfigPaths(const KubeconfigSources &sources)
{
    if (!sources.explicitPath.empty())
        return {sources.explicitPath};
    if (sources.variable.empty())
        return sources.home.empty() ? std::vector<std::string>() : std::vector{sources.home + "/.kube/config"};
    std::vector<std::string> paths;
    std::size_t at = 0;
    while (at <= sources.variable.size()) {
        const auto end = std::min(sources.variable.find(':', at), sources.variable.size());
        const std::string path = sources.variable.substr(at, end - at);
        if (!path.empty() && std::find(paths.begin(), paths.end(), path) == paths.end())
            paths.push_back(path);
        at = end + 1;
    }
    return paths;
}

core::Result<Kubeconfig> loadKubeconfig(const KubeconfigSources &sources, const ReadFile &readFile)
{
    Kubeconfig merged;
    std::vector<core::Error> problems;
    for (const std::string &path : kubeconfigPaths(sources)) {
        const FileBytes file = readFile(path);
        if (file.outcome == FileBytes::Outcome::Missing) {
            if (!sources.explicitPath.empty())
                return core::fail(core::ErrorCode::KubeconfigInvalid, core::Text::verbatim("stat " + path + ": no such file or directory"));
            merged.missing.push_back(path);
            continue;
        }
        core::Result<Kubeconfig> one = core::fail(core::ErrorCode::KubeconfigInvalid, core::Text::verbatim(file.problem));
        if (file.outcome == FileBytes::Outcome::Read)
            one = file.bytes.empty() ? core::Result<Kubeconfig>(Kubeconfig()) : parseKubeconfig(file.bytes, path, sources.workingFolder);
        if (!one) {
            const std::string before = "error loading config file \"" + path + "\": ";
            core::Error error = one.error();
            error.what = core::Text::verbatim(before + error.what.english());
            for (core::Cause &cause : error.causes) {
                if (cause.reason == "Redacted")
                    cause.message = before + cause.message;
            }
            problems.push_back(std::move(error));
            continue;
        }
        merged.files.push_back(path);
        merged.clusters.merge(one->clusters); // what is there stays
        merged.users.merge(one->users);
        merged.contexts.merge(one->contexts);
        if (merged.currentContext.empty())
            merged.currentContext = one->currentContext;
        if (merged.preferences.isNull())
            merged.preferences = one->preferences;
        if (merged.extensions.isNull())
            merged.extensions = one->extensions;
    }
    if (problems.empty())
        return merged;
    core::Error error = problems.front();
    if (problems.size() > 1) {
        std::string all;
        for (const core::Error &problem : problems)
            all += (all.empty() ? "" : ", ") + problem.what.english();
        error.what = core::Text::verbatim('[' + all + ']');
        error.position.reset();
    }
    return core::unexpected<core::Error>(std::move(error));
}

std::string resolvedPath(const std::string &path, const std::string &folder)
{
    if (path.empty() || isAbsolutePath(path))
        return path;
    return cleanPath(folder + '/' + path);
}

} // namespace kube
