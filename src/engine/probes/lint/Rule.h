// SPDX-License-Identifier: Apache-2.0
// A lint rule as a table row: what it is called, how bad it is, and the function that looks. The tables stand in *Rules.cpp.
#pragma once

#include "probes/lint/Lint.h"

namespace probes {

/// Takes what a rule finds; id and severity are the rule's.
class Reporter {
public:
    Reporter(const RuleInfo &rule, std::vector<Finding> &out) : m_rule(rule), m_out(out) { }
    Finding &add(core::FieldPath path, core::Text message, std::string container = {})
    {
        return m_out.emplace_back(Finding{m_rule.id, m_rule.severity, std::move(container), std::move(path), {}, std::move(message), {}});
    }

private:
    const RuleInfo &m_rule;
    std::vector<Finding> &m_out;
};

struct Rule {
    RuleInfo info;
    void (*check)(const LintInput &, Reporter &);
};

const std::vector<Rule> &probeRules();
const std::vector<Rule> &resourceRules();
const std::vector<Rule> &serviceRules();
const std::vector<Rule> &timingRules();
const std::vector<Rule> &quotaRules();

/// A fix of one change.
inline core::Edit fixBySetting(core::Text title, core::FieldPath path, core::Value value)
{
    return {std::move(title), {core::setting(std::move(path), std::move(value))}};
}

/// The Services that select the workload's pods.
std::vector<core::Value> selectingServices(const LintInput &input);

} // namespace probes
