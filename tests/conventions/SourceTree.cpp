// SPDX-License-Identifier: Apache-2.0
#include "SourceTree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace conventions {

namespace fs = std::filesystem;

namespace {

/// "src/engine/core/x/Value.h" -> "core": engine, world and desktop only group layers.
std::string layerOf(const fs::path &relative)
{
    auto part = relative.begin();
    if (part == relative.end() || *part++ != "src")
        return {};
    if (relative.filename() == "main.cpp")
        return "main";
    if (part != relative.end() && (*part == "engine" || *part == "world" || *part == "desktop"))
        ++part;
    return part == relative.end() ? std::string() : part->string();
}

} // namespace

std::vector<SourceFile> sourceFiles()
{
    std::vector<SourceFile> out;
    const fs::path root = READYLINE_SOURCE_DIR;
    for (const char *folder : {"src", "tests"}) {
        for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string suffix = entry.path().extension().string();
            if (suffix != ".cpp" && suffix != ".h")
                continue;
            const fs::path relative = fs::relative(entry.path(), root);
            SourceFile file{relative.string(), layerOf(relative), {}};
            std::ifstream text(entry.path());
            for (std::string line; std::getline(text, line);)
                file.lines.push_back(line);
            out.push_back(std::move(file));
        }
    }
    std::sort(out.begin(), out.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return out;
}

std::string joined(const Problems &problems)
{
    std::string out;
    for (const std::string &problem : problems)
        out += problem + '\n';
    return out;
}

} // namespace conventions
