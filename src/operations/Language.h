// SPDX-License-Identifier: Apache-2.0
// The user's language for both programs: loads the translations that were built in. It renders nothing; each program's edge does.
#pragma once

#include <string>

class QCoreApplication;

namespace operations {

/// Loads what there is for a language ("de"), or if it is empty for the first of the system's languages that is known (LANGUAGE, LC_ALL,
/// LC_MESSAGES, LANG), and writes numbers as it does. English needs nothing. Once, before the first sentence.
void installLanguage(QCoreApplication &application, const std::string &language = {});

} // namespace operations
