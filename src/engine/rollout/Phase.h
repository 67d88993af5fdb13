// SPDX-License-Identifier: Apache-2.0
// The three steps of readiness, the states one can be in, and how a tracked rollout can end. Names and exit codes only, no rules.
#pragma once

#include <array>
#include <cstdint>

namespace rollout {

enum class Phase : std::uint8_t { Address, Pods, Health };
inline constexpr std::array<Phase, 3> allPhases = {Phase::Address, Phase::Pods, Phase::Health};
inline constexpr std::size_t indexOf(Phase phase) { return std::size_t(phase); }

/// `Failed` is not final: when the cluster recovers, the phase goes back to Progress or Done.
enum class PhaseState : std::uint8_t { Pending, Progress, Concern, Failed, Done, Skipped };

/// How the wait ends. Superseded and Deleted are final; the others may still change while the tracker keeps watching.
enum class Outcome : std::uint8_t { None, Ready, Inactive, Failed, Unreachable, Superseded, Deleted, Timeout };

/// Stable words of the JSON lines: "address", "progress", "ready"; None is "".
const char *name(Phase phase);
const char *name(PhaseState state);
const char *name(Outcome outcome);

/// Exit code of the command line: 0 ready (or inactive where that was asked for), 5 timeout, 1 the rest.
int exitCode(Outcome outcome, bool inactiveWanted);

} // namespace rollout
