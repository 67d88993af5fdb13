// SPDX-License-Identifier: Apache-2.0
// The user's language for both programs: loads the translations of the engine's sentences and renders one. JSON and history stay English.
#pragma once

#include "core/Text.h"

class QCoreApplication;

namespace operations {

/// Loads what there is for the system's language (LC_ALL, LC_MESSAGES, LANG); English needs nothing. Once, before the first sentence.
void installLanguage(QCoreApplication &application);

/// The sentence in the installed language.
std::string localized(const core::Text &text);

} // namespace operations
