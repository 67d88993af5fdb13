// SPDX-License-Identifier: Apache-2.0
// A whole simulated cluster in stepped time, reached through its in-process transport.
#pragma once

#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/Cluster.h"
#include "demo/controllers/Fields.h"

#include <QCoreApplication>

namespace demotest {

using core::Duration;
using core::Value;

struct WholeCluster {
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    std::unique_ptr<demo::Cluster> cluster;

    explicit WholeCluster(const std::string &scenario, bool sockets = false, std::optional<int> projects = {})
    {
        demo::Cluster::Options options;
        options.scenario = scenario;
        options.sockets = sockets;
        options.projects = projects;
        cluster = std::move(*demo::Cluster::make(clock, options));
    }
    void settle()
    {
        do
            QCoreApplication::processEvents();
        while (!cluster->idle());
    }
    Value get(const std::string &target)
    {
        core::Request request;
        request.target = target;
        request.headers = {{"Accept", "application/json"}};
        std::string body;
        int status = 0;
        core::ResponseHandler handler;
        handler.head = [&](const core::ResponseHead &head) { status = head.status; };
        handler.chunk = [&](std::string_view bytes) { body += bytes; };
        handler.end = [](const std::optional<core::Error> &) {};
        const auto exchange = cluster->transport().start(std::move(request), std::move(handler));
        settle();
        return status == 200 ? *core::parseJson(body) : Value();
    }
    std::map<std::string, int> podStates()
    {
        std::map<std::string, int> states;
        for (const Value &pod : cluster->store().list("pods")) {
            const Value &status = pod["status"]["containerStatuses"].at(0);
            const std::string &waiting = status["state"]["waiting"]["reason"].string();
            ++states[!waiting.empty() ? waiting : demo::isReady(pod) ? "Ready" : pod["status"]["phase"].string()];
        }
        return states;
    }
};

} // namespace demotest
