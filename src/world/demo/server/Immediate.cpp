// SPDX-License-Identifier: Apache-2.0
#include "demo/server/Immediate.h"

#include <QObject>
#include <QPointer>

namespace demo {

namespace {

class ImmediateExchange final : public core::Exchange {
public:
    QObject context;
};

} // namespace

std::unique_ptr<core::Exchange> immediately(core::ResponseHead head, std::string body, core::ResponseHandler handler)
{
    auto exchange = std::make_unique<ImmediateExchange>();
    QPointer<QObject> alive(&exchange->context);
    QMetaObject::invokeMethod(
        &exchange->context,
        [alive, head = std::move(head), body = std::move(body), handler = std::move(handler)] {
            // Each call may destroy the exchange, so the handler is used from a copy.
            const core::ResponseHandler copy = handler;
            const QPointer<QObject> guard = alive;
            const std::string content = body;
            if (copy.head)
                copy.head(head);
            if (guard && copy.chunk && !content.empty())
                copy.chunk(content);
            if (guard && copy.end)
                copy.end(std::nullopt);
        },
        Qt::QueuedConnection);
    return exchange;
}

} // namespace demo
