// SPDX-License-Identifier: Apache-2.0
// Hides what must not be shown: all data of Secrets, and env values whose name tells a secret. It decides nothing about files or logs.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace kube {

extern const char *const hiddenValue; ///< "***"

/// pass, secret, token, key, credential, in any case.
bool tellsSecret(std::string_view environmentName);

/// Where the secrets of an object, a list of objects or a part of one are; by index, in the order of the value.
std::vector<core::FieldPath> secretsOf(const core::Value &object);

/// The object with secrets hidden: replaced by `hidden`.
core::Value masked(const core::Value &object, const std::string &hidden = hiddenValue);
/// One field's value, of an object of this kind.
core::Value maskedField(std::string_view kind, const core::FieldPath &path, const core::Value &value);

/// Two versions of an object with secrets hidden; where they differ, that can still be seen: "*** (before)", "*** (after)".
struct MaskedPair {
    core::Value before, after;
};
MaskedPair maskedPair(const core::Value &before, const core::Value &after);

} // namespace kube
