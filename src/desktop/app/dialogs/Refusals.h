// SPDX-License-Identifier: Apache-2.0
// What a refused write means in the window: the server's sentence, and advice that names buttons instead of options. It decides nothing.
#pragma once

#include "core/Result.h"

#include <QString>

namespace app {

QString refusalText(const core::Error &error);

} // namespace app
