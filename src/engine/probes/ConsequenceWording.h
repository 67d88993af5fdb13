// SPDX-License-Identifier: Apache-2.0
// The sentences about one container, chosen by its probes and by what is known, and about a rollout of its Deployment. It computes no bounds.
#pragma once

#include "kube/workload/Workload.h"
#include "probes/Consequences.h"

namespace probes {

/// Adds to the sentences of `out`, whose numbers are there already.
class ConsequenceWording {
public:
    ConsequenceWording(Explanation &out, const kube::Container &container, const StartKnowledge &known)
        : m_out(out), m_container(container), m_known(known)
    {
    }
    void ready();
    void budget();
    void hang();
    void crash();
    /// `pod`: from the creation of a pod until it is Ready. Fills in out.rollout.
    void rollout(Range pod);

private:
    void serving(Ms podMost);
    void add(const char *id, core::Text text) { m_out.sentences.push_back({id, std::move(text)}); }

    Explanation &m_out;
    const kube::Container &m_container;
    const StartKnowledge &m_known;
};

} // namespace probes
