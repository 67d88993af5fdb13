// SPDX-License-Identifier: Apache-2.0
// What a tracker hears and what it wishes: values only; operations/Tracking turns them into watches, requests and timers.
#pragma once

#include "core/Clock.h"
#include "core/Text.h"
#include "core/Value.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rollout {

/// An object as a watch delivered it. Kinds: Deployment, ReplicaSet, Pod, Service, EndpointSlice, Event (core/v1). Any order.
struct ObjectSeen {
    core::Value object;
};
struct ObjectGone {
    core::Value object; ///< its last state; kind and metadata are enough
};
/// The whole list of a kind, at first and after a reconnect; what is not in it is gone.
struct Listed {
    std::string kind;
    std::vector<core::Value> objects;
};
/// A kind that may not be watched (403): rules that need it say so instead of waiting.
struct Forbidden {
    std::string kind;
};
struct Connection {
    bool connected = true;
};

/// Why a health check got no answer.
enum class HealthFailure : std::uint8_t { None, NameNotFound, Refused, Unreachable, TimedOut, TlsFailed, Forbidden, Protocol, NotAllowed };

struct HealthAnswer {
    std::uint64_t id = 0;    ///< of the wish
    int status = 0;          ///< HTTP status, 0 without an answer
    HealthFailure failure = HealthFailure::None;
    std::string detail;      ///< one line: the error, or the first bytes of the body
    core::Duration took{0};
};
struct ResolveAnswer {
    std::string host;
    std::vector<std::string> addresses; ///< empty: not found
};
struct LogAnswer {
    std::string pod, container;
    bool previous = false;
    std::vector<std::string> lines;
};
/// Better estimates, for example from the history.
struct Estimate {
    core::Duration least{0}, most{0}; ///< from the start to ready
    core::Text basis;
};
/// Whether anybody looks; health checks after ready rest while nobody does.
struct Attention {
    bool watched = true;
};
/// Time passed (a WakeAt came true).
struct Tick {
};

using Input = std::variant<Tick, ObjectSeen, ObjectGone, Listed, Forbidden, Connection, HealthAnswer, ResolveAnswer, LogAnswer, Estimate, Attention>;

/// GET the URL on a new connection, 5 s timeout, no credentials, no redirects. Answer: HealthAnswer with the id.
struct CheckHealth {
    std::uint64_t id = 0;
    std::string url;
};
/// The same through the API server's pod proxy: GET .../pods/<scheme>:<pod>:<port>/proxy<path>. Answer: HealthAnswer with the id;
/// HealthFailure::Forbidden on 401/403 of the API server.
struct CheckPod {
    std::uint64_t id = 0;
    std::string pod, scheme, port, path;
};
struct Resolve {
    std::string host;
};
struct FetchLog {
    std::string pod, container;
    bool previous = false;
    int lines = 20;
};
/// Step with Tick at that time; the latest wish replaces earlier ones.
struct WakeAt {
    core::Instant at;
};
using Wish = std::variant<CheckHealth, CheckPod, Resolve, FetchLog, WakeAt>;

} // namespace rollout
