// SPDX-License-Identifier: Apache-2.0
#include "operations/RealClock.h"
#include "support/Flows.h"
#include "support/TestMain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

/// The flows against the API server that READYLINE_E2E_KUBECONFIG names.
class RealFlowsTest : public support::Flows {
    Q_OBJECT

    operations::RealClock m_clock;
    std::unique_ptr<operations::Connection> m_connection;

    operations::Connection *connection() override
    {
        const std::string kubeconfig = qEnvironmentVariable("READYLINE_E2E_KUBECONFIG").toStdString();
        skipped = "No cluster: READYLINE_E2E_KUBECONFIG is not set";
        if (!m_connection && !kubeconfig.empty()) {
            operations::ConnectionOptions options;
            options.kubeconfig = kubeconfig;
            auto opened = operations::Connection::open(m_clock, options);
            if (opened)
                m_connection = std::move(*opened);
            else
                skipped = opened.error().english();
        }
        return m_connection.get();
    }
    bool waitUntil(const std::function<bool()> &done) override
    {
        const QDeadlineTimer deadline(30000);
        while (!done() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    }
};

REGISTER_TEST(RealFlowsTest);
#include "RealFlowsTest.moc"
