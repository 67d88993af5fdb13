// SPDX-License-Identifier: Apache-2.0
#include "kube/exporting/ExportDefaults.h"

#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "kube/schema/Schema.h"

#include <set>
#include <string_view>

namespace kube {

using core::FieldPath;
using core::Value;

namespace {

/// Fields that defaulting may fill in, by name alone: each guess is checked against defaulting itself.
const std::set<std::string_view> &defaultedFields()
{
    static const std::set<std::string_view> names{
        "replicas", "strategy", "rollingUpdate", "maxSurge", "maxUnavailable", "type", "revisionHistoryLimit", "progressDeadlineSeconds",
        "updateStrategy", "podManagementPolicy", "partition", "persistentVolumeClaimRetentionPolicy", "serviceName", "volumeMode",
        "restartPolicy", "dnsPolicy", "schedulerName", "securityContext", "terminationGracePeriodSeconds", "enableServiceLinks",
        "imagePullPolicy", "terminationMessagePath", "terminationMessagePolicy", "protocol", "scheme", "path", "service", "timeoutSeconds",
        "periodSeconds", "successThreshold", "failureThreshold", "apiVersion", "divisor", "defaultMode", "resources", "requests",
        "sessionAffinity", "internalTrafficPolicy", "externalTrafficPolicy", "allocateLoadBalancerNodePorts", "targetPort", "cpu", "memory",
        "ephemeral-storage", "sessionAffinityConfig",
    };
    return names;
}

/// A node of FieldsV1 that stands for the same place as a node of the object; several, as several managers may own it.
using Nodes = std::vector<const Value *>;

Nodes below(const Nodes &nodes, const std::string &key)
{
    Nodes out;
    for (const Value *node : nodes) {
        if (const Value *child = node->find("f:" + key))
            out.push_back(child);
    }
    return out;
}

/// Children for a list item: `k:{"name":"web"}` whose keys the item has.
Nodes below(const Nodes &nodes, const Value &item)
{
    Nodes out;
    for (const Value *node : nodes) {
        for (const core::Member &member : node->members()) {
            if (member.key.rfind("k:", 0) != 0)
                continue;
            const auto keys = core::parseJson(std::string_view(member.key).substr(2));
            bool same = keys.has_value();
            for (std::size_t i = 0; same && i < keys->members().size(); ++i)
                same = item[keys->members()[i].key] == keys->members()[i].value;
            if (same)
                out.push_back(&member.value);
        }
    }
    return out;
}

struct Ownership {
    Nodes applied;
    Nodes any;
};

/// Server-side apply compares such a value as a whole: without its defaults it would be another one, and a conflict.
bool isOneValue(const Type *root, const FieldPath &path)
{
    const Type *type = root ? typeAt(*root, path) : nullptr;
    return type && (type->atomic || (type->kind == Type::Kind::List && type->listKind == Type::ListKind::Atomic));
}

void collect(const Type *root, const Value &value, const FieldPath &path, const Ownership &owned, std::vector<FieldPath> &out)
{
    if (isOneValue(root, path))
        return;
    for (const core::Member &member : value.members()) {
        const Ownership child{below(owned.applied, member.key), below(owned.any, member.key)};
        // `replicas` is a decision of whoever wrote it, by whatever means.
        const bool meant = !child.applied.empty() || (member.key == "replicas" && !child.any.empty());
        if (!meant && defaultedFields().count(member.key))
            out.push_back(path.child(member.key));
        collect(root, member.value, path.child(member.key), child, out);
    }
    for (std::size_t i = 0; i < value.size() && value.isList(); ++i)
        collect(root, value.at(i), path.child(i), {below(owned.applied, value.at(i)), below(owned.any, value.at(i))}, out);
}

Value removedAll(Value object, const std::vector<FieldPath> &paths)
{
    for (const FieldPath &path : paths)
        object = object.removed(path);
    return object;
}

} // namespace

Value withoutFilledDefaults(const Value &live)
{
    Ownership owned;
    for (const Value &entry : live["metadata"]["managedFields"].items()) {
        const Value *spec = entry["fieldsV1"].find("f:spec");
        if (!spec || entry.contains("subresource"))
            continue;
        owned.any.push_back(spec);
        if (entry["operation"].string() == "Apply")
            owned.applied.push_back(spec);
    }
    std::vector<FieldPath> candidates;
    collect(builtInSchema().kind(live["apiVersion"].string(), live["kind"].string()), live["spec"], FieldPath::of("spec"), owned, candidates);
    const Value &wanted = live["spec"];
    // All guesses at once: those that defaulting puts back as they were are right.
    const Value filled = defaulted(removedAll(live, candidates));
    std::vector<FieldPath> right;
    for (const FieldPath &path : candidates) {
        const Value *back = filled.find(path);
        if (back && *back == live.at(path))
            right.push_back(path);
    }
    Value out = removedAll(live, right);
    if (defaulted(out)["spec"] == wanted)
        return out;
    // A default depended on another field: one at a time then.
    out = live;
    for (const FieldPath &path : right) {
        const Value without = out.removed(path);
        if (defaulted(without)["spec"] == wanted)
            out = without;
    }
    return out;
}

} // namespace kube
