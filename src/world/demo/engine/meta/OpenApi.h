// SPDX-License-Identifier: Apache-2.0
// The OpenAPI documents of the served kinds: v3 by group, with the parameters that kubectl looks for before it writes, and v2. No objects.
#pragma once

#include "core/Value.h"
#include "demo/engine/http/Call.h"

#include <optional>
#include <string>

namespace demo {

/// Nothing if the path is none of OpenAPI's. Documents are built once.
std::optional<core::Value> openApi(const Call &call);
/// v2 in the only form that kubectl reads it in: a protobuf message without definitions, since nothing but kinds that are not served are looked up in
/// it. Nothing if something else was asked for.
std::optional<std::string> openApiProtobuf(const Call &call);

} // namespace demo
