// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/Types.h"

namespace probes {

const char *name(Outcome outcome)
{
    static constexpr std::array names{"success", "failure", "error"};
    return names[static_cast<std::size_t>(outcome)];
}

const char *name(Stored stored)
{
    static constexpr std::array names{"none", "unknown", "success", "failure"};
    return names[static_cast<std::size_t>(stored)];
}

} // namespace probes
