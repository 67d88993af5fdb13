// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/http/Selector.h"

#include "core/FieldPath.h"
#include "demo/engine/Kinds.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

struct FieldRow {
    std::string_view plural; ///< empty = every kind
    std::string_view field;
};

// The fields that registries register for selection (pkg/apis/core/v1/conversion.go and the strategies' SelectableFields).
constexpr FieldRow selectable[] = {
    {"", "metadata.name"},
    {"", "metadata.namespace"},
    {"pods", "spec.nodeName"},
    {"pods", "spec.restartPolicy"},
    {"pods", "spec.schedulerName"},
    {"pods", "spec.serviceAccountName"},
    {"pods", "status.phase"},
    {"pods", "status.podIP"},
    {"pods", "status.nominatedNodeName"},
    {"events", "involvedObject.kind"},
    {"events", "involvedObject.namespace"},
    {"events", "involvedObject.name"},
    {"events", "involvedObject.uid"},
    {"events", "involvedObject.apiVersion"},
    {"events", "involvedObject.resourceVersion"},
    {"events", "involvedObject.fieldPath"},
    {"events", "reason"},
    {"events", "reportingComponent"},
    {"events", "type"},
    {"namespaces", "status.phase"},
    {"nodes", "spec.unschedulable"},
    {"replicasets", "status.replicas"},
    {"secrets", "type"},
    {"services", "spec.clusterIP"},
    {"services", "spec.type"},
};

} // namespace

Answer<ObjectSelector> ObjectSelector::of(const Call &call, const Kind &kind)
{
    return parse(call.parameter("labelSelector"), call.parameter("fieldSelector"), kind);
}

Answer<ObjectSelector> ObjectSelector::parse(std::string_view labels, std::string_view fields, const Kind &kind)
{
    ObjectSelector selector;
    auto parsed = kube::LabelSelector::parse(labels);
    if (!parsed)
        return refuse(badRequest(parsed.error().what.english()));
    selector.m_labels = std::move(*parsed);
    for (const std::string_view part : kube::selectorParts(fields)) {
        const std::size_t sign = part.find('=');
        if (sign == std::string_view::npos || sign == 0)
            return refuse(badRequest("invalid selector: '" + std::string(part) + "'; can't understand '" + std::string(part) + "'"));
        const bool negative = part[sign - 1] == '!';
        FieldRequirement result;
        result.key = part.substr(0, sign - (negative ? 1 : 0));
        result.negative = negative;
        result.value = part.substr(part.size() > sign + 1 && part[sign + 1] == '=' ? sign + 2 : sign + 1);
        const bool known = std::any_of(std::begin(selectable), std::end(selectable), [&](const FieldRow &row) {
            return row.field == result.key && (row.plural.empty() || row.plural == kind.plural);
        });
        if (!known) {
            // Kinds with selectable fields of their own have a conversion function, which words it in its way.
            const bool own = std::any_of(std::begin(selectable), std::end(selectable), [&](const FieldRow &row) { return row.plural == kind.plural; });
            return refuse(badRequest(own ? "field label not supported: " + result.key
                                         : '"' + result.key + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""));
        }
        selector.m_fields.push_back(std::move(result));
    }
    return selector;
}

bool ObjectSelector::matches(const Value &object) const
{
    return m_labels.matches(object) && std::all_of(m_fields.begin(), m_fields.end(), [&object](const FieldRequirement &requirement) {
        const Value *found = object.find(core::FieldPath::of(requirement.key));
        std::string text = found ? found->text() : std::string();
        if (found && found->isBool())
            text = found->boolean() ? "true" : "false";
        return (text == requirement.value) != requirement.negative;
    });
}

std::string selectorText(const Value &selector)
{
    const bool plain = !selector.contains("matchLabels") && !selector.contains("matchExpressions");
    const auto joined = [](std::vector<std::string> texts) {
        std::sort(texts.begin(), texts.end());
        std::string text;
        for (const std::string &part : texts)
            text += (text.empty() ? "" : ",") + part;
        return text;
    };
    std::vector<std::string> rules;
    for (const core::Member &label : (plain ? selector : selector["matchLabels"]).members())
        rules.push_back(label.key + '=' + label.value.string());
    for (const Value &rule : selector["matchExpressions"].items()) {
        const std::string &key = rule["key"].string(), &op = rule["operator"].string();
        std::vector<std::string> values;
        for (const Value &value : rule["values"].items())
            values.push_back(value.string());
        rules.push_back(op == "Exists" ? key : op == "DoesNotExist" ? '!' + key : key + (op == "In" ? " in (" : " notin (") + joined(values) + ')');
    }
    return joined(std::move(rules));
}

} // namespace demo
