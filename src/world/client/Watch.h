// SPDX-License-Identifier: Apache-2.0
// Keeps a view of one collection up to date by list and watch, for as long as it lives. It keeps no objects itself.
#pragma once

#include "client/Session.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace client {

enum class WatchEvent { Added, Modified, Deleted };

struct WatchOptions {
    std::string path;       ///< the collection: "/apis/apps/v1/namespaces/x/deployments"
    Query query;            ///< labelSelector, fieldSelector
    int timeoutSeconds = 290; ///< of one watch request (with 10 % jitter); a watchdog ends it 10 s later
};

struct WatchHandlers {
    /// The complete set: first, and again whenever the history was lost (410). It replaces everything known.
    std::function<void(std::vector<core::Value> items)> initial;
    std::function<void(WatchEvent event, core::Value object)> event;
    /// What is shown is live (again).
    std::function<void()> connected;
    /// What is shown may be stale from now on; it tries again by itself, unless `fatal` (401 without new credentials, 403, 404, 400): then
    /// it has stopped for good.
    std::function<void(const core::Error &error, bool fatal)> disconnected;
};

/// Handlers are called from the event loop. Destroying the Watch inside one of them is allowed.
/// Rules (client-go's reflector): list (resourceVersion unset), watch with bookmarks; clean end: again at once from the last version; an
/// end within a second without event, refusal, 429 or lost connection: after a back-off of 0.8 s doubling to 30 s with jitter (reset after
/// two good minutes), never sooner than Retry-After; 410 anywhere: list again.
class Watch final {
public:
    Watch(Session &session, WatchOptions options, WatchHandlers handlers);
    ~Watch();
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    bool isConnected() const;
    /// Forget waiting times and connect again now (network came back, wake from sleep).
    void reconnect();

private:
    struct Machine;
    std::shared_ptr<Machine> m_machine;
};

} // namespace client
