// SPDX-License-Identifier: Apache-2.0
// Lint findings with their places as JSON, SARIF and table, and the baseline that accepts some. It looks for none itself.
#pragma once

#include "cli/Output.h"
#include "core/Result.h"
#include "core/Value.h"
#include "probes/lint/Lint.h"

#include <set>
#include <string>
#include <vector>

namespace cli {

/// A finding, the object that it is about, and where that stands.
struct PlacedFinding {
    probes::Finding finding;
    core::Value object;
    std::string file;        ///< empty for an object of a cluster
    core::Position position; ///< in the file
};

core::Value lintReport(const std::vector<PlacedFinding> &all);
core::Value lintSarif(const std::vector<PlacedFinding> &all);
Table lintTable(const std::vector<PlacedFinding> &all);

/// The findings of an earlier report: known by rule, object and path, which stay the same while lines move.
class LintBaseline {
public:
    static core::Result<LintBaseline> read(const std::string &path);
    bool accepts(const PlacedFinding &placed) const;

private:
    std::set<std::string> m_known;
};

} // namespace cli
