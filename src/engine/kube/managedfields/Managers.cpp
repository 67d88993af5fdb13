// SPDX-License-Identifier: Apache-2.0
// After k8s.io/apimachinery/pkg/util/managedfields/internal/managedfields.go and conflict.go.
#include "kube/managedfields/Managers.h"

#include "core/Json.h"

#include <algorithm>
#include <tuple>

namespace kube {

using core::Value;

std::string ManagerId::toText() const
{
    std::string text = core::jsonQuoted(manager);
    if (!subresource.empty())
        text += " with subresource " + core::jsonQuoted(subresource);
    return apply ? text : text + " using " + apiVersion;
}

Managers readManagers(const Value &managedFields)
{
    Managers managers;
    for (const Value &entry : managedFields.items()) {
        const std::string &operation = entry["operation"].string(), &version = entry["apiVersion"].string();
        const bool apply = operation == "Apply";
        if ((!apply && operation != "Update") || version.empty() || entry["fieldsType"].string() != "FieldsV1")
            return {};
        ManagedSet &set = managers[{entry["manager"].string(), apply, apply ? std::string() : version, entry["subresource"].string()}];
        // Of two entries of one manager the server knows the last.
        set.fields = FieldSet::parse(entry["fieldsV1"]);
        set.apiVersion = version;
        set.time = entry["time"].string();
    }
    return managers;
}

Value writeManagers(const Managers &managers)
{
    std::vector<const Managers::value_type *> order;
    for (const auto &manager : managers)
        order.push_back(&manager);
    const auto rank = [](const Managers::value_type *entry) {
        const auto &[id, set] = *entry;
        return std::tie(set.time, id.manager, set.apiVersion, id.subresource);
    };
    std::sort(order.begin(), order.end(), [&](const auto *a, const auto *b) {
        return a->first.apply != b->first.apply ? a->first.apply : rank(a) < rank(b);
    });
    core::Items entries;
    for (const auto *entry : order) {
        const auto &[id, set] = *entry;
        core::Members members = {{"manager", Value(id.manager)}, {"operation", Value(id.apply ? "Apply" : "Update")}, {"apiVersion", Value(set.apiVersion)}};
        if (!set.time.empty())
            members.push_back({"time", Value(set.time)});
        members.push_back({"fieldsType", Value("FieldsV1")});
        members.push_back({"fieldsV1", set.fields.toValue()});
        if (!id.subresource.empty())
            members.push_back({"subresource", Value(id.subresource)});
        entries.push_back(Value(std::move(members)));
    }
    return entries.empty() ? Value() : Value(std::move(entries));
}

} // namespace kube
