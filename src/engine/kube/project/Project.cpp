// SPDX-License-Identifier: Apache-2.0
#include "kube/project/Project.h"

#include <algorithm>
#include <array>

namespace kube {

using core::ErrorCode;
using core::fail;
using core::say;
using core::Value;

namespace {

constexpr std::array<const char *, 3> cloudNames{"none", "azure", "aws"};
constexpr const char *manager = "readyline";

/// RFC 1123 label, as names of Services must be nearly (they must also begin with a letter, which the patterns see to).
bool isLabel(const std::string &text)
{
    const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 63 && alphanumeric(text.front()) && alphanumeric(text.back())
        && std::all_of(text.begin(), text.end(), [&](char c) { return alphanumeric(c) || c == '-'; });
}

std::string filled(const std::string &pattern, const std::string &id)
{
    return core::fill(pattern, {id}, std::nullopt);
}

Value healthAnnotations(const ProjectLayout &layout, const Profile &profile)
{
    const Value &path = profile.container["readinessProbe"]["httpGet"]["path"];
    const std::string health = path.string().empty() ? "/" : path.string();
    Value out = Value::emptyMap();
    if (layout.cloud == Cloud::Azure) {
        const std::string prefix = "service.beta.kubernetes.io/azure-load-balancer-health-probe-";
        out = out.with(prefix + "protocol", Value("http")).with(prefix + "request-path", Value(health));
    } else if (layout.cloud == Cloud::Aws) {
        const std::string prefix = "service.beta.kubernetes.io/aws-load-balancer-healthcheck-";
        out = out.with(prefix + "protocol", Value("http")).with(prefix + "path", Value(health)).with(prefix + "port", Value("traffic-port"));
    }
    for (const auto &[key, value] : layout.serviceAnnotations)
        out = out.with(key, Value(value));
    return out;
}

Value containerOf(const ProjectLayout &layout, const ProjectId &id, const Profile &profile)
{
    Value container = core::map({
        {"name", Value(layout.container)},
        {"image", Value(layout.image)},
        {"ports", core::list({core::map({{"name", Value("http")}, {"containerPort", Value(layout.port)}, {"protocol", Value("TCP")}})})},
        {"env", core::list({core::map({{"name", Value("USER_ID")}, {"value", Value(id.user)}}),
                            core::map({{"name", Value("PROJECT_ID")}, {"value", Value(id.project)}})})},
    });
    if (layout.environmentFrom) {
        const auto source = [](const char *kind, const std::string &name) { return core::map({{kind, core::map({{"name", Value(name)}})}}); };
        container = container.with("envFrom", core::list({source("configMapRef", id.user + "-env"),
                                                          source("secretRef", "proj-" + id.project + "-github-key")}));
    }
    for (const core::Member &member : profile.container.members())
        container = container.with(member.key, member.value);
    return container;
}

} // namespace

std::optional<Cloud> cloudFromName(std::string_view text)
{
    const auto found = std::find(cloudNames.begin(), cloudNames.end(), text);
    return found == cloudNames.end() ? std::nullopt : std::optional(Cloud(found - cloudNames.begin()));
}

const char *name(Cloud cloud)
{
    return cloudNames[std::size_t(cloud)];
}

std::string namespaceOf(const ProjectLayout &layout, const std::string &userId)
{
    return filled(layout.namespacePattern, userId);
}

std::string nameOf(const ProjectLayout &layout, const std::string &projectId)
{
    return filled(layout.namePattern, projectId);
}

core::Result<ProjectManifests> makeProject(const ProjectLayout &layout, const ProjectId &id, const Profile &profile,
                                           std::optional<std::int64_t> replicas)
{
    const std::string ns = namespaceOf(layout, id.user), name = nameOf(layout, id.project);
    if (id.project.empty() || !isLabel(name))
        return fail(ErrorCode::ValueInvalid, say("Project id \"%1\" gives the name \"%2\", which Kubernetes does not accept", id.project, name),
                    say("Use lower-case letters, digits and '-', at most 63 characters in all."));
    if (id.user.empty() || !isLabel(ns))
        return fail(ErrorCode::ValueInvalid, say("User id \"%1\" gives the namespace \"%2\", which Kubernetes does not accept", id.user, ns),
                    say("Use lower-case letters, digits and '-', at most 63 characters in all."));
    if (layout.image.empty())
        return fail(ErrorCode::ValueInvalid, say("The image of a new project is not known"), say("Give one with --image, or in the settings."));

    const auto labels = [&](bool app) {
        Value out = app ? core::map({{"app", Value(name)}, {"project-id", Value(id.project)}}) : Value::emptyMap();
        return out.with("user-id", Value(id.user)).with("managed-by", Value(manager));
    };
    const auto metadata = [&](const Value &annotations) {
        const Value out = core::map({{"name", Value(name)}, {"namespace", Value(ns)}, {"labels", labels(true)}});
        return annotations.size() ? out.with("annotations", annotations) : out;
    };
    const Value selector = core::map({{"app", Value(name)}});
    Value spec = replicas ? core::map({{"replicas", Value(*replicas)}}) : Value::emptyMap();
    spec = spec.with("selector", core::map({{"matchLabels", selector}}))
               .with("template", core::map({{"metadata", core::map({{"labels", labels(true)}})},
                                            {"spec", core::map({{"containers", core::list({containerOf(layout, id, profile)})}})}}));
    ProjectManifests out;
    out.namespace_ = core::map({{"apiVersion", Value("v1")},
                                {"kind", Value("Namespace")},
                                {"metadata", core::map({{"name", Value(ns)}, {"labels", labels(false)}})}});
    out.service = core::map({{"apiVersion", Value("v1")},
                             {"kind", Value("Service")},
                             {"metadata", metadata(healthAnnotations(layout, profile))},
                             {"spec", core::map({{"type", Value("LoadBalancer")},
                                                 {"selector", selector},
                                                 {"ports", core::list({core::map({{"name", Value("http")},
                                                                                  {"port", Value(layout.servicePort)},
                                                                                  {"targetPort", Value(layout.port)},
                                                                                  {"protocol", Value("TCP")}})})}})}});
    out.deployment = core::map({{"apiVersion", Value("apps/v1")}, {"kind", Value("Deployment")}, {"metadata", metadata(Value())}, {"spec", spec}});
    return out;
}

std::optional<ProjectId> projectIdOf(const ProjectLayout &layout, const Value &object)
{
    const Value &labels = object["metadata"]["labels"];
    const ProjectId id{labels["project-id"].string(), labels["user-id"].string()};
    const bool follows = !id.project.empty() && !id.user.empty() && object["metadata"]["name"].string() == nameOf(layout, id.project);
    return follows ? std::optional(id) : std::nullopt;
}

} // namespace kube
