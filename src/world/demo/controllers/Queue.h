// SPDX-License-Identifier: Apache-2.0
// The work queue of one controller: names wait until they are due, each at most once, and are handled one by one on the cluster's clock.
#pragma once

#include "core/Clock.h"
#include "demo/engine/Store.h"

#include <functional>
#include <map>
#include <set>

namespace demo {

class Queue {
public:
    /// What a controller needs between hearing of a change and acting.
    static constexpr core::Duration reaction{4};

    Queue(core::Clock &clock, std::function<void(const ObjectName &)> handle);
    ~Queue();
    Queue(const Queue &) = delete;
    Queue &operator=(const Queue &) = delete;

    /// Handles `name` after `delay`; if it waits already, at the earlier of the two times.
    void add(const ObjectName &name, core::Duration delay = reaction);
    /// After 5 ms, doubled with each call up to 1000 s, until forget(): the rate limiter of the real controllers.
    void retry(const ObjectName &name);
    void forget(const ObjectName &name) { m_failures.erase(name); }

private:
    void arm();
    void run();

    core::Clock &m_clock;
    std::function<void(const ObjectName &)> m_handle;
    std::map<ObjectName, core::Instant> m_due;
    std::set<std::pair<core::Instant, ObjectName>> m_order;
    std::map<ObjectName, int> m_failures;
    core::TimerId m_timer = 0;
    core::Instant m_armed{};
};

} // namespace demo
