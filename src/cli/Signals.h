// SPDX-License-Identifier: Apache-2.0
// Turns SIGINT and SIGTERM into a call from the event loop. It decides nothing.
#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace cli {

class Signals {
public:
    explicit Signals(std::function<void(int signal)> fn);
    ~Signals();
    Signals(const Signals &) = delete;
    Signals &operator=(const Signals &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cli
