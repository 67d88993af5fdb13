// SPDX-License-Identifier: Apache-2.0
// Which style and palette the program has: the user's, or Readyline's own light or dark one. It stores nothing.
#pragma once

#include "operations/Settings.h"

namespace app {

/// Sets style and palette of the application; again when the settings change.
void applyAppearance(operations::Appearance appearance, bool reducedMotion);

} // namespace app
