// SPDX-License-Identifier: Apache-2.0
// What a YAML 1.1 scalar means to kubectl (go-yaml v2's resolve.go), and the number forms of Go. It reads no documents.
#pragma once

#include "core/Result.h"
#include "core/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace yaml {

enum class PlainType { String, Null, Bool, Number, NotFinite, Timestamp };

/// What an unquoted scalar would be read as.
PlainType plainType(std::string_view text);

/// The value of a scalar. `tag` is empty, "!" or a full tag; a tag decides also for quoted text. Errors have no position.
core::Result<core::Value> resolveScalar(std::string_view text, std::string_view tag, bool plain);

/// A map key's text: numbers and booleans become text as in kubectl; nothing for null, which JSON cannot have.
std::optional<std::string> keyText(const core::Value &key);

/// A double as Go's JSON encoder writes it, and as go-yaml prints it (strconv 'g').
std::string goJsonNumber(double number);
std::string goYamlNumber(double number);
/// A JSON number's text as kubectl prints it: 1.0 as 1, 1e21 as 1e+21.
std::string printedNumber(std::string_view json);

} // namespace yaml
