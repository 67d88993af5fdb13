// SPDX-License-Identifier: Apache-2.0
// A window on the simulated cluster in stepped time, for pictures, the self-test and tests: nothing in it waits for the real clock.
#pragma once

#include "app/MainWindow.h"
#include "app/ClusterController.h"
#include "core/SteppedClock.h"

#include <functional>
#include <memory>
#include <string>

namespace app {

class SteppedDemo {
public:
    /// `folder` holds drafts and settings. The demo's load balancers open no sockets: health checks are answered from its endpoints.
    explicit SteppedDemo(const std::string &folder);
    ~SteppedDemo();

    core::SteppedClock &clock() { return m_clock; }
    Workspace &workspace() { return *m_workspace; }
    MainWindow &window() { return *m_window; }
    ClusterController &controller() { return *m_controller; }

    /// Delivers everything that is under way.
    void settle();
    /// Moves the clock from event to event until `done`; false if it does not come within so many seconds.
    bool runUntil(const std::function<bool()> &done, double seconds);
    /// Opens a project by its name and waits for its document.
    bool open(const std::string &namespaceName, const std::string &name);
    /// Applies the open project's edits with no question: for pictures.
    void apply();

private:
    core::SteppedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    ClusterController *m_controller; ///< the window owns it
    client::Call m_write;
};

} // namespace app
