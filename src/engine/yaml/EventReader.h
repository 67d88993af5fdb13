// SPDX-License-Identifier: Apache-2.0
// Feeds libyaml's events of one piece of text to a TreeBuilder. It splits nothing and knows no JSON.
#pragma once

#include "core/Result.h"
#include "yaml/Reader.h"

#include <string_view>
#include <vector>

namespace yaml {

/// The documents of `text` (valid UTF-8 without byte-order mark), offsets within it. Index and lines are the caller's to fill in.
core::Result<std::vector<Document>> readEvents(std::string_view text, const Limits &limits);

/// A parser's own words as a sentence with a hint. `offset` is where it stopped, `context` where the construct began (or npos).
core::Error parseProblem(std::string_view text, std::string_view problem, std::size_t offset, std::size_t context);

/// JSON text with its spans by the rules of JSON; nothing if it is not JSON.
std::optional<core::Result<Document>> readJson(std::string_view text, const Limits &limits);

} // namespace yaml
