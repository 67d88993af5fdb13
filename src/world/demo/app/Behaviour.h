// SPDX-License-Identifier: Apache-2.0
// How the program in a container behaves over its life, read from a short text such as "answers=8,hangs=90,recovers=120,exits=200:1". It runs nothing.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

/// The annotation of a pod that says how its application behaves; ".<container>" behind it is for one container.
inline constexpr const char *behaviourAnnotation = "demo.readyline.dev/app";

struct Behaviour {
    enum class Mode { Refuses, ///< nothing listens
                      Answers,
                      Fails,   ///< answers 500
                      Hangs }; ///< accepts and says nothing

    core::Duration answers{3000};            ///< age at which it begins to listen
    std::optional<core::Duration> hangs;     ///< age at which it stops answering
    std::optional<core::Duration> fails;     ///< age at which it begins to answer 500
    std::optional<core::Duration> recovers;  ///< age at which it is well again
    std::optional<core::Duration> exits;     ///< age at which the process ends
    int exitCode = 0;
    bool outOfMemory = false;                ///< exits by the kernel's memory killer
    core::Duration latency{20};              ///< of an answer
    std::optional<core::Duration> stops = core::Duration(700); ///< SIGTERM to exit; nothing = ignores SIGTERM
    std::optional<core::Duration> flapsWell; ///< with flapsIll: answers that long, fails that long, for ever
    core::Duration flapsIll{0};
    std::vector<std::string> paths{"/", "/api/v1/health"}; ///< answered with 200; everything else with 404

    Mode modeAt(core::Duration age) const;
    bool operator==(const Behaviour &) const = default;
};

/// Comma-separated, seconds with fractions: answers=8, hangs=90, fails=90, recovers=120, exits=200:1 (age:code), oom=30, latency=0.02,
/// stops=5 or stops=never, flaps=20:10 (well:ill), paths=/a;/b. What is not named keeps its default. Error: ValueInvalid.
core::Result<Behaviour> readBehaviour(std::string_view text);

} // namespace demo
