// SPDX-License-Identifier: Apache-2.0
// The programs that run in the simulated containers right now, by pod and port, and what each answers. It opens no socket.
#pragma once

#include "demo/app/Behaviour.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace demo {

/// One process in one container.
class Application {
public:
    Application(Behaviour behaviour, core::Instant startedAt, std::set<int> ports, std::string pod, std::string container);

    /// What a client meets.
    struct Reply {
        Behaviour::Mode mode = Behaviour::Mode::Refuses;
        int status = 0; ///< for Answers and Fails
        std::string location; ///< of a redirect
        std::string body;
        core::Duration latency{0};
    };
    Reply reply(core::Instant now, int port, const std::string &target) const;
    Behaviour::Mode modeAt(core::Instant now) const { return m_behaviour.modeAt(now - m_startedAt); }

    const Behaviour &behaviour() const { return m_behaviour; }
    const std::set<int> &ports() const { return m_ports; }
    core::Instant startedAt() const { return m_startedAt; }
    /// What it wrote to its standard output until `now`, one line each with its time in front.
    std::vector<std::string> log(core::Instant now, bool timestamps) const;
    /// The process was told to end (SIGTERM) or ended, for its log.
    void noteEnd(core::Instant when, std::string line) { m_ends.emplace_back(when, std::move(line)); }

private:
    Behaviour m_behaviour;
    core::Instant m_startedAt;
    std::set<int> m_ports;
    std::string m_pod;
    std::string m_container;
    std::vector<std::pair<core::Instant, std::string>> m_ends;
};

/// Running applications by the pod's uid.
class Applications {
public:
    void add(const std::string &podUid, std::shared_ptr<const Application> application);
    void remove(const std::string &podUid, const Application *application);
    /// The one in that pod that has the port; null if none runs.
    std::shared_ptr<const Application> find(const std::string &podUid, int port) const;

private:
    std::multimap<std::string, std::shared_ptr<const Application>> m_running;
};

} // namespace demo
