// SPDX-License-Identifier: Apache-2.0
// Which container logs tell why, and what they said. It fetches nothing and keeps no log beyond the run.
#pragma once

#include "rollout/causes/CauseBook.h"
#include "rollout/phases/Turn.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rollout {

class LogBook {
public:
    void answer(const LogAnswer &answer) { m_lines[{answer.pod, answer.container}] = answer.lines; }
    /// Asks for what the causes call for, and gives them the lines that came.
    void serve(CauseBook &causes, Turn &turn);

private:
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_lines; ///< by pod and container
    std::set<std::string> m_asked;
};

} // namespace rollout
