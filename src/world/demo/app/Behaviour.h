// SPDX-License-Identifier: Apache-2.0
// How the program in a container behaves over its life, read from a short text such as "answers=8,hangs=90,recovers=120,exits=200:1". It runs nothing.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <map>
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
                      Hangs,   ///< accepts and says nothing
                      Breaks }; ///< begins an answer that never ends

    core::Duration answers{3000};            ///< age at which it begins to answer
    bool accepts = false;                    ///< before that it accepts connections and hangs, instead of refusing
    std::optional<core::Duration> hangs;     ///< age at which it stops answering
    std::optional<core::Duration> fails;     ///< age at which it begins to answer 500
    std::optional<core::Duration> breaks;    ///< age at which its answers begin to break off
    std::optional<core::Duration> recovers;  ///< age at which it is well again
    std::optional<core::Duration> exits;     ///< age at which the process ends
    int exitCode = 0;
    bool outOfMemory = false;                ///< exits by the kernel's memory killer
    bool every = false;                      ///< the faults come in every life of the container, not only in the first
    core::Duration latency{20};              ///< of an answer
    std::optional<core::Duration> stops = core::Duration(700); ///< SIGTERM to exit; nothing = ignores SIGTERM
    std::optional<core::Duration> flapsWell; ///< with flapsIll: answers that long, fails that long, for ever
    core::Duration flapsIll{0};
    std::vector<std::string> paths{"/", "/api/v1/health"}; ///< answered with 200; everything else with 404
    std::map<std::string, std::string> redirects;          ///< path -> Location of a 302

    Mode modeAt(core::Duration age) const;
    /// Of the n-th instance of the container, from 1.
    Behaviour inLife(std::int64_t life) const;
    bool operator==(const Behaviour &) const = default;
};

/// The text of `simulate --app` (probes/AppSpec.h) and besides oom=SECONDS (exits by the memory killer, in every life), flaps=WELL:ILL, paths=/a;/b,
/// redirects=/a>/b;/c>http://elsewhere/.
/// What is not named keeps its default. Errors: Usage, ValueInvalid.
core::Result<Behaviour> readBehaviour(std::string_view text);

} // namespace demo
