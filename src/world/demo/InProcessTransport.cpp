// SPDX-License-Identifier: Apache-2.0
#include "demo/InProcessTransport.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <set>

namespace demo {

struct InProcessTransport::Private {
    Api &api;
    core::Clock &clock;
    bool reachable = true;
    std::set<Call *> calls;
};

class InProcessTransport::Call final : public core::Exchange {
public:
    Call(std::shared_ptr<Private> d, core::Request request, core::ResponseHandler handler)
        : m_d(std::move(d)), m_request(std::move(request)), m_handler(std::move(handler))
    {
        m_d->calls.insert(this);
        if (!m_request.streaming && m_request.timeout.count() > 0) {
            m_timer = m_d->clock.after(m_request.timeout, &m_context, [this] {
                m_timer = 0;
                end(core::Error(core::ErrorCode::TimedOut, core::say("The server did not answer in time")));
            });
        }
        later();
    }

    ~Call() override
    {
        m_d->calls.erase(this);
        if (m_timer)
            m_d->clock.cancel(m_timer);
    }

    bool busy() const { return m_posted || (!m_ended && !m_request.streaming); }

    void end(std::optional<core::Error> error)
    {
        if (m_ending)
            return;
        m_ending = true;
        m_stream.reset();
        m_queue.push_back({core::ResponseHead(), {}, std::move(error), Delivery::End});
        later();
    }

private:
    struct Delivery {
        core::ResponseHead head;
        std::string chunk;
        std::optional<core::Error> error;
        enum { Head, Chunk, End } what;
    };

    void later()
    {
        if (std::exchange(m_posted, true))
            return;
        QMetaObject::invokeMethod(&m_context, [this] { turn(); }, Qt::QueuedConnection);
    }

    void turn()
    {
        m_posted = false;
        if (!std::exchange(m_asked, true))
            ask();
        // Every call may destroy this object.
        const QPointer<QObject> alive(&m_context);
        while (alive && !m_queue.empty()) {
            const Delivery delivery = std::move(m_queue.front());
            m_queue.pop_front();
            const core::ResponseHandler handler = m_handler;
            if (delivery.what == Delivery::Head && handler.head)
                handler.head(delivery.head);
            else if (delivery.what == Delivery::Chunk && handler.chunk)
                handler.chunk(delivery.chunk);
            else if (delivery.what == Delivery::End)
                finish(handler, delivery.error);
        }
    }

    void finish(const core::ResponseHandler &handler, const std::optional<core::Error> &error)
    {
        m_ended = true;
        if (m_timer)
            m_d->clock.cancel(std::exchange(m_timer, 0));
        if (handler.end)
            handler.end(error);
    }

    void ask()
    {
        if (m_ending)
            return;
        if (!m_d->reachable) {
            end(core::Error(core::ErrorCode::Unreachable, core::say("The simulated cluster cannot be reached")));
            return;
        }
        Api::Sink sink;
        sink.head = [this](const core::ResponseHead &head) { add({head, {}, {}, Delivery::Head}); };
        sink.chunk = [this](std::string_view bytes) { add({{}, std::string(bytes), {}, Delivery::Chunk}); };
        sink.end = [this] {
            if (!std::exchange(m_ending, true))
                add({{}, {}, std::nullopt, Delivery::End}, true);
        };
        m_stream = m_d->api.handle(m_request, std::move(sink));
    }

    void add(Delivery delivery, bool last = false)
    {
        if (m_ending && !last)
            return;
        m_queue.push_back(std::move(delivery));
        later();
    }

    std::shared_ptr<Private> m_d;
    core::Request m_request;
    core::ResponseHandler m_handler;
    std::unique_ptr<Api::Stream> m_stream;
    std::deque<Delivery> m_queue;
    core::TimerId m_timer = 0;
    bool m_posted = false;
    bool m_asked = false;
    bool m_ending = false;
    bool m_ended = false;
    QObject m_context;
};

InProcessTransport::InProcessTransport(Api &api, core::Clock &clock) : d(std::make_shared<Private>(Private{api, clock, true, {}})) { }

InProcessTransport::~InProcessTransport() = default;

std::unique_ptr<core::Exchange> InProcessTransport::start(core::Request request, core::ResponseHandler handler)
{
    return std::make_unique<Call>(d, std::move(request), std::move(handler));
}

void InProcessTransport::setReachable(bool reachable)
{
    d->reachable = reachable;
    if (reachable)
        return;
    for (Call *call : d->calls)
        call->end(core::Error(core::ErrorCode::Unreachable, core::say("The connection to the simulated cluster broke off")));
}

bool InProcessTransport::idle() const
{
    return std::none_of(d->calls.begin(), d->calls.end(), [](const Call *call) { return call->busy(); });
}

} // namespace demo
