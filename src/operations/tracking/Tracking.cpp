// SPDX-License-Identifier: Apache-2.0
#include "operations/tracking/Tracking.h"

#include "kube/ObjectRef.h"

#include <QPointer>

#include <algorithm>

namespace operations {

using core::Value;

namespace {

    std::string collection(const char *apiVersion, const char *kind, const std::string &nameSpace)
    {
        const kube::ResourceKind *resource = kube::findKind(apiVersion, kind);
        return resource ? resource->listPath(nameSpace) : std::string();
    }

    std::vector<std::string> linesOf(const std::string &text)
    {
        std::vector<std::string> lines;
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            lines.push_back(text.substr(begin, std::min<std::size_t>(end - begin, 500)));
            begin = end + 1;
        }
        return lines;
    }

} // namespace

Tracking::Tracking(client::Session &session, HealthChecker &checker, std::string nameSpace, std::string name, std::string selector,
                   TrackingHandlers handlers)
    : m_session(session), m_checker(checker), m_nameSpace(std::move(nameSpace)), m_name(std::move(name)), m_handlers(std::move(handlers))
{
    const client::Query labels = selector.empty() ? client::Query() : client::Query{{"labelSelector", selector}};
    open("Deployment", collection("apps/v1", "Deployment", m_nameSpace), {{"fieldSelector", "metadata.name=" + m_name}});
    open("ReplicaSet", collection("apps/v1", "ReplicaSet", m_nameSpace), labels);
    open("Pod", collection("v1", "Pod", m_nameSpace), labels);
    open("Service", collection("v1", "Service", m_nameSpace), {});
    open("EndpointSlice", collection("discovery.k8s.io/v1", "EndpointSlice", m_nameSpace), {});
    open("Event", collection("v1", "Event", m_nameSpace), {});
}

Tracking::~Tracking()
{
    m_session.clock().cancel(m_wake);
    m_session.clock().cancel(m_finishTimer);
}

void Tracking::open(const char *kind, std::string path, client::Query query)
{
    m_sources.push_back(std::make_unique<Source>());
    Source *source = m_sources.back().get();
    source->kind = kind;
    client::WatchHandlers handlers;
    handlers.initial = [this, source](std::vector<Value> items) { take(rollout::Listed{source->kind, std::move(items)}); };
    handlers.event = [this](client::WatchEvent event, const Value &object) {
        if (event == client::WatchEvent::Deleted)
            take(rollout::ObjectGone{object});
        else
            take(rollout::ObjectSeen{object});
    };
    handlers.connected = [this, source] { setDown(*source, false); };
    handlers.disconnected = [this, source](const core::Error &error, bool fatal) { onDisconnected(*source, error, fatal); };
    source->watch = std::make_unique<client::Watch>(m_session, client::WatchOptions{std::move(path), std::move(query)}, std::move(handlers));
}

void Tracking::onDisconnected(Source &source, const core::Error &error, bool fatal)
{
    if (!fatal) {
        setDown(source, true);
        return;
    }
    if (error.code == core::ErrorCode::Forbidden) {
        take(rollout::Forbidden{source.kind});
        return;
    }
    const auto failed = m_handlers.failed;
    if (failed && !m_finished) {
        m_finished = true;
        failed(error);
    }
}

void Tracking::setDown(Source &source, bool down)
{
    source.down = down;
    // Events are best effort; without them causes are poorer, and nothing else.
    const bool connected = std::none_of(m_sources.begin(), m_sources.end(), [](const auto &one) { return one->down && one->kind != "Event"; });
    if (connected == m_connected)
        return;
    m_connected = connected;
    take(rollout::Connection{connected});
}

void Tracking::begin(rollout::Target target, rollout::Options options)
{
    if (m_tracker)
        return;
    m_tracker.emplace(std::move(target), std::move(options), m_session.clock().now());
    const QPointer<QObject> alive(&m_context);
    std::vector<rollout::Input> before;
    before.swap(m_before);
    for (rollout::Input &input : before) {
        take(std::move(input));
        if (!alive)
            return;
    }
    take(rollout::Tick{});
}

void Tracking::take(rollout::Input input)
{
    if (!m_tracker) {
        m_before.push_back(std::move(input));
        return;
    }
    const rollout::Output output = m_tracker->step(input, m_session.clock().now());
    fulfil(output.wishes);
    const QPointer<QObject> alive(&m_context);
    if (!output.events.empty() && m_handlers.events)
        m_handlers.events(output.events);
    if (alive)
        noteOutcome();
    if (alive && m_handlers.changed)
        m_handlers.changed();
}

rollout::Timeline Tracking::timeline() const
{
    return m_tracker ? m_tracker->timeline(m_session.clock().now()) : rollout::Timeline();
}

void Tracking::setWatched(bool watched)
{
    take(rollout::Attention{watched});
}

void Tracking::reconnect()
{
    for (const auto &source : m_sources)
        source->watch->reconnect();
}

client::Call &Tracking::slot()
{
    // Calls that were answered long ago are let go here, never from inside their own handlers.
    while (m_calls.size() > 64)
        m_calls.erase(m_calls.begin());
    return m_calls[++m_lastCall];
}

void Tracking::fulfil(const std::vector<rollout::Wish> &wishes)
{
    std::optional<core::Instant> wake;
    for (const rollout::Wish &wish : wishes) {
        if (const auto *check = std::get_if<rollout::CheckHealth>(&wish)) {
            const std::uint64_t id = check->id;
            slot() = m_checker.check(check->url, [this, id](rollout::HealthAnswer answer) {
                answer.id = id;
                take(std::move(answer));
            });
        } else if (const auto *pod = std::get_if<rollout::CheckPod>(&wish)) {
            checkPod(*pod);
        } else if (const auto *name = std::get_if<rollout::Resolve>(&wish)) {
            const std::string host = name->host;
            slot() = m_checker.resolve(host, [this, host](std::vector<std::string> addresses) {
                take(rollout::ResolveAnswer{host, std::move(addresses)});
            });
        } else if (const auto *log = std::get_if<rollout::FetchLog>(&wish)) {
            fetchLog(*log);
        } else if (const auto *at = std::get_if<rollout::WakeAt>(&wish)) {
            wake = at->at;
        }
    }
    m_session.clock().cancel(m_wake);
    m_wake = 0;
    if (wake) {
        m_wake = m_session.clock().at(*wake, &m_context, [this] {
            m_wake = 0;
            take(rollout::Tick{});
        });
    }
}

void Tracking::checkPod(const rollout::CheckPod &wish)
{
    const std::string target = wish.scheme == "https" ? "https:" + wish.pod + ":" + wish.port : wish.pod + ":" + wish.port;
    const std::string path = collection("v1", "Pod", m_nameSpace) + "/" + target + "/proxy" + wish.path;
    const std::uint64_t id = wish.id;
    slot() = m_session.get(path, {}, [this, id](const core::Result<client::Reply> &reply) {
        rollout::HealthAnswer answer;
        answer.id = id;
        if (reply) {
            answer.status = reply->status;
        } else {
            const core::Error &error = reply.error();
            answer.detail = error.what.english();
            // A Status with a reason is the API server's own answer; anything else is the application's, passed on.
            if (error.httpStatus > 0 && error.reason.empty())
                answer.status = error.httpStatus;
            else if (error.code == core::ErrorCode::Forbidden || error.code == core::ErrorCode::Unauthorized)
                answer.failure = rollout::HealthFailure::Forbidden;
            else
                answer.failure = rollout::HealthFailure::Unreachable;
        }
        take(std::move(answer));
    });
}

void Tracking::fetchLog(const rollout::FetchLog &wish)
{
    const std::string path = collection("v1", "Pod", m_nameSpace) + "/" + wish.pod + "/log";
    client::Query query{{"container", wish.container}, {"tailLines", std::to_string(wish.lines)}, {"limitBytes", "65536"}};
    if (wish.previous)
        query.emplace_back("previous", "true");
    ++m_logsUnderWay;
    const rollout::FetchLog asked = wish;
    slot() = m_session.get(path, query, [this, asked](const core::Result<client::Reply> &reply) {
        --m_logsUnderWay;
        const QPointer<QObject> alive(&m_context);
        if (reply && reply->body.isString())
            take(rollout::LogAnswer{asked.pod, asked.container, asked.previous, linesOf(reply->body.string())});
        if (alive && m_logsUnderWay == 0 && m_finishTimer != 0)
            finish();
    });
}

void Tracking::noteOutcome()
{
    const rollout::Outcome outcome = m_tracker->outcome();
    if (outcome == m_noted || m_finished)
        return;
    m_noted = outcome;
    m_session.clock().cancel(m_finishTimer);
    m_finishTimer = 0;
    if (outcome == rollout::Outcome::None)
        return;
    // The last lines of a container's log tell most about a failure: give them a moment to come.
    const core::Duration patience(outcome == rollout::Outcome::Failed && m_logsUnderWay > 0 ? 2000 : 0);
    m_finishTimer = m_session.clock().after(patience, &m_context, [this] { finish(); });
}

void Tracking::finish()
{
    m_session.clock().cancel(m_finishTimer);
    m_finishTimer = 0;
    if (m_finished || m_tracker->outcome() == rollout::Outcome::None)
        return;
    m_finished = true;
    if (m_handlers.finished)
        m_handlers.finished(m_tracker->outcome());
}

} // namespace operations
