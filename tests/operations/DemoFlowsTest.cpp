// SPDX-License-Identifier: Apache-2.0
#include "core/SteppedClock.h"
#include "demo/Cluster.h"
#include "support/Flows.h"
#include "support/TestMain.h"

#include <QCoreApplication>
#include <QTest>

/// The flows against the simulated cluster, in stepped time.
class DemoFlowsTest : public support::Flows {
    Q_OBJECT

    core::SteppedClock m_clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    std::unique_ptr<demo::Cluster> m_cluster;
    std::unique_ptr<operations::Connection> m_connection;

    operations::Connection *connection() override
    {
        if (!m_connection) {
            demo::Cluster::Options options;
            options.scenario = "empty";
            options.sockets = false;
            m_cluster = *demo::Cluster::make(m_clock, options);
            const std::shared_ptr<core::Transport> transport(&m_cluster->transport(), [](core::Transport *) { });
            m_connection = operations::Connection::over(m_clock, transport, "demo");
        }
        return m_connection.get();
    }
    bool waitUntil(const std::function<bool()> &done) override
    {
        for (int i = 0; i < 100000 && !done(); ++i) {
            QCoreApplication::processEvents();
            if (!done() && m_cluster->idle())
                m_clock.advanceToNext();
        }
        return done();
    }
};

REGISTER_TEST(DemoFlowsTest);
#include "DemoFlowsTest.moc"
