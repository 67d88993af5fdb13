// SPDX-License-Identifier: Apache-2.0
// What the schedule picture shows, as values on a time axis that begins with the container's first start: application, checks, kills, Ready,
// bands. It knows no pixels.
#pragma once

#include "probes/Bounds.h"
#include "probes/WorkloadModel.h"
#include "probes/simulator/PodLife.h"

namespace probes {

enum class AppState : std::uint8_t { Starting, Answering, Failing, Hanging, Breaking, Down };

struct AppStretch {
    Ms from = 0;
    Ms to = 0;
    AppState state = AppState::Starting;
    std::int64_t instance = 1;
};

/// One executed probe (its retries together).
struct Check {
    Kind kind = Kind::Startup;
    Ms from = 0;
    Ms to = -1;                    ///< -1: still running at the end
    Outcome outcome = Outcome::Success;
    bool timedOut = false;
    std::int32_t number = 0;       ///< of its kind, from 1
    std::int32_t run = 0;          ///< equal results in a row with this one; 0 for an error, which counts nothing
    std::int32_t threshold = 0;    ///< of its outcome
    bool acts = false;             ///< the stored result changed by it
    std::int64_t instance = 1;
};

struct ScheduleKill {
    Ms at = 0;
    Ms exit = -1;    ///< -1: at once or not before the end
    Ms restart = -1; ///< the next start; -1: not before the end
    Kind reason = Kind::Liveness;
};

/// Between best and worst case.
enum class BandKind : std::uint8_t { Budget, FirstReady, LeavesTraffic, Killed };
struct Band {
    BandKind kind = BandKind::Budget;
    Ms from = 0;
    Ms to = 0;
};

struct Schedule {
    ContainerModel container;
    AppSpec app;
    Bounds bounds;
    Ms until = 0;
    std::vector<AppStretch> stretches;
    std::vector<Check> checks; ///< by time
    std::vector<ScheduleKill> kills;
    std::vector<Summary::Restart> restarts;      ///< all of them, also after an exit
    std::vector<Summary::Interval> traffic;      ///< Ready, which is when a Service sends traffic
    std::vector<Band> bands;
};

/// One typical life until `until` after the start (0 = a length that shows start, fault and recovery). Equal inputs give equal pictures.
Schedule makeSchedule(const WorkloadModel &model, const AppSpec &app, Ms until = 0, const PodKnobs &knobs = {});

} // namespace probes
