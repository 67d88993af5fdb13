// SPDX-License-Identifier: Apache-2.0
// Source: WarningsOnCreate of pkg/registry/apps/*/strategy.go.
#include "kube/validation/Names.h"
#include "kube/validation/Warnings.h"

#include <algorithm>

namespace kube {

using core::Value;

Warnings deploymentWarnings(const Value &object)
{
    Warnings warnings;
    std::string problems;
    for (const std::string &message : dns1123Label(object["metadata"]["name"].string()))
        problems += (problems.empty() ? "" : " ") + message;
    if (!problems.empty())
        warnings.push_back("metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is "
                           "recommended: ["
                           + problems + ']');
    warnOfPodTemplate(warnings, Path("spec.template"), object["spec"]["template"]);
    return warnings;
}

void warnOfHistory(Warnings &warnings, const Value &spec)
{
    if (spec["revisionHistoryLimit"].integer().value_or(0) < 0)
        warnings.emplace_back("spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended");
}

Warnings statefulSetWarnings(const Value &object)
{
    Warnings warnings;
    const Value &spec = object["spec"];
    warnOfPodTemplate(warnings, Path("spec.template"), spec["template"]);
    // The path lacks "spec" in the original.
    const Path claims("spec.volumeClaimTemplates");
    for (std::size_t i = 0; i < spec["volumeClaimTemplates"].size(); ++i)
        warnOfClaimSpec(warnings, claims.index(i), spec["volumeClaimTemplates"].at(i)["spec"]);
    warnOfHistory(warnings, spec);
    return warnings;
}

Warnings daemonSetWarnings(const Value &object)
{
    Warnings warnings;
    warnOfPodTemplate(warnings, Path("spec.template"), object["spec"]["template"]);
    return warnings;
}

void addOnce(Warnings &warnings, Warnings more)
{
    for (std::string &warning : more) {
        if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
            warnings.push_back(std::move(warning));
    }
}

} // namespace kube
