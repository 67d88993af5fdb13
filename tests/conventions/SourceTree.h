// SPDX-License-Identifier: Apache-2.0
// The project's own source files with their layer, for tests of conventions. It judges nothing.
#pragma once

#include <string>
#include <vector>

namespace conventions {

struct SourceFile {
    std::string path;  ///< below the project's folder: "src/engine/core/Value.h"
    std::string layer; ///< "core"; "main" for a main.cpp; empty for tests
    std::vector<std::string> lines;
    bool header() const { return path.size() > 2 && path.substr(path.size() - 2) == ".h"; }
};

/// All .cpp and .h below src and tests.
std::vector<SourceFile> sourceFiles();

/// One line per problem, to be compared with the empty text.
using Problems = std::vector<std::string>;
std::string joined(const Problems &problems);

} // namespace conventions
