// SPDX-License-Identifier: Apache-2.0
// Checks a document against a schema of docs/schema, with the few keywords those use. It is no general JSON Schema validator.
#pragma once

#include "core/Value.h"

#include <string>

namespace support {

/// Empty if the value fits docs/schema/<name>.json, else the first problem with its place. Keywords: $ref (#/$defs/... and FILE.json#/$defs/...), type, const, enum,
/// required, properties, additionalProperties: false, items, minItems, anyOf, minimum.
std::string schemaProblem(const core::Value &value, const std::string &name);

} // namespace support
