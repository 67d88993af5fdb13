// SPDX-License-Identifier: Apache-2.0
// Findings as a SARIF 2.1.0 log, the form that code scanners and editors read. It finds nothing itself.
#pragma once

#include "core/Value.h"

#include <string>
#include <vector>

namespace cli {

struct SarifResult {
    std::string ruleId;
    std::string level; ///< "error", "warning" or "note"
    std::string message;
    std::string file;  ///< as named by the user; "-" becomes "stdin"; empty for an object of a cluster
    int line = 0;      ///< one-based; 0 = unknown
    int column = 0;    ///< one-based; 0 = unknown
    std::string logicalLocation; ///< field path; may be empty
};

struct SarifRule {
    std::string id;
    std::string text; ///< one sentence
};

core::Value sarifLog(const std::vector<SarifRule> &rules, const std::vector<SarifResult> &results);

} // namespace cli
