// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/RuntimeWatch.h"

#include <algorithm>

namespace probes {

void RuntimeWatch::reset(Ms phase, Ms relist)
{
    std::fill(m_pods.begin(), m_pods.end(), Instances{});
    std::fill(m_cached.begin(), m_cached.end(), Cached{});
    m_sandbox = Item{};
    m_begin = phase - 1000;
    m_relist = relist;
    m_global = m_podStamp = std::numeric_limits<Ms>::min();
    m_dirtySince = never;
    m_reading = false;
}

/// Ends the relists that saw no change and are over by now.
void RuntimeWatch::catchUp(Ms now)
{
    if (m_reading || m_begin + m_relist > now)
        return;
    const Ms skipped = (now - m_begin - m_relist) / cycle();
    m_global = m_begin + skipped * cycle();
    m_begin = m_global + cycle();
}

void RuntimeWatch::touch(Ms now)
{
    if (m_dirtySince != never)
        return;
    catchUp(now);
    m_dirtySince = now;
}

void RuntimeWatch::sandboxRuns(Ms now)
{
    m_sandbox.state = State::Running;
    touch(now);
}

void RuntimeWatch::change(Ms now, std::size_t container, std::int64_t instance, State state)
{
    Item &item = m_pods[container][std::size_t(instance) % 4];
    if (item.instance != instance)
        item = Item{};
    item.instance = instance;
    item.state = state;
    (state == State::Exited ? item.finishedAt : item.startedAt) = now;
    touch(now);
}

Ms RuntimeWatch::due(Ms waitingSince) const
{
    if (m_reading)
        return m_begin + m_relist + 1;
    Ms due = never;
    if (m_dirtySince != never) {
        due = m_begin + m_relist / 2;
        if (due < m_dirtySince)
            due += ((m_dirtySince - due - 1) / cycle() + 1) * cycle();
    }
    if (waitingSince != never) {
        Ms begin = m_begin;
        if (begin <= waitingSince)
            begin += ((waitingSince - begin) / cycle() + 1) * cycle();
        due = std::min(due, begin + m_relist);
    }
    return due;
}

int RuntimeWatch::step(Ms now)
{
    catchUp(now);
    if (!m_reading) {
        if (m_dirtySince == never || m_begin + m_relist / 2 > now || m_dirtySince > now)
            return 0; // a relist without change that somebody waited for
        m_reading = true;
        m_dirtySince = never;
        m_sandbox.looked = m_sandbox.state;
        for (Instances &instances : m_pods) {
            for (Item &item : instances)
                item.looked = item.state;
        }
        return 0;
    }
    // The pod's state is read a millisecond after the list came back; the entry's time stamp is from before that.
    m_podStamp = m_begin + m_relist;
    m_global = m_begin;
    m_begin = now + 1000;
    m_reading = false;
    int events = 0;
    if (m_sandbox.seen != m_sandbox.looked)
        ++events;
    m_sandbox.seen = m_sandbox.looked;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        read(i);
        for (Item &item : m_pods[i]) {
            if (item.looked == item.seen)
                continue;
            item.seen = item.looked;
            if (item.seen == State::Running || item.seen == State::Exited)
                ++events;
            if (item.seen == State::Exited)
                removeOlderExited(now, i, item.instance);
            else if (item.seen == State::Removed)
                item = Item{};
        }
    }
    return events;
}

void RuntimeWatch::read(std::size_t container)
{
    Cached &cached = m_cached[container];
    cached = Cached{};
    std::int64_t exited = 0;
    for (const Item &item : m_pods[container]) {
        if (item.state == State::None || item.state == State::Removed)
            continue;
        if (item.instance > cached.instance) {
            cached.instance = item.instance;
            cached.running = item.state == State::Running;
            cached.startedAt = item.startedAt;
        }
        if (item.state == State::Exited && item.instance > exited) {
            exited = item.instance;
            cached.exitedBefore = true;
            cached.finishedAt = item.finishedAt;
        }
    }
}

/// One dead instance per container is kept once an exit was handled (kubelet MaxPerPodContainer 1).
void RuntimeWatch::removeOlderExited(Ms now, std::size_t container, std::int64_t instance)
{
    for (Item &item : m_pods[container]) {
        if (item.state == State::Exited && item.instance < instance) {
            item.state = State::Removed;
            touch(now);
        }
    }
}

bool RuntimeWatch::newerThan(Ms now, Ms time)
{
    catchUp(now);
    return m_global > time || m_podStamp > time;
}

} // namespace probes
