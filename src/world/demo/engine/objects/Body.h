// SPDX-License-Identifier: Apache-2.0
// Request bodies, JSON or YAML, read as the API server reads them. It decodes no kinds.
#pragma once

#include "core/Value.h"
#include "demo/engine/Failure.h"

#include <string>
#include <string_view>
#include <vector>

namespace demo {

struct Body {
    core::Value value;                   ///< duplicate keys may be in it, for the decoder to tell
    std::vector<std::string> duplicates; ///< as the YAML reader words them
};

/// An object for POST and PUT; YAML where the content type says so. 400 for what is neither.
/// `kind` of the endpoint goes into the message.
Answer<Body> readObject(std::string_view text, std::string_view contentType, const std::string &kind);
/// The configuration of a server-side apply: YAML, of which JSON is a part. Of duplicate keys the last one is in `value`.
Answer<Body> readApplied(std::string_view text);
/// A JSON patch document.
Answer<core::Value> readPatch(std::string_view text);

} // namespace demo
