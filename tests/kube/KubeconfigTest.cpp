// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/ObjectRef.h"
#include "kube/kubeconfig/Kubeconfig.h"
#include "kube/text/Base64.h"
#include "support/TestMain.h"

#include <QTest>

namespace {

const char *secrets = "apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                      "clusters:\n- name: c\n  cluster:\n    server: https://user:canary-1@host\n    proxy-url: http://u:canary-2@proxy:3128\n"
                      "users:\n- name: u\n  user:\n    token: canary-3\n    password: canary-4\n    client-key-data: Y2FuYXJ5LTU=\n"
                      "    exec: {command: /bin/x, args: [canary-6], env: [{name: A, value: canary-7}]}\n"
                      "    auth-provider: {name: oidc, config: {id-token: canary-8}}\n";

} // namespace

class KubeconfigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void redactedViewShowsNoSecret()
    {
        const auto config = kube::parseKubeconfig(secrets, "/x/config", "/");
        QVERIFY(config);
        const std::string raw = core::toJson(kube::viewOf(*config));
        const std::string shown = core::toJson(kube::redactedViewOf(*config));
        for (const char *canary : {"canary-1", "canary-2", "canary-3", "canary-4", "Y2FuYXJ5LTU=", "canary-6", "canary-7", "canary-8"}) {
            QVERIFY2(raw.find(canary) != std::string::npos, canary);
            QVERIFY2(shown.find(canary) == std::string::npos, canary);
        }
        QVERIFY(shown.find("https://REDACTED@host") != std::string::npos);
    }
    void duplicateUserCarriesASafeText()
    {
        const auto config = kube::parseKubeconfig("users:\n- name: u\n  user: {token: canary}\n- name: u\n", "/x/config", "/");
        QVERIFY(!config);
        QCOMPARE(config.error().causes.at(0).reason, std::string("Redacted"));
        QVERIFY(config.error().causes.at(0).message.find("canary") == std::string::npos);
        QVERIFY(config.error().causes.at(0).message.find("duplicate name \"u\" in list") != std::string::npos);
    }
    void base64_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *text, const char *result) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(result); };
        row("", "");
        row("YQ==", "a");
        row("YWI=", "ab");
        row("YWJj", "abc");
        row("YW\nJj\r\n", "abc");
        row("***", "!illegal base64 data at input byte 0");
        row("YWJ", "!illegal base64 data at input byte 0");
        row("YWJjZA", "!illegal base64 data at input byte 4");
        row("YQ=", "!illegal base64 data at input byte 3");
        row("YQ==x", "!illegal base64 data at input byte 4");
        row("Y=", "!illegal base64 data at input byte 1");
    }
    void base64()
    {
        QFETCH(QString, text);
        QFETCH(QString, result);
        const auto decoded = kube::fromBase64(text.toStdString());
        QCOMPARE(decoded ? QString::fromStdString(*decoded) : u'!' + QString::fromStdString(decoded.error().what.english()), result);
        if (decoded && !text.contains(u'\n'))
            QCOMPARE(QString::fromStdString(kube::toBase64(*decoded)), text);
    }
    void objectPaths()
    {
        const kube::ObjectRef ref{"apps/v1", "Deployment", "user-7", "a b", {}};
        QCOMPARE(ref.path(), std::string("/apis/apps/v1/namespaces/user-7/deployments/a%20b"));
        QCOMPARE(ref.path("scale"), std::string("/apis/apps/v1/namespaces/user-7/deployments/a%20b/scale"));
        QCOMPARE(ref.display(), std::string("deployment.apps/a b"));
        const kube::ObjectRef space{"v1", "Namespace", {}, "user-7", {}};
        QCOMPARE(space.path(), std::string("/api/v1/namespaces/user-7"));
        QVERIFY(kube::ObjectRef({"x/v1", "Unknown", "a", "b", {}}).path().empty());
    }
    void kindNames()
    {
        const auto kind = [](const char *typed) { return kube::findKindByName(typed) ? kube::findKindByName(typed)->kind : "-"; };
        QCOMPARE(kind("deploy"), "Deployment");
        QCOMPARE(kind("Deployments"), "Deployment");
        QCOMPARE(kind("deployment.apps"), "Deployment");
        QCOMPARE(kind("deployments.v1.apps"), "Deployment");
        QCOMPARE(kind("sts"), "StatefulSet");
        QCOMPARE(kind("svc"), "Service");
        QCOMPARE(kind("deployment.extensions"), "-");
        QCOMPARE(kind(""), "-");
    }
};

REGISTER_TEST(KubeconfigTest);
#include "KubeconfigTest.moc"
