// SPDX-License-Identifier: Apache-2.0
// The states of a Watch: listing, watching, waiting, stopped. Internal to client: others use Watch.
#pragma once

#include "client/Backoff.h"
#include "client/LineSplitter.h"
#include "client/Watch.h"

#include <memory>

namespace client {

struct Watch::Machine final : std::enable_shared_from_this<Watch::Machine> {
    Machine(Session &owner, WatchOptions wanted, WatchHandlers listeners);

    void list();
    void watch();
    void stop();
    void restartNow();

    bool connected = false;

private:
    void onListed(core::Result<Listing> listing);
    void onHead(const core::ResponseHead &head);
    void onChunk(std::string_view bytes);
    void onEnd(const std::optional<core::Error> &problem);
    /// False if the stream must not be read on.
    bool onLine(std::string_view line);
    void onProblem(const core::Error &error);
    void refreshCredentials(const core::Error &error);
    void announce(const core::Error &error, bool fatal);
    void waitThen(void (Machine::*next)(), core::Duration atLeast);
    void armWatchdog();
    void onWatchdog();
    void endStream();

    Session &m_session;
    WatchOptions m_options;
    WatchHandlers m_handlers;
    std::unique_ptr<QObject> m_timers = std::make_unique<QObject>(); ///< replaced to cancel what waits
    Call m_list;
    std::unique_ptr<core::Exchange> m_stream;
    std::uint64_t m_streamNumber = 0; ///< late calls of an ended stream are ignored
    core::ResponseHead m_head;
    std::string m_errorBody;
    LineSplitter m_lines;
    Backoff m_backoff;
    std::string m_version; ///< resourceVersion to go on from; empty: list first
    core::Instant m_started{}, m_lastBytes{};
    int m_secondsAsked = 0;
    bool m_sawBookmark = false;
    bool m_sawEvent = false;
    bool m_stopped = false;
    bool m_announced = false; ///< the present trouble was told
    bool m_askedForCredentials = false;
    int m_historyLost = 0; ///< 410s in a row
};

} // namespace client
