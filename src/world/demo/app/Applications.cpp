// SPDX-License-Identifier: Apache-2.0
#include "demo/app/Applications.h"

#include "core/Json.h"

#include <algorithm>

namespace demo {

Application::Application(Behaviour behaviour, core::Instant startedAt, std::set<int> ports, std::string pod, std::string container)
    : m_behaviour(std::move(behaviour))
    , m_startedAt(startedAt)
    , m_ports(std::move(ports))
    , m_pod(std::move(pod))
    , m_container(std::move(container))
{
}

Application::Reply Application::reply(core::Instant now, int port, const std::string &target) const
{
    Reply reply;
    reply.mode = m_ports.count(port) > 0 ? modeAt(now) : Behaviour::Mode::Refuses;
    reply.latency = m_behaviour.latency;
    const std::string path = target.substr(0, target.find('?'));
    const bool known = std::find(m_behaviour.paths.begin(), m_behaviour.paths.end(), path) != m_behaviour.paths.end();
    const bool well = reply.mode == Behaviour::Mode::Answers;
    const auto redirect = m_behaviour.redirects.find(path);
    if (well && redirect != m_behaviour.redirects.end())
        reply.location = redirect->second;
    reply.status = !well ? 500 : !reply.location.empty() ? 302 : known ? 200 : 404;
    reply.body = std::string("{\"status\":") + (!well ? "\"failing\"" : !reply.location.empty() ? "\"moved\"" : known ? "\"ok\"" : "\"not found\"") + ",\"pod\":" + core::jsonQuoted(m_pod)
        + ",\"container\":" + core::jsonQuoted(m_container) + "}\n";
    return reply;
}

std::vector<std::string> Application::log(core::Instant now, bool timestamps) const
{
    std::vector<std::pair<core::Instant, std::string>> lines;
    lines.emplace_back(m_startedAt, "starting " + m_container);
    const auto add = [&](const std::optional<core::Duration> &age, const std::string &text) {
        if (age)
            lines.emplace_back(m_startedAt + *age, text);
    };
    std::string ports;
    for (const int port : m_ports)
        ports += (ports.empty() ? ":" : ", :") + std::to_string(port);
    if (!m_ports.empty())
        add(m_behaviour.answers, "listening on " + ports);
    add(m_behaviour.hangs, "worker pool exhausted, requests are waiting");
    add(m_behaviour.fails, "error: a dependency is not available, answering 500");
    add(m_behaviour.breaks, "error: responses break off");
    add(m_behaviour.recovers, "recovered");
    if (m_behaviour.exits && !m_behaviour.outOfMemory && m_behaviour.exitCode != 0)
        add(m_behaviour.exits, "fatal: cannot go on, exiting with code " + std::to_string(m_behaviour.exitCode));
    else if (m_behaviour.exits && !m_behaviour.outOfMemory)
        add(m_behaviour.exits, "done");
    lines.insert(lines.end(), m_ends.begin(), m_ends.end());
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (const auto &[time, text] : lines) {
        if (time <= now && (m_ends.empty() || time <= m_ends.back().first))
            out.push_back((timestamps ? core::toRfc3339(time) + ' ' : std::string()) + text);
    }
    return out;
}

void Applications::add(const std::string &podUid, std::shared_ptr<const Application> application)
{
    m_running.emplace(podUid, std::move(application));
}

void Applications::remove(const std::string &podUid, const Application *application)
{
    const auto [first, last] = m_running.equal_range(podUid);
    for (auto it = first; it != last; ++it) {
        if (it->second.get() == application) {
            m_running.erase(it);
            return;
        }
    }
}

std::shared_ptr<const Application> Applications::find(const std::string &podUid, int port) const
{
    const auto [first, last] = m_running.equal_range(podUid);
    for (auto it = first; it != last; ++it) {
        if (it->second->ports().count(port) > 0)
            return it->second;
    }
    return nullptr;
}

} // namespace demo
