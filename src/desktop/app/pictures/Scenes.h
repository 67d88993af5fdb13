// SPDX-License-Identifier: Apache-2.0
// The states of the window that a person can meet, each reached by what a person would do. It takes no pictures.
#pragma once

#include "app/SteppedDemo.h"

#include <string>
#include <vector>

namespace app {

struct Scene {
    const char *name; ///< of its pictures: "readiness-failed"
    core::Result<void> (*stage)(SteppedDemo &demo);
};

/// In an order in which each begins where the one before left off. NotReady says what the demo does not get to.
const std::vector<Scene> &scenes();
/// Opens any project that is rolled out; what the scenes and the self-test begin with.
core::Result<void> openReady(SteppedDemo &demo);

} // namespace app
