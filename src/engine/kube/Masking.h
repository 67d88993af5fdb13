// SPDX-License-Identifier: Apache-2.0
// Hides what must not be shown: all data of Secrets, and env values whose name tells a secret. It decides nothing about files or logs.
#pragma once

#include "core/Edit.h"

#include <string_view>

namespace kube {

extern const char *const hiddenValue; ///< "***"

/// pass, secret, token, key, credential, in any case.
bool tellsSecret(std::string_view environmentName);
/// The object with secrets hidden.
core::Value masked(const core::Value &object);
/// Two versions of an object with secrets hidden; where they differ, that can still be seen: "*** (before)", "*** (after)".
struct MaskedPair {
    core::Value before, after;
};
MaskedPair maskedPair(const core::Value &before, const core::Value &after);

} // namespace kube
