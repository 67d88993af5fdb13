// SPDX-License-Identifier: Apache-2.0
// A sentence in the user's language, for what people read on the terminal. JSON, history and errors stay English.
#pragma once

#include "core/Text.h"

namespace cli {

/// In the language that operations::installLanguage() loaded.
std::string localized(const core::Text &text);

} // namespace cli
