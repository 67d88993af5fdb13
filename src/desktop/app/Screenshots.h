// SPDX-License-Identifier: Apache-2.0
// Shows the demo in stepped time: pictures of every page in both themes, and the self-test. The same input, the same bytes.
#pragma once

#include "core/Result.h"

#include <string>

namespace app {

/// `<folder>/<page>-<light|dark>.png` at 1440 x 900. Errors: FileUnwritable, DiskFull, NotReady if the demo does not get there.
core::Result<void> writeScreenshots(const std::string &folder);

/// Opens every page with demo data in both themes, edits a probe, undoes it. NotReady says what does not work.
core::Result<void> selfTest();

} // namespace app
