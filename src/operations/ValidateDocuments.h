// SPDX-License-Identifier: Apache-2.0
// What the API server would say to the documents of a file on create, each word with its place. It prints nothing.
#pragma once

#include "core/Result.h"
#include "operations/DocumentStream.h"

#include <optional>
#include <string>
#include <vector>

namespace operations {

struct PlacedError {
    std::string reason;      ///< FieldValueInvalid ...
    std::string serverField; ///< in the server's words
    core::FieldPath path;    ///< below the object
    std::string message;     ///< without the field
    core::Position position;
};

/// A text of the server with the place it is about.
struct PlacedText {
    std::string text;
    core::Position position;
};

/// One object: a document, or an item of a List.
struct ValidatedObject {
    std::size_t index = 0;           ///< of the document in its file
    std::optional<std::size_t> item; ///< in the List
    core::Position position;
    core::Value object;              ///< apiVersion, kind, namespace and name, null where missing; null if nothing could be read
    bool checked = false;            ///< there are rules for the kind
    std::optional<std::string> decode; ///< why it cannot be decoded; a document that is no YAML has our sentence
    core::Text hint;                 ///< to `decode`, may be empty
    std::vector<PlacedText> strict;
    std::vector<PlacedError> errors;
    std::vector<std::string> warnings;

    bool valid() const { return !decode && strict.empty() && errors.empty(); }
};

/// `nameSpace` is the one of the request where an object has none; empty = default.
std::vector<ValidatedObject> validateDocuments(const DocumentBatch &batch, const std::string &nameSpace);

} // namespace operations
