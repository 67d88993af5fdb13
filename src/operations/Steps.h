// SPDX-License-Identifier: Apache-2.0
// Base of operations that make several requests one after the other and have one answer. Destroying its Call cancels what is under way.
#pragma once

#include "client/Session.h"

#include <functional>
#include <memory>
#include <utility>

namespace operations {

/// `class Restart final : public Steps<Restart, Outcome>`. Made by std::make_shared, begun by the function that returns its Call.
template <typename Derived, typename Outcome>
class Steps : public client::Call::Work, public std::enable_shared_from_this<Derived> {
public:
    using Handler = std::function<void(Outcome)>;

protected:
    Steps(client::Session &session, Handler handler) : m_session(session), m_handler(std::move(handler)) { }

    client::Session &session() const { return m_session; }
    /// Wraps a member function as the handler of the next request; it is not called when this is gone.
    template <typename Argument>
    std::function<void(Argument)> then(void (Derived::*step)(Argument))
    {
        return [weak = this->weak_from_this(), step](Argument argument) {
            if (const auto self = weak.lock())
                ((*self).*step)(std::move(argument));
        };
    }
    void wait(client::Call call) { m_call = std::move(call); }
    void finish(Outcome outcome)
    {
        const auto self = this->shared_from_this(); // the handler may destroy the Call
        const Handler handler = std::move(m_handler);
        m_handler = nullptr;
        if (handler)
            handler(std::move(outcome));
    }

private:
    client::Session &m_session;
    Handler m_handler;
    client::Call m_call;
};

using Reply = core::Result<client::Reply>;

} // namespace operations
