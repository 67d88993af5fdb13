// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/Worker.h"

namespace probes {

Worker::Worker(Kind kind, const Timing &timing, Ms createdAt) : m_timing(timing), m_nextTick(createdAt), m_kind(kind) { }

Worker::Step Worker::take(Ms now, const ContainerView &view)
{
    const Ms period = m_timing.period();
    if (m_triggered) {
        m_triggered = false;
        m_nextTick = now + period; // since 1.32 the trigger resets the ticker
    } else {
        // Go's ticker keeps its grid and holds one tick; those missed during a long probe are dropped.
        m_nextTick += period;
        if (m_nextTick <= now)
            m_nextTick += ((now - m_nextTick) / period + 1) * period;
    }
    Step step;
    check(step, now, view);
    return step;
}

/// The gates of doProbe, in its order.
void Worker::check(Step &step, Ms now, const ContainerView &view)
{
    if (view.instance == 0)
        return;
    if (view.instance != m_instance) {
        static constexpr std::array initial{Stored::Unknown, Stored::Failure, Stored::Success};
        m_instance = view.instance; // the old container's result goes, the run counters stay
        m_stored = Stored::None;
        m_onHold = false;
        set(step, initial[index(m_kind)]);
    }
    if (m_onHold)
        return;
    if (!view.running) {
        set(step, Stored::Failure);
        return;
    }
    if (now - view.startedAt < m_timing.delay()) // startedAt is a whole second, so this is the kubelet's comparison of whole seconds
        return;
    if (view.started == (m_kind == Kind::Startup))
        return;
    m_busy = true;
    step.probe = true;
}

Worker::Step Worker::finish(Outcome outcome)
{
    Step step;
    m_busy = false;
    if (outcome == Outcome::Error || m_stopped)
        return step;
    if (outcome != m_last) {
        m_last = outcome;
        m_run = 0;
    }
    if (m_run < std::numeric_limits<std::int32_t>::max())
        ++m_run;
    const bool failed = outcome == Outcome::Failure;
    if (m_run < (failed ? m_timing.failureThreshold : m_timing.successThreshold))
        return step;
    set(step, failed ? Stored::Failure : Stored::Success);
    if (m_kind == Kind::Startup || (m_kind == Kind::Liveness && failed)) {
        // Probing again makes no sense until there is another container.
        m_onHold = true;
        m_run = 0;
    }
    return step;
}

void Worker::set(Step &step, Stored result)
{
    if (m_stored == result)
        return;
    m_stored = result;
    step.instance = m_instance;
    step.set[step.sets++] = result;
}

} // namespace probes
