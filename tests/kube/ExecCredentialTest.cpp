// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/ExecCredential.h"

#include "core/Json.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

class ExecCredentialTest : public QObject {
    Q_OBJECT

    static kube::ExecPlugin plugin()
    {
        kube::ExecPlugin out;
        out.command = "sign-in";
        out.apiVersion = "client.authentication.k8s.io/v1";
        return out;
    }
    /// JSON with single quotes.
    static std::string json(std::string text)
    {
        std::replace(text.begin(), text.end(), '\'', '"');
        return text;
    }
    static std::string answer(const std::string &status, const char *version = "v1")
    {
        return json("{'kind':'ExecCredential','apiVersion':'client.authentication.k8s.io/") + version + json("','status':") + status + "}";
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("problem"); // empty: good
        const auto row = [](const char *name, const std::string &output, const char *problem) {
            QTest::newRow(name) << QString::fromStdString(output) << QString::fromUtf8(problem);
        };
        row("token", answer(json("{'token':'canary'}")), "");
        row("pair", answer(json("{'clientCertificateData':'c','clientKeyData':'k'}")), "");
        row("unknown fields", answer(json("{'token':'canary','more':1}")), "");
        row("nothing", "", "no ExecCredential");
        row("text", "canary", "no ExecCredential");
        row("other kind", json("{'kind':'Status','apiVersion':'v1'}"), "no ExecCredential");
        row("other version", answer(json("{'token':'canary'}"), "v1beta1"), "plugin returned version client.authentication.k8s.io/v1beta1");
        row("no status", answer("null"), "didn't return a status field");
        row("empty status", answer("{}"), "didn't return a token or cert/key pair");
        row("half a pair", answer(json("{'token':'canary','clientKeyData':'k'}")), "only certificate or key, not both");
        row("time", answer(json("{'token':'canary','expirationTimestamp':'soon'}")), "expirationTimestamp");
    }
    void answers()
    {
        QFETCH(QString, output);
        QFETCH(QString, problem);
        const auto read = kube::readExecCredential(plugin(), output.toStdString());
        QCOMPARE(bool(read), problem.isEmpty());
        if (read)
            return;
        QVERIFY2(read.error().english().find(problem.toStdString()) != std::string::npos, read.error().english().c_str());
        QVERIFY(read.error().english().find("canary") == std::string::npos);
    }
    void expires()
    {
        const auto read = kube::readExecCredential(plugin(), answer(json("{'token':'t','expirationTimestamp':'2026-01-01T10:00:00Z'}")));
        QVERIFY(read && read->expires);
        QVERIFY(!read->isExpired(*read->expires - core::Duration(1)));
        QVERIFY(read->isExpired(*read->expires));
        QVERIFY(!kube::readExecCredential(plugin(), answer(json("{'token':'t'}")))->isExpired(core::Instant::max()));
    }
    void whatThePluginIsTold()
    {
        kube::ClientSettings settings;
        settings.host = "https://x:6443";
        settings.exec = plugin();
        settings.execConfig = core::map({{"audience", core::Value("a")}});
        const auto told = [&settings](bool interactive) { return *core::parseJson(kube::execInfo(settings, "CA", interactive)); };
        QCOMPARE(told(true)["apiVersion"].string(), std::string("client.authentication.k8s.io/v1"));
        QVERIFY(told(true)["spec"]["interactive"].boolean());
        QVERIFY(!told(false)["spec"].contains("cluster"));
        settings.exec->provideClusterInfo = true;
        const core::Value cluster = told(false)["spec"]["cluster"];
        QCOMPARE(cluster["server"].string(), std::string("https://x:6443"));
        QCOMPARE(cluster["certificate-authority-data"].string(), std::string("Q0E="));
        QCOMPARE(cluster["config"]["audience"].string(), std::string("a"));
    }
};

REGISTER_TEST(ExecCredentialTest);
#include "ExecCredentialTest.moc"
