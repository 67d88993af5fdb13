// SPDX-License-Identifier: Apache-2.0
// Reads YAML and JSON manifests as kubectl does, with the place of every field. It knows no Kubernetes types and opens no files.
#pragma once

#include "core/Result.h"
#include "core/Value.h"
#include "yaml/SpanMap.h"

#include <string_view>
#include <vector>

namespace yaml {

/// What a reader does with a key that stands twice in a map. Kept ones are all in the Value; look-ups give the last, as in Kubernetes.
enum class Duplicates { Refuse, KeepInJson, Keep };

struct Limits {
    std::size_t documentBytes = std::size_t(64) << 20;
    std::size_t nodes = 3'000'000;     ///< in one document, aliases counted each time
    std::size_t aliasNodes = 100'000;  ///< of these, those that come from aliases
    int depth = 200;
    Duplicates duplicates = Duplicates::Refuse;
};

/// One document of a stream. Numbers are the JSON that kubectl makes of them (012 is 10); those of JSON documents keep their text.
struct Document {
    core::Value value;     ///< null for an empty document
    std::size_t index = 0; ///< in the stream; empty documents count
    Span span;             ///< of its text in the stream, with its `---` and comments
    core::Position start;  ///< of its first content
    SpanMap spans;         ///< offsets in the whole text that was read
    bool empty = true;     ///< nothing but comments
    bool json = false;     ///< JSON text, read by the rules of JSON
};

/// All documents of a text. One `---` at column 0 begins each; what stands before the first `---` is a document if it is more than comments.
/// Errors: YamlInvalid, BadUtf8, TooLarge, all with position.
core::Result<std::vector<Document>> read(std::string_view text, const Limits &limits = {});

/// The value of exactly one document, YAML or JSON; empty documents around it are passed over.
core::Result<core::Value> readValue(std::string_view text, const Limits &limits = {});

/// One-based line and column (in characters, without a byte-order mark) of an offset.
core::Position positionOf(std::string_view text, std::size_t offset);

} // namespace yaml
