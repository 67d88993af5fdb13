// SPDX-License-Identifier: Apache-2.0
// Refusals of a real API server, as the command line shows them. The viewer's kubeconfig is looked for beside the administrator's.
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QFileInfo>
#include <QTest>

class RefusalsTest : public QObject {
    Q_OBJECT

    QString admin = qEnvironmentVariable("READYLINE_E2E_KUBECONFIG");
    std::string beside(const char *name) const { return (QFileInfo(admin).path() + QLatin1Char('/') + QString::fromUtf8(name)).toStdString(); }

private Q_SLOTS:
    void init()
    {
        if (admin.isEmpty())
            QSKIP("No cluster: READYLINE_E2E_KUBECONFIG is not set");
    }
    void checkConnects()
    {
        const auto result = support::runCli({"config", "check", "--kubeconfig", admin.toStdString()});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.find("connected: Kubernetes v1.") != std::string::npos, result.out.c_str());
    }
    void madeUpToken()
    {
        const std::string file = beside("token.kubeconfig");
        if (!QFileInfo::exists(QString::fromStdString(file)))
            QSKIP("There is no token.kubeconfig beside it");
        const auto result = support::runCli({"projects", "--kubeconfig", file, "--token", "canary"});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.err.substr(0, result.err.find('\n')),
                 std::string("readyline-cli: GET /apis/apps/v1/deployments: Unauthorized"));
    }
    void viewerMayLookOnly()
    {
        const std::string file = beside("viewer.kubeconfig");
        if (!QFileInfo::exists(QString::fromStdString(file)))
            QSKIP("There is no viewer.kubeconfig beside it");
        QCOMPARE(support::runCli({"projects", "--kubeconfig", file}).exitCode, 0);
        const auto result = support::runCli({"create", "1", "--user-id", "no-such-user", "--image", "x", "--kubeconfig", file});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("cannot create resource \"namespaces\"") != std::string::npos, result.err.c_str());
    }
    void otherAuthority()
    {
        const support::Sandbox folder;
        const std::string foreign = folder.write("ca.crt", support::testData("tls/other-ca.crt"));
        const auto result = support::runCli({"projects", "--kubeconfig", admin.toStdString(), "--certificate-authority", foreign});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("The certificate of ") != std::string::npos, result.err.c_str());
    }
};

REGISTER_TEST(RefusalsTest);
#include "RefusalsTest.moc"
