// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/http/Selector.h"

#include "core/FieldPath.h"
#include "demo/engine/Kinds.h"

#include <algorithm>
#include <cstdlib>

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

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Parts between commas that are not inside parentheses.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> result;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == ',' && depth == 0)) {
            if (const auto part = trimmed(text.substr(start, i - start)); !part.empty())
                result.push_back(part);
            start = i + 1;
        } else if (text[i] == '(') {
            ++depth;
        } else if (text[i] == ')') {
            --depth;
        }
    }
    return result;
}

bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
    });
}

} // namespace

Answer<ObjectSelector::Requirement> ObjectSelector::requirement(std::string_view text)
{
    const auto broken = [&](std::string_view what) { return refuse(badRequest("unable to parse requirement: " + std::string(what))); };
    Requirement result;
    if (text.front() == '!') {
        result.op = Operator::DoesNotExist;
        result.key = trimmed(text.substr(1));
        return isName(result.key) ? Answer<Requirement>(result) : broken("found '" + result.key + "', expected: identifier");
    }
    const std::size_t sign = text.find_first_of("=!<>");
    const std::size_t space = text.find(' ');
    if (sign == std::string_view::npos && space == std::string_view::npos) {
        result.op = Operator::Exists;
        result.key = text;
        return isName(result.key) ? Answer<Requirement>(result) : broken("found '" + result.key + "', expected: identifier");
    }
    result.key = trimmed(text.substr(0, std::min(sign, space)));
    if (!isName(result.key))
        return broken("found '" + result.key + "', expected: identifier");
    if (sign == std::string_view::npos) {
        const std::string_view rest = trimmed(text.substr(space));
        const std::size_t open = rest.find('(');
        const std::string_view word = trimmed(rest.substr(0, open));
        if (open != std::string_view::npos && rest.back() != ')')
            return broken("found '', expected: ',' or ')'");
        if ((word != "in" && word != "notin") || open == std::string_view::npos)
            return broken("found '" + std::string(word) + "', expected: in, notin, =, ==, !=, gt, lt");
        result.op = word == "in" ? Operator::In : Operator::NotIn;
        for (const std::string_view value : parts(rest.substr(open + 1, rest.size() - open - 2)))
            result.values.emplace_back(value);
        return result;
    }
    std::string_view value = text.substr(sign + 1);
    switch (text[sign]) {
    case '!':
        if (value.empty() || value.front() != '=')
            return broken("found '!', expected: in, notin, =, ==, !=, gt, lt");
        value.remove_prefix(1);
        result.op = Operator::NotIn;
        break;
    case '>':
        result.op = Operator::Greater;
        break;
    case '<':
        result.op = Operator::Less;
        break;
    default:
        if (!value.empty() && value.front() == '=')
            value.remove_prefix(1);
    }
    value = trimmed(value);
    if (!value.empty() && value.front() == '=')
        return broken("found '=', expected: identifier");
    result.values.emplace_back(value);
    return result;
}

Answer<ObjectSelector> ObjectSelector::of(const Call &call, const Kind &kind)
{
    return parse(call.parameter("labelSelector"), call.parameter("fieldSelector"), kind);
}

Answer<ObjectSelector> ObjectSelector::parse(std::string_view labels, std::string_view fields, const Kind &kind)
{
    ObjectSelector selector;
    for (const std::string_view part : parts(labels)) {
        auto parsed = requirement(part);
        if (!parsed)
            return tl::unexpected(parsed.error());
        selector.m_requirements.push_back(std::move(*parsed));
    }
    for (const std::string_view part : parts(fields)) {
        const std::size_t sign = part.find('=');
        if (sign == std::string_view::npos || sign == 0)
            return refuse(badRequest("invalid selector: '" + std::string(part) + "'; can't understand '" + std::string(part) + "'"));
        const bool negative = part[sign - 1] == '!';
        Requirement result;
        result.key = part.substr(0, sign - (negative ? 1 : 0));
        result.op = negative ? Operator::NotIn : Operator::In;
        result.field = true;
        result.values.emplace_back(part.substr(part.size() > sign + 1 && part[sign + 1] == '=' ? sign + 2 : sign + 1));
        const bool known = std::any_of(std::begin(selectable), std::end(selectable), [&](const FieldRow &row) {
            return row.field == result.key && (row.plural.empty() || row.plural == kind.plural);
        });
        if (!known) {
            // Kinds with selectable fields of their own have a conversion function, which words it in its way.
            const bool own = std::any_of(std::begin(selectable), std::end(selectable), [&](const FieldRow &row) { return row.plural == kind.plural; });
            return refuse(badRequest(own ? "field label not supported: " + result.key
                                         : '"' + result.key + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""));
        }
        selector.m_requirements.push_back(std::move(result));
    }
    return selector;
}

bool ObjectSelector::matches(const Requirement &requirement, const Value &object)
{
    const Value *found = requirement.field ? object.find(core::FieldPath::of(requirement.key)) : object["metadata"]["labels"].find(requirement.key);
    std::string text = found ? found->text() : std::string();
    if (requirement.field && found && found->isBool())
        text = found->boolean() ? "true" : "false";
    const bool listed = std::find(requirement.values.begin(), requirement.values.end(), text) != requirement.values.end();
    switch (requirement.op) {
    case Operator::In:
        return (found || requirement.field) && listed;
    case Operator::NotIn:
        return !(found || requirement.field) || !listed;
    case Operator::Exists:
        return found;
    case Operator::DoesNotExist:
        return !found;
    default: {
        if (!found)
            return false;
        const long long have = std::atoll(text.c_str()), limit = std::atoll(requirement.values.at(0).c_str());
        return requirement.op == Operator::Greater ? have > limit : have < limit;
    }
    }
}

bool ObjectSelector::matches(const Value &object) const
{
    return std::all_of(m_requirements.begin(), m_requirements.end(),
                       [&](const Requirement &requirement) { return matches(requirement, object); });
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
