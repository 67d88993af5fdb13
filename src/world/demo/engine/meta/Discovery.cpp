// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/meta/Discovery.h"

#include "demo/engine/Kinds.h"

#include <algorithm>

namespace demo {

using core::map;
using core::Value;

namespace {

constexpr const char *aggregatedType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

Value texts(const std::vector<std::string> &items)
{
    core::Items result;
    for (const std::string &item : items)
        result.push_back(Value(item));
    return Value(std::move(result));
}

const std::vector<std::string> &verbsOf(const Kind &kind)
{
    static const std::vector<std::string> all = {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};
    static const std::vector<std::string> withoutCollection = {"create", "delete", "get", "list", "patch", "update", "watch"};
    return kind.plural == "namespaces" ? withoutCollection : all;
}

struct Subresource {
    std::string name;
    std::string group, version, kind; ///< group and version empty where they are the parent's
    std::vector<std::string> verbs;
};

std::vector<Subresource> subresourcesOf(const Kind &kind)
{
    std::vector<Subresource> result;
    const std::vector<std::string> write = {"get", "patch", "update"};
    if (kind.plural == "pods") {
        result.push_back({"binding", "", "", "Binding", {"create"}});
        result.push_back({"log", "", "", "Pod", {"get"}});
    }
    if (kind.plural == "namespaces")
        result.push_back({"finalize", "", "", "Namespace", {"update"}});
    if (kind.scale)
        result.push_back({"scale", "autoscaling", "v1", "Scale", write});
    if (kind.status)
        result.push_back({"status", "", "", kind.kind, write});
    return result;
}

Value resourceList(const std::string &group, const std::string &version)
{
    core::Items resources;
    for (const Kind &kind : kinds()) {
        if (kind.group != group || kind.version != version)
            continue;
        core::Members resource = {{"name", Value(kind.plural)}, {"singularName", Value(kind.singular)}, {"namespaced", Value(kind.namespaced)},
                                  {"kind", Value(kind.kind)}, {"verbs", texts(verbsOf(kind))}};
        if (!kind.shortNames.empty())
            resource.push_back({"shortNames", texts(kind.shortNames)});
        if (kind.all)
            resource.push_back({"categories", texts({"all"})});
        resources.push_back(Value(std::move(resource)));
        for (const Subresource &sub : subresourcesOf(kind)) {
            core::Members entry = {{"name", Value(kind.plural + '/' + sub.name)}, {"singularName", Value("")}, {"namespaced", Value(kind.namespaced)}};
            if (!sub.version.empty()) {
                entry.push_back({"group", Value(sub.group)});
                entry.push_back({"version", Value(sub.version)});
            }
            entry.push_back({"kind", Value(sub.kind)});
            entry.push_back({"verbs", texts(sub.verbs)});
            resources.push_back(Value(std::move(entry)));
        }
    }
    return map({{"kind", Value("APIResourceList")}, {"apiVersion", Value("v1")}, {"groupVersion", Value(group.empty() ? version : group + '/' + version)}, {"resources", Value(std::move(resources))}});
}

Value groupObject(const std::string &group, const std::string &version)
{
    const Value entry = map({{"groupVersion", Value(group + '/' + version)}, {"version", Value(version)}});
    return map({{"name", Value(group)}, {"versions", core::list({entry})}, {"preferredVersion", entry}});
}

Value responseKind(const Subresource &sub)
{
    return map({{"group", Value(sub.group)}, {"version", Value(sub.version)}, {"kind", Value(sub.kind)}});
}

Value aggregated(bool coreGroup)
{
    core::Items items;
    for (const auto &[group, version] : groupVersions()) {
        if (group.empty() != coreGroup)
            continue;
        core::Items resources;
        for (const Kind &kind : kinds()) {
            if (kind.group != group)
                continue;
            core::Members resource = {{"resource", Value(kind.plural)},
                                      {"responseKind", map({{"group", Value(group)}, {"version", Value(version)}, {"kind", Value(kind.kind)}})},
                                      {"scope", Value(kind.namespaced ? "Namespaced" : "Cluster")},
                                      {"singularResource", Value(kind.singular)},
                                      {"verbs", texts(verbsOf(kind))}};
            if (!kind.shortNames.empty())
                resource.push_back({"shortNames", texts(kind.shortNames)});
            if (kind.all)
                resource.push_back({"categories", texts({"all"})});
            core::Items subs;
            for (const Subresource &sub : subresourcesOf(kind))
                subs.push_back(map({{"subresource", Value(sub.name)}, {"responseKind", responseKind(sub)}, {"verbs", texts(sub.verbs)}}));
            if (!subs.empty())
                resource.push_back({"subresources", Value(std::move(subs))});
            resources.push_back(Value(std::move(resource)));
        }
        const Value metadata = group.empty() ? Value::emptyMap() : map({{"name", Value(group)}});
        items.push_back(map({{"metadata", metadata},
                             {"versions", core::list({map({{"version", Value(version)}, {"resources", Value(std::move(resources))}, {"freshness", Value("Current")}})})}}));
    }
    return map({{"kind", Value("APIGroupDiscoveryList")}, {"apiVersion", Value("apidiscovery.k8s.io/v2")}, {"metadata", Value::emptyMap()}, {"items", Value(std::move(items))}});
}

Value versionInfo()
{
    return map({{"major", Value("1")},
                {"minor", Value("34")},
                {"gitVersion", Value(serverVersion)},
                {"gitCommit", Value("")},
                {"gitTreeState", Value("clean")},
                {"buildDate", Value("2026-01-01T00:00:00Z")},
                {"goVersion", Value("")},
                {"compiler", Value("")},
                {"platform", Value("linux/amd64")}});
}

} // namespace

std::vector<std::pair<std::string, std::string>> groupVersions()
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const Kind &kind : kinds()) {
        if (std::pair entry(kind.group, kind.version); std::find(result.begin(), result.end(), entry) == result.end())
            result.push_back(std::move(entry));
    }
    return result;
}

std::optional<Found> discovery(const Call &call)
{
    const auto &path = call.path;
    // Clients that know only v2beta1 get the old form.
    const std::string accept = call.header("Accept") + ';';
    const bool wantsAggregated = accept.find("as=APIGroupDiscoveryList") != std::string::npos
        && (accept.find("v=v2;") != std::string::npos || accept.find("v=v2,") != std::string::npos);
    const auto known = [](const std::string &group, const std::string &version) {
        const auto all = groupVersions();
        return std::any_of(all.begin(), all.end(), [&](const auto &entry) { return entry.first == group && (version.empty() || entry.second == version); });
    };
    if (path.size() == 1 && path[0] == "version")
        return Found{versionInfo()};
    if (path.empty() || (path[0] != "api" && path[0] != "apis"))
        return std::nullopt;
    const bool coreGroup = path[0] == "api";
    if (path.size() == 1 && wantsAggregated)
        return Found{aggregated(coreGroup), aggregatedType};
    if (coreGroup && path.size() == 1) {
        return Found{map({{"kind", Value("APIVersions")},
                          {"versions", core::list({Value("v1")})},
                          {"serverAddressByClientCIDRs", core::list({map({{"clientCIDR", Value("0.0.0.0/0")}, {"serverAddress", Value("127.0.0.1")}})})}})};
    }
    if (path.size() == 1) {
        core::Items groups;
        for (const auto &[group, version] : groupVersions()) {
            if (!group.empty())
                groups.push_back(groupObject(group, version));
        }
        return Found{map({{"kind", Value("APIGroupList")}, {"apiVersion", Value("v1")}, {"groups", Value(std::move(groups))}})};
    }
    if (coreGroup && path.size() == 2 && known("", path[1]))
        return Found{resourceList("", path[1])};
    if (!coreGroup && path.size() == 2 && known(path[1], "")) {
        for (const auto &[group, version] : groupVersions()) {
            if (group != path[1])
                continue;
            core::Members members = {{"kind", Value("APIGroup")}, {"apiVersion", Value("v1")}};
            const Value entry = groupObject(group, version);
            for (const core::Member &member : entry.members())
                members.push_back(member);
            return Found{Value(std::move(members))};
        }
    }
    if (!coreGroup && path.size() == 3 && known(path[1], path[2]))
        return Found{resourceList(path[1], path[2])};
    return std::nullopt;
}

} // namespace demo
