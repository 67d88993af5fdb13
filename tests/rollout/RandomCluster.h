// SPDX-License-Identifier: Apache-2.0
// Writes down a random rollout as the watches of each kind would tell it, and knows from the plain objects whether what was delivered is ready.
#pragma once

#include "Fixture.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace fixture {

/// What is wrong with the rollout, for ever.
enum class Flaw { None, PodNeverReady, OnePodShort, OldPodStays, OldEndpointStays, NewEndpointMissing, CountsWrong, NotObserved, Paused, NoNewSet, OtherTemplate, SetNotObserved, NoAddress, HealthBad, count };

struct Delivery {
    Value object;
    bool gone = false;
};

using View = std::map<std::string, std::map<std::string, Value>>; ///< by kind and uid

class RandomCluster {
public:
    RandomCluster(std::mt19937 &random, Flaw flaw);

    /// What each watch delivers, in its order.
    const std::map<std::string, std::vector<Delivery>> &streams() const { return m_streams; }
    /// How much of each stream was there before the apply.
    const std::map<std::string, std::size_t> &before() const { return m_before; }

private:
    struct NewPod {
        Value object;
        int stage = 0; ///< 0 no node, 1 creating, 2 runs, 3 ready
    };

    bool chance(int oneIn) { return m_random() % unsigned(oneIn) == 0; }
    void emit(const Value &object, bool gone = false);
    void emitDeployment();
    void emitSlice();
    void act(unsigned action);
    void growSet();
    void addPod();
    void advancePod();
    void dropOldPod();
    void scale();
    void countUp();

    std::mt19937 &m_random;
    Flaw m_flaw;
    std::map<std::string, std::vector<Delivery>> m_streams;
    std::map<std::string, std::size_t> m_before;

    int m_desired, m_generation = 1;
    std::int64_t m_minReady = 0;
    Value m_deployment, m_oldSet, m_set, m_service;
    std::vector<Value> m_oldPods;
    std::vector<NewPod> m_pods;
    bool m_scaled = false;
};

/// The predicate of the three phases without health, on objects, written without the tracker's code.
bool isGood(const View &view, std::int64_t appliedGeneration, double now);

} // namespace fixture
