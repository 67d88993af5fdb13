// SPDX-License-Identifier: Apache-2.0
#include "support/Vectors.h"

#include "core/Json.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace support {

std::optional<std::string> differs(const char *what, const core::Value &got, const core::Value &expected)
{
    if (got == expected)
        return std::nullopt;
    return std::string(what) + ": got " + core::toCanonicalJson(got) + ", expected " + core::toCanonicalJson(expected);
}

std::optional<std::string> differs(const char *what, const std::string &got, const std::string &expected)
{
    if (got == expected)
        return std::nullopt;
    return std::string(what) + ": got " + core::jsonQuoted(got) + ", expected " + core::jsonQuoted(expected);
}

int runVectors(const char *file, int argc, char **argv, const VectorCheck &check, std::optional<int> needed)
{
    std::string only;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string(argv[i]) == "--only")
            only = argv[i + 1];
    }
    const char *folder = std::getenv("READYLINE_VECTORS");
    const std::string path = (folder && *folder ? std::string(folder) : READYLINE_SOURCE_DIR "/tests/data/vectors") + '/' + file + ".jsonl";
    std::ifstream lines(path);
    if (!lines) {
        std::printf("%s: not run, there is no %s\n", file, path.c_str());
        return 0;
    }
    int agreed = 0, total = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto parsed = core::parseJson(line);
        const std::string id = parsed ? (*parsed)["id"].string() : "line " + std::to_string(total + 1);
        if (!only.empty() && only != id)
            continue;
        ++total;
        const auto problem = parsed ? check(*parsed) : std::optional(parsed.error().english());
        if (problem)
            std::printf("FAIL %s: %s\n", id.c_str(), problem->c_str());
        else
            ++agreed;
    }
    std::printf("%s: %d of %d\n", file, agreed, total);
    return total > 0 && agreed >= needed.value_or(total) ? 0 : 1;
}

} // namespace support
