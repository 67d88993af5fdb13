// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Connect.h"

#include "cli/Duration.h"
#include "operations/RealClock.h"
#include "operations/project/Lookup.h"

#include "demo/Cluster.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace cli {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

struct KubeconfigLink final : Link {
    operations::RealClock clockOfProgram;
    std::unique_ptr<operations::Connection> opened;
    operations::Connection &connection() override { return *opened; }
};

struct DemoLink final : Link {
    operations::RealClock clockOfProgram;
    std::unique_ptr<demo::Cluster> cluster;
    std::unique_ptr<operations::Connection> opened;
    operations::Connection &connection() override { return *opened; }
};

constexpr int requestsFrom = 6; // as kubectl

int loudness(Invocation &call)
{
    const std::string text = call.value("v", "0");
    int level = 0;
    std::from_chars(text.data(), text.data() + text.size(), level);
    return level;
}

core::Result<std::shared_ptr<Link>> connectDemo(Invocation &call)
{
    auto link = std::make_shared<DemoLink>();
    auto cluster = demo::Cluster::make(link->clockOfProgram, {});
    if (!cluster)
        return core::unexpected<core::Error>(cluster.error());
    link->cluster = std::move(*cluster);
    const std::shared_ptr<core::Transport> transport(&link->cluster->transport(), [](core::Transport *) { }); // the cluster owns it
    const std::string given = call.value("namespace");
    link->opened = operations::Connection::over(link->clockOfProgram, transport, "demo", {given.empty() ? "default" : given, !given.empty()});
    return link;
}

} // namespace

core::Result<operations::ConnectionOptions> connectionOptions(Invocation &call)
{
    operations::ConnectionOptions options;
    options.kubeconfig = call.value("kubeconfig");
    kube::KubeconfigOverrides &overrides = options.overrides;
    overrides.context = call.value("context");
    overrides.cluster = call.value("cluster");
    overrides.user = call.value("user");
    overrides.namespaceName = call.value("namespace");
    overrides.server = call.value("server");
    overrides.token = call.value("token");
    overrides.certificateAuthority = call.value("certificate-authority");
    overrides.clientCertificate = call.value("client-certificate");
    overrides.clientKey = call.value("client-key");
    overrides.tlsServerName = call.value("tls-server-name");
    overrides.impersonate = call.value("as");
    overrides.impersonateGroups = call.values("as-group");
    overrides.insecure = call.isSet("insecure-skip-tls-verify");
    const std::string policy = call.value("exec-policy", "allow");
    if (policy != "allow" && policy != "deny")
        return fail(ErrorCode::Usage, say("--exec-policy '%1' is not known", policy), say("Use one of: %1", "allow, deny"));
    options.plugins = policy == "allow" ? operations::PluginPolicy::Allow : operations::PluginPolicy::Deny;
    if (call.isSet("request-timeout")) {
        const auto timeout = parseDuration(call.value("request-timeout"));
        if (!timeout)
            return fail(ErrorCode::Usage, say("--request-timeout '%1' is no duration", call.value("request-timeout")), say("Write 30s or 2m"));
        options.requestTimeout = *timeout;
    }
    return options;
}

core::Result<std::shared_ptr<Link>> connect(Invocation &call)
{
    core::Result<std::shared_ptr<Link>> result;
    if (call.isSet("demo")) {
        result = connectDemo(call);
    } else {
        const auto options = connectionOptions(call);
        if (!options)
            return core::unexpected<core::Error>(options.error());
        auto link = std::make_shared<KubeconfigLink>();
        auto connection = operations::Connection::open(link->clockOfProgram, *options);
        if (!connection)
            return core::unexpected<core::Error>(connection.error());
        link->opened = std::move(*connection);
        result = link;
    }
    if (!result)
        return result;
    call.keep(*result);
    if (loudness(call) >= requestsFrom) {
        (*result)->session().setActivityHandler([&output = call.output()](const client::Session::Activity &activity) {
            output.note(terminalSafe(activity.method + ' ' + activity.target + ' ' + (activity.status ? std::to_string(activity.status) : "no answer") + " in "
                                     + std::to_string(activity.took.count()) + " ms"));
        });
    }
    return result;
}

core::Result<bool> wantsDryRun(Invocation &call)
{
    const std::string value = call.value("dry-run", "none");
    if (value != "none" && value != "server")
        return fail(ErrorCode::Usage, say("--dry-run '%1' is not supported", value), say("Use --dry-run=server"));
    return value == "server";
}

/// A path that is not there is better missed as a file than looked for in a cluster.
static bool looksLikeFile(const std::string &word)
{
    const auto slash = word.find('/');
    if (word == "-" || slash == 0 || word.starts_with('.') || std::count(word.begin(), word.end(), '/') > 1)
        return true;
    const std::string suffix = std::filesystem::path(word).extension().string();
    const bool typed = slash != std::string::npos && kube::findKindByName(word.substr(0, slash));
    return !typed && (suffix == ".yaml" || suffix == ".yml" || suffix == ".json");
}

FilesAndProjects filesAndProjects(Invocation &call)
{
    FilesAndProjects out{call.values("filename"), {}};
    for (const std::string &word : call.arguments()) {
        std::error_code ignored;
        (std::filesystem::exists(word, ignored) || looksLikeFile(word) ? out.files : out.projects).push_back(word);
    }
    return out;
}

ProjectRefs projectRefs(Invocation &call, const std::vector<std::string> &words, Link &link)
{
    if (!words.empty() && !call.value("selector").empty())
        return fail(ErrorCode::Usage, say("Projects are chosen by their names or by --selector, not by both"));
    std::vector<kube::ObjectRef> refs;
    for (const std::string &typed : words) {
        auto ref = operations::parseProject(typed, link.namespaceName());
        if (ref && call.isSet("all-namespaces") && (typed.find('/') == std::string::npos || kube::findKindByName(typed.substr(0, typed.find('/')))))
            return fail(ErrorCode::Usage, say("a project cannot be found by its name in all namespaces: '%1'", typed), say("Write NAMESPACE/NAME, or -n NAMESPACE"));
        if (!ref)
            return core::unexpected<core::Error>(ref.error());
        refs.push_back(std::move(*ref));
    }
    return refs;
}

void chooseProjects(Invocation &call, const std::vector<std::string> &words, Link &link, std::function<void(ProjectRefs)> then)
{
    const std::string selector = call.value("selector");
    if (selector.empty() && words.empty())
        return then(fail(ErrorCode::Usage, say("A PROJECT is missing"), say("Write NAME, TYPE/NAME or NAMESPACE/NAME")));
    if (selector.empty() || !words.empty())
        return then(projectRefs(call, words, link));
    const std::string scope = call.isSet("all-namespaces") ? std::string() : link.namespaceName();
    const auto under = std::make_shared<client::Call>();
    call.keep(under);
    *under = link.session().list(kube::findKind("apps/v1", "Deployment")->listPath(scope), {{"labelSelector", selector}},
                                 [&call, then = std::move(then)](const core::Result<client::Listing> &listing) {
                                     if (!listing)
                                         return then(core::unexpected<core::Error>(listing.error()));
                                     std::vector<kube::ObjectRef> refs;
                                     for (const core::Value &object : listing->items) {
                                         const core::Value &metadata = object["metadata"];
                                         refs.push_back({"apps/v1", "Deployment", metadata["namespace"].string(), metadata["name"].string(), {}});
                                     }
                                     if (refs.empty())
                                         call.output().note("No projects found.");
                                     then(std::move(refs));
                                 });
}

int worse(int a, int b)
{
    return a == 2 || b == 2 ? 2 : std::max(a, b);
}

} // namespace cli
