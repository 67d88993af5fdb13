// SPDX-License-Identifier: Apache-2.0
// One run as JSON: {id, level, spec, app, knobs, untilMs} in, {id, trace, summary} out. The field names are those of the golden traces.
#pragma once

#include "core/Result.h"
#include "core/Value.h"
#include "probes/simulator/IdealKubelet.h"
#include "probes/simulator/PodLife.h"

#include <string>

namespace probes {

struct Scenario {
    std::string id;
    int level = 2; ///< 1: IdealKubelet, 2: PodLife
    PodModel model;
    IdealKnobs ideal;
    PodKnobs pod;
    Ms untilMs = 300000;
};

/// Limits that keep every run short, every record in memory and every sum inside 64 bits.
inline constexpr Ms longestRunMs = Ms(7) * 24 * 3600 * 1000;
inline constexpr std::size_t mostEvents = 500000;

/// ErrorCode::ValueInvalid names the field that is missing, of a wrong type, negative or too large.
core::Result<Scenario> readScenario(const core::Value &line);
/// The numbers of a probe in the API's form; ValueInvalid in the API server's words, after `path`, for what it refuses. Zero counts as unset.
core::Result<Timing> readTiming(Kind kind, const core::Value &probe, const std::string &path);

struct RunRecord {
    std::vector<Event> trace; ///< sorted
    Summary summary;
};
/// ErrorCode::ValueInvalid if there are more than mostEvents before untilMs.
core::Result<RunRecord> run(const Scenario &scenario);
core::unexpected<core::Error> tooManyEvents();

core::Value traceJson(const std::vector<Event> &trace);
core::Value summaryJson(const Summary &summary);

} // namespace probes
