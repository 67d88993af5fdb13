// SPDX-License-Identifier: Apache-2.0
// Shows the demo in stepped time: pictures of every scene in both themes, and the self-test. The same input, the same bytes.
#pragma once

#include "core/Result.h"

#include <QSize>

#include <string>

namespace app {

/// `<folder>/<scene>-<light|dark>.png`. Errors: FileUnwritable, DiskFull, NotReady if the demo does not get there.
core::Result<void> writeScreenshots(const std::string &folder, const QSize &size = {1440, 900});

/// Opens every page with demo data in both themes, edits a probe, undoes it. NotReady says what does not work.
core::Result<void> selfTest();

} // namespace app
