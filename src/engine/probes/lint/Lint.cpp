// SPDX-License-Identifier: Apache-2.0
#include "probes/lint/Lint.h"

#include "probes/lint/Rule.h"

#include <array>
#include <set>

namespace probes {

namespace {

const std::vector<Rule> &allRules()
{
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> all;
        for (const auto *table : {&probeRules(), &timingRules(), &resourceRules(), &quotaRules(), &serviceRules()})
            all.insert(all.end(), table->begin(), table->end());
        return all;
    }();
    return rules;
}

/// The ids in the annotation `readyline.dev/ignore`, separated by commas or spaces.
std::set<std::string> ignored(const kube::Workload &workload)
{
    std::set<std::string> ids;
    std::string id;
    for (const char c : workload.object()["metadata"]["annotations"]["readyline.dev/ignore"].string() + ',') {
        if (c != ',' && c != ' ') {
            id += c;
        } else if (!id.empty()) {
            ids.insert(id);
            id.clear();
        }
    }
    return ids;
}

} // namespace

const char *name(Severity severity)
{
    static constexpr std::array<const char *, 3> names{"error", "warning", "info"};
    return names[std::size_t(severity)];
}

const std::vector<RuleInfo> &lintRules()
{
    static const std::vector<RuleInfo> infos = [] {
        std::vector<RuleInfo> all;
        for (const Rule &rule : allRules())
            all.push_back(rule.info);
        return all;
    }();
    return infos;
}

std::vector<core::Value> selectingServices(const LintInput &input)
{
    std::vector<core::Value> out;
    for (const core::Value &service : input.services.value_or(std::vector<core::Value>())) {
        if (kube::selects(service, input.workload.podLabels()))
            out.push_back(service);
    }
    return out;
}

std::vector<Finding> lint(const LintInput &input)
{
    const std::set<std::string> accepted = ignored(input.workload);
    std::vector<Finding> out;
    for (const Rule &rule : allRules()) {
        if (accepted.count(rule.info.id))
            continue;
        Reporter reporter(rule.info, out);
        rule.check(input, reporter);
    }
    return out;
}

} // namespace probes
