// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/LogBook.h"

#include <optional>
#include <string_view>

namespace rollout {

namespace {

    /// Which log tells why: of the run before, for containers that end; of this one, for those that answer badly.
    std::optional<bool> previousLog(std::string_view code)
    {
        if (code == "CrashLoop" || code == "OutOfMemory" || code == "ProgramFinished")
            return true;
        if (code == "ProbeFailing")
            return false;
        return std::nullopt;
    }

} // namespace

void LogBook::serve(CauseBook &causes, Turn &turn)
{
    for (const Cause &cause : causes.causes()) {
        const auto previous = previousLog(cause.code);
        if (!previous || cause.level < PhaseState::Concern || cause.evidence.pod.empty())
            continue;
        // Once per pod, container and level: the last lines before a failure are worth a second look.
        if (m_asked.insert(cause.evidence.pod + '/' + cause.evidence.container + '/' + name(cause.level)).second)
            turn.wishes.push_back(FetchLog{cause.evidence.pod, cause.evidence.container, *previous, 20});
    }
    for (const auto &[key, lines] : m_lines)
        causes.attachLog(key.first, key.second, lines);
}

} // namespace rollout
