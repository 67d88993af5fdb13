// SPDX-License-Identifier: Apache-2.0
// A kubeconfig from elsewhere must not send this computer's secrets to its server.
#include "operations/cluster/Trust.h"

#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTest>

class TrustTest : public QObject {
    Q_OBJECT

    support::Sandbox m_home, m_download;

    core::Result<void> check(const std::string &kubeconfig, const kube::ClientSettings &settings)
    {
        operations::ConnectionOptions options;
        options.kubeconfig = kubeconfig;
        return operations::checkTrust(options, settings);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("HOME", QByteArray::fromStdString(m_home.path()));
        qunsetenv("KUBECONFIG");
        m_download.write("config", "x");
        m_download.write("token", "x");
    }
    void whatIsTrusted()
    {
        QVERIFY(operations::isTrustedKubeconfig(m_home.write(".kube/config", "x")));
        QVERIFY(operations::isTrustedKubeconfig(m_home.write(".kube/more/other", "x")));
        QVERIFY(!operations::isTrustedKubeconfig(m_home.path(".kube/../elsewhere")));
        QVERIFY(!operations::isTrustedKubeconfig(m_home.path(".kubeconfig")));
        const std::string file = m_download.path("config");
        QVERIFY(!operations::isTrustedKubeconfig(file));
        qputenv("KUBECONFIG", QByteArray::fromStdString("/nowhere:" + file));
        QVERIFY(operations::isTrustedKubeconfig(file));
    }
    void filesOutsideItsFolder_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"token", "certificate", "key"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void filesOutsideItsFolder()
    {
        QFETCH(QString, field);
        const std::string file = m_download.path("config");
        const auto settingsWith = [&field](const std::string &path) {
            kube::ClientSettings settings;
            settings.host = "https://evil.example";
            (field == QLatin1String("token") ? settings.bearerTokenFile : field == QLatin1String("key") ? settings.keyFile : settings.certFile) = path;
            return settings;
        };
        QVERIFY(check(file, settingsWith(m_download.path("token"))));
        QVERIFY(check(file, settingsWith(m_download.write("deep/er/token", "x"))));
        const std::string secret = m_home.write("secret", "x");
        const auto refused = check(file, settingsWith(secret));
        QVERIFY(!refused);
        QCOMPARE(core::name(refused.error().code), "Untrusted");
        QVERIFY(refused.error().english().find("evil.example") != std::string::npos);
        QVERIFY(!check(file, settingsWith(m_download.path("../") + "secret")));
        const std::string link = m_download.path("link");
        QFile::remove(QString::fromStdString(link));
        QVERIFY(QFile::link(QString::fromStdString(secret), QString::fromStdString(link)));
        QVERIFY(!check(file, settingsWith(link)));
        // Named the usual way it is the person's own.
        QVERIFY(check({}, settingsWith(secret)));
        qputenv("KUBECONFIG", QByteArray::fromStdString(file));
        QVERIFY(check(file, settingsWith(secret)));
    }
    void optionsAreThePersonsOwn()
    {
        operations::ConnectionOptions options;
        options.kubeconfig = m_download.path("config");
        options.overrides.clientCertificate = options.overrides.clientKey = m_home.write("mine.pem", "x");
        kube::ClientSettings settings;
        settings.certFile = settings.keyFile = options.overrides.clientKey;
        QVERIFY(operations::checkTrust(options, settings));
    }
    void authorityIsNoSecret()
    {
        kube::ClientSettings settings;
        settings.caFile = "/etc/ssl/certs/ca.crt";
        QVERIFY(check(m_download.path("config"), settings));
    }
};

REGISTER_TEST(TrustTest);
#include "TrustTest.moc"
