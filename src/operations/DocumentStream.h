// SPDX-License-Identifier: Apache-2.0
// The documents of files in batches, cut but not parsed, in bounded memory: for commands that go through large inputs.
#pragma once

#include "core/Result.h"
#include "yaml/DocumentSplitter.h"

#include <functional>
#include <string>
#include <vector>

namespace operations {

/// Neighbouring pieces of one file.
struct DocumentBatch {
    struct Part {
        yaml::Piece piece;
        std::size_t firstIndex = 0; ///< of its first document in the file
    };
    std::string file;
    std::vector<Part> parts;
};

/// Goes through a file ("-" is standard input) once. Errors: those of reading a file, TooLarge for a document beyond the limit; what was
/// complete before has been handed over then.
core::Result<void> streamDocuments(const std::string &file, const std::function<void(DocumentBatch)> &take);

} // namespace operations
