// SPDX-License-Identifier: Apache-2.0
#include "probes/SecondsText.h"

namespace probes {

namespace {

std::string tenths(Ms tenth)
{
    return tenth % 10 == 0 ? std::to_string(tenth / 10) : std::to_string(tenth / 10) + '.' + std::to_string(tenth % 10);
}

} // namespace

std::string secondsAtLeast(Ms ms)
{
    return ms >= 10000 ? std::to_string(ms / 1000) : tenths(ms / 100);
}

std::string secondsAtMost(Ms ms)
{
    // A few ms of latency are no second more.
    return ms > 10050 ? std::to_string((ms + 849) / 1000) : tenths((ms + 50) / 100);
}

std::string secondsNearest(Ms ms)
{
    return tenths((ms + 50) / 100);
}

} // namespace probes
