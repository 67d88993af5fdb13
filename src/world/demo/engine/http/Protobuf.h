// SPDX-License-Identifier: Apache-2.0
// Request bodies in Kubernetes' protobuf form, which kubectl's typed commands send (create namespace, create deployment). Answers are JSON always.
#pragma once

#include "core/Value.h"

#include <optional>
#include <string_view>

namespace demo {

/// The object as JSON, with apiVersion and kind; nothing if the bytes are no such message of a kind in the schema.
std::optional<core::Value> readProtobuf(std::string_view bytes);

/// resources/schema/proto-fields: names of fields by number.
std::string_view builtInProtoFields();

} // namespace demo
