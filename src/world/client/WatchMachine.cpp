// SPDX-License-Identifier: Apache-2.0
#include "client/WatchMachine.h"

#include "client/Status.h"
#include "core/Json.h"

#include <random>

namespace client {

namespace {

using core::ErrorCode;

constexpr core::Duration shortLife{1000};        // client-go: a watch that ends sooner, without an event, is an error
constexpr core::Duration idleAfterBookmark{150000}; // bookmarks come about once a minute; two missed and a half: the line is dead
constexpr core::Duration watchdogMargin{10000};
constexpr std::size_t mostErrorBody = 64u << 10;

/// Errors that no repetition cures. A 401 is asked about separately.
bool isFatal(const core::Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Rejected:
    case ErrorCode::CredentialInvalid:
    case ErrorCode::KubeconfigInvalid:
    case ErrorCode::Untrusted:
        return true;
    default:
        return false;
    }
}

} // namespace

Watch::Machine::Machine(Session &owner, WatchOptions wanted, WatchHandlers listeners)
    : m_session(owner), m_options(std::move(wanted)), m_handlers(std::move(listeners))
{
}

void Watch::Machine::stop()
{
    m_stopped = true;
    m_list.cancel();
    endStream();
    m_timers.reset();
}

void Watch::Machine::endStream()
{
    ++m_streamNumber;
    m_stream.reset();
}

void Watch::Machine::restartNow()
{
    if (m_stopped)
        return;
    m_list.cancel();
    endStream();
    m_timers = std::make_unique<QObject>();
    m_backoff.reset();
    if (m_version.empty())
        list();
    else
        watch();
}

void Watch::Machine::list()
{
    endStream();
    const std::weak_ptr<Machine> weak = weak_from_this();
    m_list = m_session.list(m_options.path, m_options.query, [weak](core::Result<Listing> listing) {
        if (const auto self = weak.lock(); self && !self->m_stopped)
            self->onListed(std::move(listing));
    });
}

void Watch::Machine::onListed(core::Result<Listing> listing)
{
    if (!listing)
        return onProblem(listing.error());
    m_version = listing->resourceVersion;
    if (m_handlers.initial)
        m_handlers.initial(std::move(listing->items));
    if (!m_stopped)
        watch();
}

void Watch::Machine::watch()
{
    m_lines.clear();
    m_head = {};
    m_errorBody.clear();
    m_sawBookmark = m_sawEvent = false;
    m_started = m_lastBytes = m_session.clock().now();
    m_secondsAsked = m_options.timeoutSeconds + std::uniform_int_distribution<int>(0, m_options.timeoutSeconds / 10)(m_backoff.random());

    core::Request request;
    Query query = m_options.query;
    query.insert(query.end(), {{"watch", "1"},
                               {"resourceVersion", m_version},
                               {"allowWatchBookmarks", "true"},
                               {"timeoutSeconds", std::to_string(m_secondsAsked)}});
    request.target = target(m_options.path, query);
    // From 1.37 a compressed watch may come as one gzip member per flush; a watch is not worth it.
    request.headers = {{"Accept", content::json}, {"Accept-Encoding", "identity"}};
    request.streaming = true;

    const std::uint64_t number = ++m_streamNumber;
    const std::weak_ptr<Machine> weak = weak_from_this();
    const auto current = [weak, number] {
        const auto self = weak.lock();
        return self && !self->m_stopped && self->m_streamNumber == number ? self : nullptr;
    };
    core::ResponseHandler handler;
    handler.head = [current](const core::ResponseHead &head) {
        if (const auto self = current())
            self->onHead(head);
    };
    handler.chunk = [current](std::string_view bytes) {
        if (const auto self = current())
            self->onChunk(bytes);
    };
    handler.end = [current](const std::optional<core::Error> &problem) {
        if (const auto self = current())
            self->onEnd(problem);
    };
    m_stream = m_session.transport().start(std::move(request), std::move(handler));
    armWatchdog();
}

void Watch::Machine::armWatchdog()
{
    const core::Instant hardEnd = m_started + std::chrono::seconds(m_secondsAsked) + watchdogMargin;
    const core::Instant due = m_sawBookmark ? std::min(hardEnd, m_lastBytes + idleAfterBookmark) : hardEnd;
    const std::uint64_t number = m_streamNumber;
    m_session.clock().at(due, m_timers.get(), [weak = weak_from_this(), number] {
        if (const auto self = weak.lock(); self && !self->m_stopped && self->m_streamNumber == number)
            self->onWatchdog();
    });
}

void Watch::Machine::onWatchdog()
{
    const core::Instant now = m_session.clock().now();
    const bool hard = now >= m_started + std::chrono::seconds(m_secondsAsked) + watchdogMargin;
    const bool idle = m_sawBookmark && now >= m_lastBytes + idleAfterBookmark;
    if (!hard && !idle)
        return armWatchdog();
    endStream();
    onProblem(core::Error(ErrorCode::Unreachable, core::say("The server has stopped answering on an open connection")));
}

void Watch::Machine::onHead(const core::ResponseHead &head)
{
    m_head = head;
    m_lastBytes = m_session.clock().now();
    if (head.status == 200 && !connected) {
        connected = true;
        m_announced = false;
        if (m_handlers.connected)
            m_handlers.connected();
    }
}

void Watch::Machine::onChunk(std::string_view bytes)
{
    m_lastBytes = m_session.clock().now();
    if (m_head.status != 200) {
        m_errorBody.append(bytes.substr(0, mostErrorBody - std::min(mostErrorBody, m_errorBody.size())));
        return;
    }
    const std::uint64_t number = m_streamNumber;
    const bool readable = m_lines.feed(bytes, [this, number](std::string_view line) {
        return onLine(line) && !m_stopped && m_streamNumber == number;
    });
    if (!readable && !m_stopped && m_streamNumber == number) {
        endStream();
        onProblem(core::Error(ErrorCode::ProtocolBroken, core::say("The server sent something that is not a watch event")));
    }
}

bool Watch::Machine::onLine(std::string_view line)
{
    const auto parsed = core::parseJson(line);
    if (!parsed)
        return false;
    const std::string &type = (*parsed)["type"].string();
    const core::Value &object = (*parsed)["object"];
    if (type == "ERROR") {
        const core::Error error = errorFromStatus(object, 0, m_options.path);
        endStream();
        onProblem(error);
        return false;
    }
    const std::string &version = object["metadata"]["resourceVersion"].string();
    if (!version.empty())
        m_version = version;
    m_historyLost = 0;
    m_askedForCredentials = false;
    if (type == "BOOKMARK") {
        if (!m_sawBookmark) {
            m_sawBookmark = true;
            armWatchdog();
        }
        return true;
    }
    static constexpr std::pair<const char *, WatchEvent> events[] = {
        {"ADDED", WatchEvent::Added}, {"MODIFIED", WatchEvent::Modified}, {"DELETED", WatchEvent::Deleted}};
    for (const auto &[text, event] : events) {
        if (type == text) {
            m_sawEvent = true;
            if (m_handlers.event)
                m_handlers.event(event, object);
            return true;
        }
    }
    return false;
}

void Watch::Machine::onEnd(const std::optional<core::Error> &problem)
{
    const auto head = m_head;
    endStream();
    if (head.status != 0 && head.status != 200)
        return onProblem(errorFromAnswer(head.status, head.headers, m_errorBody, m_options.path));
    if (problem)
        return onProblem(*problem);
    if (m_lines.hasRest())
        return onProblem(core::Error(ErrorCode::ProtocolBroken, core::say("The stream of changes broke off in the middle of an event")));
    if (!m_sawEvent && !m_sawBookmark && m_session.clock().now() - m_started < shortLife)
        return onProblem(core::Error(ErrorCode::Unreachable, core::say("The server ended the stream of changes at once")));
    watch();
}

void Watch::Machine::onProblem(const core::Error &error)
{
    if (error.code == ErrorCode::Gone) {
        m_version.clear();
        if (m_historyLost++ == 0)
            return list();
        return waitThen(&Machine::list, core::Duration(1000) * error.retryAfterSeconds);
    }
    if (error.code == ErrorCode::Unauthorized && !m_askedForCredentials && m_session.unauthorizedHandler())
        return refreshCredentials(error);
    const bool fatal = isFatal(error);
    const auto self = shared_from_this();
    if (fatal)
        stop();
    announce(error, fatal);
    if (!m_stopped)
        waitThen(m_version.empty() ? &Machine::list : &Machine::watch, core::Duration(1000) * error.retryAfterSeconds);
}

void Watch::Machine::refreshCredentials(const core::Error &error)
{
    m_askedForCredentials = true;
    m_session.unauthorizedHandler()([weak = weak_from_this(), error](bool refreshed) {
        const auto self = weak.lock();
        if (!self || self->m_stopped)
            return;
        if (refreshed)
            self->restartNow();
        else
            self->onProblem(error);
    });
}

void Watch::Machine::announce(const core::Error &error, bool fatal)
{
    const bool news = connected || fatal || !m_announced;
    connected = false;
    m_announced = true;
    if (news && m_handlers.disconnected)
        m_handlers.disconnected(error, fatal);
}

void Watch::Machine::waitThen(void (Machine::*next)(), core::Duration atLeast)
{
    m_session.clock().after(m_backoff.next(m_session.clock().now(), atLeast), m_timers.get(), [weak = weak_from_this(), next] {
        if (const auto self = weak.lock(); self && !self->m_stopped)
            ((*self).*next)();
    });
}

} // namespace client
