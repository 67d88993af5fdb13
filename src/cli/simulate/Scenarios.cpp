// SPDX-License-Identifier: Apache-2.0
#include "cli/simulate/Scenarios.h"

#include "core/Json.h"
#include "operations/Files.h"
#include "probes/simulator/Scenario.h"

namespace cli {

using core::Value;

namespace {

core::Result<probes::RunRecord> recordOf(const Value &line)
{
    const auto scenario = probes::readScenario(line);
    if (!scenario)
        return core::unexpected<core::Error>(scenario.error());
    return probes::run(*scenario);
}

} // namespace

int runScenarios(Invocation &call)
{
    const auto text = operations::readFile(call.value("scenario"));
    if (!text)
        return report(call.output(), text.error());
    bool bad = false;
    std::string_view rest = *text;
    for (int number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        const auto value = core::parseJson(line);
        const auto record = value ? recordOf(*value) : core::Result<probes::RunRecord>(core::unexpected<core::Error>(value.error()));
        if (!record) {
            bad = true;
            const std::string why = record.error().english();
            call.output().note("readyline-cli: line " + std::to_string(number) + ": " + terminalSafe(why));
            call.output().jsonLine(core::map({{"id", value ? (*value)["id"] : Value()}, {"error", Value(why)}}));
            continue;
        }
        call.output().jsonLine(core::map({{"id", (*value)["id"]}, {"trace", probes::traceJson(record->trace)},
                                          {"summary", probes::summaryJson(record->summary)}}));
    }
    return bad ? 1 : 0;
}

} // namespace cli
