// SPDX-License-Identifier: Apache-2.0
// The kubelet's generic PLEG and pod cache for one pod: relists of the runtime, what changed since the last one, and the cached state that
// syncs are given. Relists that can change nothing are skipped by arithmetic; it requests no sync itself.
#pragma once

#include "probes/simulator/Types.h"

#include <vector>

namespace probes {

class RuntimeWatch {
public:
    enum class State : std::uint8_t { None, Created, Running, Exited, Removed };
    struct Cached {
        std::int64_t instance = 0; ///< the newest, 0 = none
        bool running = false;
        Ms startedAt = 0;
        bool exitedBefore = false; ///< there is an exited instance; the newest of them ended at `finishedAt`
        Ms finishedAt = 0;
    };

    explicit RuntimeWatch(std::size_t containers) : m_pods(containers), m_cached(containers) { }
    /// The first relist begins at `phase - 1000`; each takes `relist` and is followed by a pause of 1000.
    void reset(Ms phase, Ms relist);

    void sandboxRuns(Ms now);
    void change(Ms now, std::size_t container, std::int64_t instance, State state);

    /// When step() is due. `waitingSince`: somebody waits for a cache newer than this (never = nobody).
    Ms due(Ms waitingSince) const;
    /// Goes on at a due time; returns how many events (started or exited) it sends now.
    int step(Ms now);
    bool newerThan(Ms now, Ms time);
    const std::vector<Cached> &cached() const { return m_cached; }

private:
    struct Item {
        std::int64_t instance = 0;
        State state = State::None, looked = State::None, seen = State::None;
        Ms startedAt = 0, finishedAt = 0;
    };
    using Instances = std::array<Item, 4>; ///< instance n at n % 4; dead ones are removed long before that comes round

    Ms cycle() const { return m_relist + 1000; }
    void catchUp(Ms now);
    void touch(Ms now);
    void read(std::size_t container);
    void removeOlderExited(Ms now, std::size_t container, std::int64_t instance);

    std::vector<Instances> m_pods;
    std::vector<Cached> m_cached;
    Item m_sandbox;
    Ms m_begin = 0; ///< of the next relist that has not ended
    Ms m_relist = 0;
    Ms m_global = 0;   ///< time stamp of the cache as a whole
    Ms m_podStamp = 0; ///< of the pod's entry
    Ms m_dirtySince = never;
    bool m_reading = false;
};

} // namespace probes
