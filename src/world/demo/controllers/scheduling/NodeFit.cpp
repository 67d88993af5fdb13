// SPDX-License-Identifier: Apache-2.0
// Texts and their order are those of pkg/scheduler/framework/plugins and of FitError in pkg/scheduler/framework/types.go.
#include "demo/controllers/scheduling/NodeFit.h"

#include "demo/controllers/Fields.h"

#include <algorithm>
#include <charconv>

namespace demo {

using core::Value;

namespace {

bool tolerates(const Value &toleration, const Value &taint)
{
    const std::string &effect = toleration["effect"].string(), &key = toleration["key"].string();
    if ((!effect.empty() && effect != taint["effect"].string()) || (!key.empty() && key != taint["key"].string()))
        return false;
    return toleration["operator"].string() == "Exists" || (!key.empty() && toleration["value"].string() == taint["value"].string());
}

std::string untolerated(const Value &pod, const Value &node)
{
    for (const Value &taint : node["spec"]["taints"].items()) {
        const std::string &effect = taint["effect"].string();
        const auto &tolerations = pod["spec"]["tolerations"].items();
        if ((effect == "NoSchedule" || effect == "NoExecute")
            && std::none_of(tolerations.begin(), tolerations.end(), [&taint](const Value &item) { return tolerates(item, taint); }))
            return "node(s) had untolerated taint {" + taint["key"].string() + ": " + taint["value"].string() + '}';
    }
    return {};
}

bool isAmong(const Value &rule, const Value &labels)
{
    const std::string &op = rule["operator"].string();
    if (op != "Gt" && op != "Lt")
        return selects(core::map({{"matchExpressions", core::list({rule})}}), labels);
    const auto read = [](const std::string &text) {
        std::int64_t value = 0;
        const bool whole = std::from_chars(text.data(), text.data() + text.size(), value).ptr == text.data() + text.size();
        return whole && !text.empty() ? std::optional(value) : std::nullopt;
    };
    const auto have = read(labels[rule["key"].string()].string()), limit = read(rule["values"].at(std::size_t(0)).string());
    return have && limit && (op == "Gt" ? *have > *limit : *have < *limit);
}

/// spec.nodeSelector and the required part of node affinity, of whose terms one must match.
bool isSelected(const Value &pod, const Value &node)
{
    const Value &labels = node["metadata"]["labels"], &plain = pod["spec"]["nodeSelector"];
    if (plain.size() > 0 && !selectsPlain(plain, labels))
        return false;
    const Value &required = pod["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"];
    const auto &terms = required["nodeSelectorTerms"].items();
    const Value fields = core::map({{"metadata.name", node["metadata"]["name"]}});
    const auto matches = [&](const Value &term) {
        const auto &byLabel = term["matchExpressions"].items(), &byField = term["matchFields"].items();
        return byLabel.size() + byField.size() > 0 && std::all_of(byLabel.begin(), byLabel.end(), [&](const Value &rule) { return isAmong(rule, labels); })
            && std::all_of(byField.begin(), byField.end(), [&](const Value &rule) { return isAmong(rule, fields); });
    };
    return required.isNull() || std::any_of(terms.begin(), terms.end(), matches);
}

constexpr const char *noPorts = "node(s) didn't have free ports for the requested pod ports", *tooMany = "Too many pods";
constexpr std::string_view insufficient = "Insufficient ";

/// Whether the end of other pods could make room; preemption does not help with the rest.
bool isCurable(const std::string &reason)
{
    return reason == noPorts || reason == tooMany || reason.compare(0, insufficient.size(), insufficient) == 0;
}

} // namespace

std::vector<std::string> unfitReasons(const Value &pod, const Value &node, const NodeLoad &load)
{
    if (node["spec"]["unschedulable"].boolean())
        return {"node(s) were unschedulable"};
    if (std::string taint = untolerated(pod, node); !taint.empty())
        return {std::move(taint)};
    if (!isSelected(pod, node))
        return {"node(s) didn't match Pod's node affinity/selector"};
    for (const std::string &port : hostPortsOf(pod)) {
        if (load.hostPorts.count(port) > 0)
            return {noPorts};
    }
    std::vector<std::string> reasons;
    const Value &allocatable = node["status"]["allocatable"];
    if (load.pods + 1 > amountOf(allocatable["pods"], "pods"))
        reasons.push_back(tooMany);
    for (const auto &[resource, wanted] : requestsOf(pod)) {
        const auto used = load.requests.find(resource);
        if (wanted > 0 && (used == load.requests.end() ? 0 : used->second) + wanted > amountOf(allocatable[resource], resource))
            reasons.push_back(std::string(insufficient) + resource);
    }
    return reasons;
}

std::string unschedulableMessage(const std::vector<std::vector<std::string>> &reasons)
{
    if (reasons.empty())
        return "no nodes available to schedule pods";
    std::map<std::string, int> counts;
    int helpless = 0;
    for (const auto &list : reasons) {
        for (const std::string &reason : list)
            ++counts[reason];
        helpless += !list.empty() && !isCurable(list.front());
    }
    std::vector<std::string> texts;
    for (const auto &[reason, count] : counts)
        texts.push_back(std::to_string(count) + ' ' + reason);
    std::sort(texts.begin(), texts.end());
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.empty() ? "" : ", ") + text;
    const std::string none = "0/" + std::to_string(reasons.size()) + " nodes are available";
    const int others = int(reasons.size()) - helpless;
    std::string preemption;
    if (others > 0)
        preemption = std::to_string(others) + " No preemption victims found for incoming pod";
    if (helpless > 0)
        preemption += (preemption.empty() ? "" : ", ") + std::to_string(helpless) + " Preemption is not helpful for scheduling";
    return none + ": " + joined + ". no new claims to deallocate, preemption: " + none + ": " + preemption + '.';
}

} // namespace demo
