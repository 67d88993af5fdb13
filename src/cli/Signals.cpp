// SPDX-License-Identifier: Apache-2.0
#include "cli/Signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace cli {

namespace {

// A signal handler can reach nothing but this; the pipe's other end wakes the event loop.
int signalPipe[2] = {-1, -1};

void forward(int signal)
{
    const char byte = char(signal);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
    // A second signal of the kind ends the program the hard way.
    std::signal(signal, SIG_DFL);
}

} // namespace

Signals::Signals(std::function<void(int)> fn)
{
    if (::pipe(signalPipe) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [fn = std::move(fn)] {
        char byte = 0;
        if (::read(signalPipe[0], &byte, 1) == 1)
            fn(byte);
    });
    std::signal(SIGINT, forward);
    std::signal(SIGTERM, forward);
}

Signals::~Signals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

} // namespace cli
