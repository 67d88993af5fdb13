// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Trust.h"

#include "kube/kubeconfig/ExecCredential.h"
#include "operations/cluster/KubeconfigFiles.h"

#include <algorithm>
#include <filesystem>

namespace operations {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;
using core::say;

fs::path real(const std::string &path)
{
    std::error_code problem;
    const fs::path whole = fs::absolute(path, problem);
    fs::path out = fs::weakly_canonical(whole, problem);
    return problem ? whole.lexically_normal() : out;
}

bool isBelow(const fs::path &path, const fs::path &folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

} // namespace

std::string realPath(const std::string &path)
{
    return path.empty() ? path : real(path).string();
}

bool isInFolderOf(const std::string &kubeconfig, const std::string &file)
{
    return isBelow(real(file), real(kubeconfig).parent_path());
}

bool isTrustedKubeconfig(const std::string &path)
{
    const fs::path file = real(path);
    kube::KubeconfigSources sources = kubeconfigSources({});
    if (!sources.home.empty() && isBelow(file, real(sources.home + "/.kube")))
        return true;
    const std::vector<std::string> known = kube::kubeconfigPaths(sources);
    return std::any_of(known.begin(), known.end(), [&file](const std::string &one) { return real(one) == file; });
}

static core::Result<void> checkAgreed(const ConnectionOptions &options, const kube::ClientSettings &settings)
{
    const bool trusted = options.kubeconfig.empty() || isTrustedKubeconfig(options.kubeconfig);
    const std::string &file = options.kubeconfig.empty() ? settings.userOrigin : options.kubeconfig;
    const auto question = trustQuestion(file, trusted, settings);
    if (!question || options.agreed(*question))
        return {};
    return fail(ErrorCode::Untrusted, say("You have not agreed to what the kubeconfig %1 would do", file),
                say("Choose Connect to be asked again"));
}

core::Result<void> checkTrust(const ConnectionOptions &options, const kube::ClientSettings &settings)
{
    if (options.agreed)
        return checkAgreed(options, settings);
    if (kube::signsInByPlugin(settings) && options.plugins == PluginPolicy::Deny)
        return fail(ErrorCode::Untrusted, say("User %1 signs in by the credential plugin %2, which is not allowed to run", settings.userName, settings.exec->command),
                    say("Sign in with a token or a client certificate, or use readyline-cli with --exec-policy allow"));
    if (options.kubeconfig.empty() || isTrustedKubeconfig(options.kubeconfig))
        return {};
    const kube::KubeconfigOverrides &given = options.overrides;
    struct Row {
        const std::string &path, &typed;
    };
    const std::string none;
    for (const Row &row : {Row{settings.bearerTokenFile, none}, Row{settings.certFile, given.clientCertificate}, Row{settings.keyFile, given.clientKey}}) {
        if (row.path.empty() || row.path == row.typed || isInFolderOf(options.kubeconfig, row.path))
            continue;
        return fail(ErrorCode::Untrusted, say("The kubeconfig %1 would send %2 to %3, a file outside its own folder", options.kubeconfig, row.path, settings.host),
                    say("If you trust it, name it in KUBECONFIG instead of --kubeconfig, or move it into ~/.kube"));
    }
    return {};
}

} // namespace operations
