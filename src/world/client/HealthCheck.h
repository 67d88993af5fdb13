// SPDX-License-Identifier: Apache-2.0
// One plain GET of a health URL as an outsider would make it: fresh connection, own name resolution, no credentials, no redirects.
#pragma once

#include "client/Call.h"
#include "core/Clock.h"
#include "core/Result.h"

#include <functional>
#include <string>
#include <vector>

class QHostAddress;

namespace client {

struct HealthRequest {
    std::string url; ///< http or https
    core::Duration timeout{5000}; ///< name resolution included
    bool allowLoopback = false;   ///< only while the API server is on loopback itself
};

struct HealthAnswer {
    int status = 0;
    std::string body;    ///< at most 64 KiB
    std::string address; ///< that answered
    core::Duration took{};
};

/// The handler is called once from the event loop, unless the Call was destroyed before. Any HTTP status is an answer. Errors:
/// Unreachable (also an unknown name), TlsFailed, ProtocolBroken, Untrusted (an address that a tenant could abuse to reach things
/// that are none of its business: link-local, multicast, metadata services, loopback), Usage (not an http URL).
[[nodiscard]] Call checkHealth(core::Clock &clock, HealthRequest request, std::function<void(core::Result<HealthAnswer>)> handler);

/// Addresses of a name by the system's resolver, on a worker thread and without Qt's cache of a minute.
[[nodiscard]] Call resolveHost(std::string host, std::function<void(core::Result<std::vector<std::string>>)> handler);

/// The reason why a health check must not connect there, empty if it may.
std::string refusedAddress(const QHostAddress &address, bool allowLoopback);

} // namespace client
