// SPDX-License-Identifier: Apache-2.0
// The user's language for both programs: loads the translations that were built in. It renders nothing; each program's edge does.
#pragma once

class QCoreApplication;

namespace operations {

/// Loads what there is for the system's language (LC_ALL, LC_MESSAGES, LANG); English needs nothing. Once, before the first sentence.
void installLanguage(QCoreApplication &application);

} // namespace operations
