// SPDX-License-Identifier: Apache-2.0
// Many lives of one pod model with evenly spread knobs, and what came out: smallest, median, largest. It explains nothing.
#pragma once

#include "probes/simulator/PodLife.h"

namespace probes {

/// The i-th of n knob sets: phases and delays of an ordinary node, spread evenly (not at random), so that few runs show the whole width. The
/// image pull covers the longest period, which spreads the phase of every worker's ticks. Another seed shifts all of them. With n = 80 and seed 0
/// they are the knobs of the recorded envelopes, hence the constants.
PodKnobs spreadKnobs(std::size_t i, std::size_t n, const PodModel &model, std::uint64_t seed = 0);

/// Times of one life in ms after the first container start, of the *AfterFault ones after the fault. Absent: did not happen.
struct Metrics {
    std::optional<Ms> firstReady;
    std::optional<Ms> firstStarted;
    std::optional<Ms> unreadyAfterFault;   ///< first end of a ready interval
    std::optional<Ms> backReadyAfterFault; ///< the begin of ready after that
    std::optional<Ms> killAfterFault;
    std::optional<Ms> restartAfterFault;
    Ms readyTotal = 0;
};
/// `until` as given to the run; `fault`: ms after the first start (0 without one).
Metrics metrics(const Summary &summary, Ms until, Ms fault);

struct Spread {
    Ms min = 0;
    Ms median = 0;
    Ms max = 0;
    std::size_t count = 0; ///< of runs in which it happened
    std::size_t runs = 0;
};

struct Distribution {
    Spread ready;        ///< first Ready
    Spread leavesTraffic;
    Spread killed;
    Spread restarted;
    Spread readyAgain;
};
Distribution monteCarlo(const PodModel &model, Ms until, Ms fault, std::size_t runs, std::uint64_t seed = 0);

/// Of values in any order; `runs` may be more than there are values.
Spread spreadOf(std::vector<Ms> values, std::size_t runs);

} // namespace probes
