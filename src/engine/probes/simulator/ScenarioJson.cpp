// SPDX-License-Identifier: Apache-2.0
// The JSON forms of traces and summaries.
#include "probes/simulator/Scenario.h"

namespace probes {

namespace {

using core::Value;

const char *name(EventType type)
{
    static constexpr std::array names{"probeEnd", "containerExit", "containerStart", "resultSet", "sync",
                                      "started",  "ready",         "killing",        "backoff",   "probeStart"};
    return names[static_cast<std::size_t>(type)];
}

Value eventJson(const Event &event)
{
    core::Members members{{"t", Value(event.t)}, {"e", Value(name(event.type))}};
    const auto add = [&members](const char *key, Value value) { members.push_back({key, std::move(value)}); };
    const bool probe = event.type == EventType::ProbeStart || event.type == EventType::ProbeEnd;
    if (probe || event.type == EventType::ResultSet)
        add("k", Value(kube::name(event.kind)));
    if (probe) {
        add("n", Value(int(event.probe)));
        if (event.attempt > 1)
            add("a", Value(int(event.attempt)));
    }
    if (event.type != EventType::Sync && event.type != EventType::Backoff)
        add("c", Value(event.instance));
    if (event.container > 0)
        add("container", Value(int(event.container)));
    if (event.type == EventType::ProbeEnd)
        add("r", Value(probes::name(event.outcome)));
    if (event.type == EventType::ResultSet)
        add("r", Value(probes::name(event.result)));
    if (event.type == EventType::Killing)
        add("r", Value(kube::name(event.kind)));
    if (event.type == EventType::Started || event.type == EventType::Ready)
        add("v", Value(event.value));
    if (event.type == EventType::Backoff || (event.type == EventType::ContainerExit && event.ms != 0))
        add("ms", Value(event.ms));
    return Value(std::move(members));
}

Value orNull(Ms time)
{
    return time == never ? Value() : Value(time);
}

} // namespace

Value traceJson(const std::vector<Event> &trace)
{
    core::Items items;
    items.reserve(trace.size());
    for (const Event &event : trace)
        items.push_back(eventJson(event));
    return Value(std::move(items));
}

Value summaryJson(const Summary &summary)
{
    core::Items ready, started, kills, restarts, backoffs;
    for (const auto &interval : summary.ready)
        ready.push_back(core::list({Value(interval.from), Value(interval.to)}));
    for (const Ms t : summary.startedAt)
        started.push_back(Value(t));
    for (const auto &kill : summary.kills)
        kills.push_back(core::map({{"t", Value(kill.t)}, {"reason", Value(kube::name(kill.reason))}, {"c", Value(kill.instance)},
                                   {"exitT", kill.exitT < 0 ? Value() : Value(kill.exitT)}}));
    for (const auto &restart : summary.restarts)
        restarts.push_back(core::map({{"t", Value(restart.t)}, {"c", Value(restart.instance)}, {"reason", Value(probes::name(restart.reason))}}));
    for (const auto &backoff : summary.backoffs)
        backoffs.push_back(core::map({{"t", Value(backoff.t)}, {"delayMs", Value(backoff.delayMs)}}));
    return core::map({{"firstStartAt", orNull(summary.firstStartAt)},
                      {"firstReadyAt", orNull(summary.firstReadyAt)},
                      {"readyIntervals", Value(std::move(ready))},
                      {"startedAt", Value(std::move(started))},
                      {"kills", Value(std::move(kills))},
                      {"restarts", Value(std::move(restarts))},
                      {"backoffs", Value(std::move(backoffs))}});
}

} // namespace probes
