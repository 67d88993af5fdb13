// SPDX-License-Identifier: Apache-2.0
#include "client/HealthCheck.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <arpa/inet.h>

namespace client {

namespace {

using Addresses = core::Result<std::vector<std::string>>;

Addresses lookUp(const std::string &host)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int problem = getaddrinfo(host.c_str(), nullptr, &wanted, &found);
    if (problem != 0)
        return core::fail(core::ErrorCode::Unreachable, core::say("The name %1 is not known (%2)", host, gai_strerror(problem)));
    std::vector<std::string> addresses;
    for (const addrinfo *row = found; row; row = row->ai_next) {
        char text[INET6_ADDRSTRLEN] = {};
        const void *raw = nullptr;
        // Copies through char pointers are what the socket API is made for.
        sockaddr_in v4{};
        sockaddr_in6 v6{};
        if (row->ai_family == AF_INET) {
            std::copy_n(reinterpret_cast<const char *>(row->ai_addr), sizeof v4, reinterpret_cast<char *>(&v4));
            raw = &v4.sin_addr;
        } else if (row->ai_family == AF_INET6) {
            std::copy_n(reinterpret_cast<const char *>(row->ai_addr), sizeof v6, reinterpret_cast<char *>(&v6));
            raw = &v6.sin6_addr;
        }
        if (raw && inet_ntop(row->ai_family, raw, text, sizeof text))
            addresses.emplace_back(text);
    }
    freeaddrinfo(found);
    if (addresses.empty())
        return core::fail(core::ErrorCode::Unreachable, core::say("The name %1 has no address", host));
    return addresses;
}

/// Lives in the asking thread; the worker posts to it if it is still there.
struct Lookup final : Call::Work {
    explicit Lookup(std::function<void(Addresses)> fn) : handler(std::move(fn)) { }
    std::function<void(Addresses)> handler;
};

} // namespace

Call resolveHost(std::string host, std::function<void(core::Result<std::vector<std::string>>)> handler)
{
    auto work = std::make_shared<Lookup>(std::move(handler));
    const std::weak_ptr<Lookup> weak = work;
    // The worker holds the mailbox, so that posting to it is always safe; deleteLater brings its end back to this thread.
    const std::shared_ptr<QObject> mailbox(new QObject, [](QObject *object) { object->deleteLater(); });
    QThreadPool::globalInstance()->start([weak, mailbox, host = std::move(host)] {
        Addresses result = lookUp(host);
        QMetaObject::invokeMethod(
            mailbox.get(),
            [weak, mailbox, result = std::move(result)] {
                const auto self = weak.lock();
                if (!self)
                    return;
                const auto fn = std::move(self->handler);
                self->handler = nullptr;
                if (fn)
                    fn(result);
            },
            Qt::QueuedConnection);
    });
    return Call(work);
}

} // namespace client
