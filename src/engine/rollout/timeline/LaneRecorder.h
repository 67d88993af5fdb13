// SPDX-License-Identifier: Apache-2.0
// Writes down what phases and pods were at each time, as lanes with segments and marks. It reads the model and judges nothing.
#pragma once

#include "rollout/model/Model.h"
#include "rollout/Timeline.h"
#include "rollout/phases/Turn.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rollout {

class LaneRecorder {
public:
    explicit LaneRecorder(core::Instant start);

    /// The phase as it is now; a new segment begins when state or code change.
    void recordPhase(Phase phase, const Verdict &verdict, core::Instant now);
    void recordPods(const Model &model, core::Instant now);
    void markPhase(Phase phase, Mark mark);

    /// Address, pods, then one lane per pod (new before old, by first appearance), health.
    std::vector<Lane> lanes() const;

private:
    struct Track {
        Lane lane;
        std::string code; ///< of the open segment
        std::int64_t restarts = 0;
        std::map<std::string, int> counted; ///< events already marked, with their count
        std::uint64_t order = 0;
    };
    void put(Track &track, PhaseState state, const std::string &code, const core::Text &label, core::Instant now);
    void close(Track &track, core::Instant now);
    void markHappenings(const Model &model, const Pod &pod, Track &track, core::Instant now);
    static void addMark(Track &track, Mark mark);

    core::Instant m_start;
    std::array<Track, 3> m_phases;
    std::map<std::string, Track> m_pods; ///< by uid
    std::uint64_t m_next = 0;
};

} // namespace rollout
