// SPDX-License-Identifier: Apache-2.0
// links: probes
// Exact traces of the probe workers: every event of every millisecond equal, `sync` left out; any listed alternative counts.
#include "core/Json.h"
#include "probes/simulator/Scenario.h"
#include "support/Vectors.h"

#include <algorithm>

using core::Value;

namespace {

/// One text per event, `sync` left out; events of one millisecond are a set.
std::vector<std::string> comparable(const Value &trace)
{
    std::vector<std::pair<std::int64_t, std::string>> events;
    for (const Value &event : trace.items()) {
        if (event["e"].string() != "sync")
            events.emplace_back(event["t"].integer().value_or(-1), core::toCanonicalJson(event));
    }
    std::sort(events.begin(), events.end());
    std::vector<std::string> texts;
    for (auto &event : events)
        texts.push_back(std::move(event.second));
    return texts;
}

std::string firstDifference(const std::vector<std::string> &got, const std::vector<std::string> &expected)
{
    std::size_t i = 0;
    while (i < got.size() && i < expected.size() && got[i] == expected[i])
        ++i;
    const auto at = [i](const std::vector<std::string> &texts) { return i < texts.size() ? texts[i] : std::string("the end"); };
    return "event " + std::to_string(i) + ": got " + at(got) + ", expected " + at(expected);
}

std::optional<std::string> check(const Value &vectorCase)
{
    const auto scenario = probes::readScenario(vectorCase);
    if (!scenario)
        return scenario.error().english();
    const auto record = probes::run(*scenario);
    if (!record)
        return record.error().english();
    const auto got = comparable(probes::traceJson(record->trace)), expected = comparable(vectorCase["trace"]);
    if (got == expected)
        return support::differs("summary", probes::summaryJson(record->summary), vectorCase["summary"]);
    for (const Value &alternative : vectorCase["alternatives"].items()) {
        if (got == comparable(alternative))
            return std::nullopt;
    }
    return firstDifference(got, expected);
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("prober-worker", argc, argv, check);
}
