// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/read/Watch.h"

#include "core/Json.h"
#include "demo/engine/read/Lists.h"

namespace demo {

using core::Value;

namespace {

constexpr core::Duration bookmarkEvery = std::chrono::minutes(1), bookmarkBeforeEnd = std::chrono::seconds(2);
constexpr int minTimeoutSeconds = 1800; // the server's --min-request-timeout; it takes up to twice as much

Failure forbidden(const char *why)
{
    return invalidOption("ListOptions", "FieldValueForbidden", "resourceVersionMatch", std::string("Forbidden: ") + why);
}

} // namespace

Watch::Watch(core::Clock &clock, Store &store, const Route &route, Shape shape, ObjectSelector selector, Api::Sink sink)
    : m_clock(clock), m_store(store), m_route(route), m_shape(std::move(shape)), m_selector(std::move(selector)), m_sink(std::move(sink))
{
}

std::optional<Failure> Watch::start(const Call &call)
{
    const auto revision = requestedRevision(call);
    if (!revision) {
        // A watch does not word it as a bad request.
        const std::string &message = revision.error().message;
        return unforeseen(message.substr(message.find(": ") + 2));
    }
    const bool wantsInitial = call.flag("sendInitialEvents");
    if (wantsInitial && call.parameter("resourceVersionMatch") != "NotOlderThan")
        return forbidden("sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    if (!call.has("sendInitialEvents") && call.has("resourceVersionMatch"))
        return forbidden("resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
    m_bookmarks = call.flag("allowWatchBookmarks");
    m_sink.head({200, {{"Content-Type", "application/json"}, {"Cache-Control", "no-cache, private"}}});
    const bool initial = wantsInitial || (*revision == 0 && call.parameter("sendInitialEvents") != "false");
    if (initial) {
        m_sent = m_store.revision();
        for (const Value &object : m_store.list(m_route.kind->plural, m_route.space)) {
            if (m_selector.matches(object))
                sendObject("ADDED", object);
        }
        if (m_bookmarks)
            sendBookmark(true);
    } else {
        const auto events = m_store.since(m_route.kind->plural, *revision);
        if (!events) {
            send("ERROR", events.error().status());
            finish();
            return std::nullopt;
        }
        m_sent = *revision;
        for (const Event &event : *events)
            hear(event);
    }
    const int timeout = call.number("timeoutSeconds").value_or(minTimeoutSeconds + int(m_store.revision() % minTimeoutSeconds));
    m_deadline = m_clock.now() + std::chrono::seconds(timeout);
    m_clock.at(m_deadline, &m_context, [this] { finish(); });
    if (m_bookmarks)
        scheduleBookmark();
    m_subscription = m_store.observe([this](const Event &event) { hear(event); });
    return std::nullopt;
}

void Watch::scheduleBookmark()
{
    const core::Instant now = m_clock.now();
    core::Instant next = now + bookmarkEvery;
    if (const core::Instant last = m_deadline - bookmarkBeforeEnd; next > last)
        next = last;
    if (next <= now)
        return;
    m_clock.at(next, &m_context, [this] {
        sendBookmark(false);
        if (!m_finished)
            scheduleBookmark();
    });
}

void Watch::hear(const Event &event)
{
    // History that start() sent already may still be on its way through the store's queue.
    if (m_finished || event.kind != m_route.kind || event.revision <= m_sent)
        return;
    m_sent = event.revision;
    if (!m_route.space.empty() && event.object["metadata"]["namespace"].string() != m_route.space)
        return;
    const bool was = !event.before.isNull() && m_selector.matches(event.before);
    const bool is = event.type != Event::Type::Deleted && m_selector.matches(event.object);
    if (was && is)
        sendObject("MODIFIED", event.object);
    else if (is)
        sendObject("ADDED", event.object);
    else if (was)
        sendObject("DELETED", event.object);
}

void Watch::sendObject(const char *type, const Value &object)
{
    send(type, m_shape.one(*m_route.kind, object, m_clock.now(), m_shape.form == Shape::Form::Table));
}

void Watch::sendBookmark(bool initial)
{
    Value metadata = core::map({{"resourceVersion", Value(std::to_string(m_store.revision()))}});
    if (initial)
        metadata = metadata.with("annotations", core::map({{"k8s.io/initial-events-end", Value("true")}}));
    send("BOOKMARK", m_shape.one(*m_route.kind,
                                 core::map({{"kind", Value(m_route.kind->kind)}, {"apiVersion", Value(m_route.kind->apiVersion())}, {"metadata", metadata}}),
                                 m_clock.now(), false));
}

void Watch::send(const char *type, const Value &object)
{
    if (m_finished)
        return;
    m_sink.chunk("{\"type\":\"" + std::string(type) + "\",\"object\":" + core::toJson(object) + "}\n");
}

void Watch::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_subscription.reset();
    // The sink may destroy this watch.
    const auto end = std::move(m_sink.end);
    m_sink = {};
    end();
}

} // namespace demo
