// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Connect.h"
#include "cli/cluster/Lifecycle.h"
#include "cli/cluster/Results.h"
#include "cli/cluster/Waiting.h"
#include "kube/schema/TypedSet.h"
#include "operations/Files.h"
#include "operations/Settings.h"
#include "operations/project/CreateProject.h"
#include "yaml/Reader.h"

#include <charconv>

namespace cli {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;
using core::Value;

core::Result<kube::Profile> profileOf(Invocation &call, std::int64_t port)
{
    const std::string name = call.value("profile", "goose-api");
    if (name == "goose-api")
        return kube::defaultProfile(port);
    const auto text = operations::readFile(name);
    if (!text)
        return core::unexpected<core::Error>(text.error());
    auto value = yaml::readValue(*text);
    auto profile = value ? kube::readProfile(*value) : core::Result<kube::Profile>(core::unexpected(std::move(value.error())));
    if (!profile)
        profile.error().subject = operations::shownName(name);
    return profile;
}

/// --set CHANGE on the Deployment, read as `set` reads it; a path that begins with a container's field is one of the project's container.
core::Result<Value> withSettings(Value deployment, const std::vector<std::string> &settings, const std::string &container)
{
    for (const std::string &text : settings) {
        const auto change = kube::parseFieldChange(text);
        if (!change)
            return core::unexpected<core::Error>(change.error());
        const auto *head = change->path.isRoot() ? nullptr : std::get_if<std::string>(&change->path.steps().front());
        const bool absolute = head && (*head == "spec" || *head == "metadata");
        const auto edit = kube::typedEdit(deployment, {*change}, absolute ? std::string() : container);
        if (!edit)
            return core::unexpected<core::Error>(edit.error());
        deployment = core::apply(deployment, *edit);
    }
    return deployment;
}

core::Result<operations::CreateRequest> requestOf(Invocation &call)
{
    if (call.arguments().size() != 1)
        return fail(ErrorCode::Usage, say("One PROJECT-ID is needed"), say("readyline-cli create 42 --user-id 7 --image IMAGE"));
    if (!call.isSet("user-id"))
        return fail(ErrorCode::Usage, say("--user-id is missing"));
    auto settings = operations::loadSettings(operations::defaultSettingsFile());
    if (!settings)
        return core::unexpected<core::Error>(settings.error());
    if (call.isSet("image"))
        settings->layout.image = call.value("image");
    if (settings->layout.image.empty())
        return fail(ErrorCode::Usage, say("--image is missing"), say("There is no default image; the settings file can name one"));
    std::optional<std::int64_t> replicas;
    if (call.isSet("replicas")) {
        const std::string text = call.value("replicas");
        std::int64_t number = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (problem != std::errc() || end != text.data() + text.size() || number < 0)
            return fail(ErrorCode::Usage, say("--replicas '%1' is no number", text));
        replicas = number;
    }
    const auto profile = profileOf(call, settings->layout.port);
    if (!profile)
        return core::unexpected<core::Error>(profile.error());
    auto manifests = kube::makeProject(settings->layout, {call.arguments().front(), call.value("user-id")}, *profile, replicas);
    if (!manifests)
        return core::unexpected<core::Error>(manifests.error());
    auto deployment = withSettings(manifests->deployment, call.values("set"), settings->layout.container);
    if (!deployment)
        return core::unexpected<core::Error>(deployment.error());
    manifests->deployment = *deployment;
    operations::CreateRequest request{std::move(*manifests), false, call.isSet("override-manager"), call.isSet("force-conflicts"),
                                      call.value("field-manager", client::fieldManager)};
    const auto dryRun = wantsDryRun(call);
    if (!dryRun)
        return core::unexpected<core::Error>(dryRun.error());
    request.dryRun = *dryRun;
    return request;
}

/// Writes the objects, and with --wait follows the Deployment, whose watches are open before it is written.
class Creating final {
public:
    Creating(Invocation &call, std::shared_ptr<Link> link) : m_call(call), m_link(std::move(link)) { }

    void run(operations::CreateRequest request, rollout::Options options)
    {
        const Value &deployment = request.manifests.deployment;
        if (m_call.isSet("wait") && !request.dryRun) {
            m_waiting = std::make_unique<Waiting>(m_call, *m_link, std::move(options));
            m_waiting->prepare(kube::ObjectRef::of(deployment), operations::selectorOf(deployment));
            m_service = request.manifests.service["metadata"]["name"].string();
        }
        m_under = operations::createProject(m_link->session(), std::move(request), [this](const operations::CreateOutcome &outcome) { heard(outcome); });
    }

private:
    void heard(const operations::CreateOutcome &outcome)
    {
        if (outcome.unchecked)
            m_call.output().note("The namespace is not there yet: quota, admission and permissions are checked only when applying.");
        for (const operations::ApplyOutcome &object : outcome.objects) {
            m_results.add(object);
            if (!m_waiting || object.error || object.ref.kind != "Deployment")
                continue;
            rollout::Target target = operations::targetOf(m_link->connection().context(), object.after,
                                                          object.kind != operations::ApplyOutcome::Kind::Unchanged, m_link->clock().now());
            target.service = m_service;
            m_waiting->begin(object.ref, object.after, std::move(target));
        }
        m_results.finish(m_waiting.get());
    }

    Invocation &m_call;
    std::shared_ptr<Link> m_link;
    Results m_results{m_call, "CreateReport"};
    std::unique_ptr<Waiting> m_waiting;
    std::string m_service;
    client::Call m_under;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    auto request = requestOf(call);
    if (!request)
        return report(output, request.error());
    auto options = waitOptionsOf(call);
    if (!options)
        return report(output, options.error());
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    const auto creating = std::make_shared<Creating>(call, *link);
    call.keep(creating);
    creating->run(std::move(*request), std::move(*options));
    return std::nullopt;
}

} // namespace

Command createCommand()
{
    return {"create", "PROJECT-ID --user-id USER-ID --image IMAGE", "create a project, or bring an existing one to its layout",
            withWaitOptions({dryRunOption(),
             {"user-id", "ID", "the user it belongs to"},
             {"image", "IMAGE", "the container's image"},
             {"replicas", "N", "how many pods; else 1, and an existing project keeps its number"},
             {"profile", "FILE", "a Profile file instead of the built-in profile goose-api"},
             {"set", "PATH=VALUE", "a field of the Deployment or of its container (repeatable)"},
             {"force-conflicts", "", "take over fields that other managers own"},
             {"override-manager", "", "also change what Helm, Argo CD, Flux or an owner manages"}}),
            start, Results::formats};
}

} // namespace cli
