// SPDX-License-Identifier: Apache-2.0
// links: probes
// seeds: json
// Any JSON: a scenario that is read runs to its end, in order of time, and an application's line reads back as itself.
#include "core/Json.h"
#include "probes/AppSpec.h"
#include "probes/simulator/Scenario.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto spec = probes::readAppSpec(text)) {
        const auto again = probes::readAppSpec(probes::toText(*spec));
        if (!again || !(*again == *spec))
            std::abort();
    }
    const auto value = core::parseJson(text);
    if (!value)
        return 0;
    auto scenario = probes::readScenario(*value);
    if (!scenario)
        return 0;
    // Long runs only repeat themselves.
    scenario->untilMs = std::min<probes::Ms>(scenario->untilMs, 600000);
    scenario->ideal.workersAtMs = std::max<probes::Ms>(scenario->ideal.workersAtMs, -600000);
    scenario->pod.imagePullMs = std::min<probes::Ms>(scenario->pod.imagePullMs, 600000);
    const auto record = probes::run(*scenario);
    for (std::size_t i = 1; record && i < record->trace.size(); ++i) {
        if (record->trace[i].t < record->trace[i - 1].t)
            std::abort();
    }
    return 0;
}
