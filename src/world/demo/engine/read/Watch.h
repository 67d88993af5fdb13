// SPDX-License-Identifier: Apache-2.0
// One watch: initial state, history, then changes as they happen, with bookmarks, until its time is up. It writes to a sink, no socket.
#pragma once

#include "core/Clock.h"
#include "demo/engine/Api.h"
#include "demo/engine/http/Call.h"
#include "demo/engine/http/Selector.h"
#include "demo/engine/http/Route.h"
#include "demo/engine/read/Shape.h"

#include <QObject>

namespace demo {

class Watch final : public Api::Stream {
public:
    Watch(core::Clock &clock, Store &store, const Route &route, Shape shape, ObjectSelector selector, Api::Sink sink);

    /// Sends the head and what there is at once. A refusal goes out as the real server gives it: for an old version inside the stream.
    /// 422 and 400 as a Failure, nothing sent.
    std::optional<Failure> start(const Call &call);
    /// Ends the stream; nothing comes after it.
    void finish();
    bool finished() const { return m_finished; }

private:
    void hear(const Event &event);
    void sendObject(const char *type, const core::Value &object);
    void send(const char *type, const core::Value &object);
    void sendBookmark(bool initial);
    void scheduleBookmark();

    core::Clock &m_clock;
    Store &m_store;
    Route m_route;
    Shape m_shape;
    ObjectSelector m_selector;
    Api::Sink m_sink;
    QObject m_context; ///< dies with the watch, and its timers with it
    std::unique_ptr<Store::Subscription> m_subscription;
    core::Instant m_deadline;
    std::uint64_t m_sent = 0; ///< events up to this revision are out or do not concern this watch
    bool m_bookmarks = false;
    bool m_finished = false;
};

} // namespace demo
