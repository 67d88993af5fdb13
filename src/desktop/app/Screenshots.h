// SPDX-License-Identifier: Apache-2.0
// Writes each page of a window as PNG, light and dark: for the documentation, and for looking at a change. The same input, the same bytes.
#pragma once

#include "core/Result.h"

#include <string>

namespace app {

class MainWindow;

/// `<folder>/<page>-<light|dark>.png` at 1440 x 900. FileUnwritable, DiskFull.
core::Result<void> writeScreenshots(MainWindow &window, const std::string &folder);

} // namespace app
