// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Credentials.h"

#include "operations/cluster/RefreshingTransport.h"
#include "core/SteppedClock.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

class CredentialsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokenFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("token");
        QTest::newRow("plain") << QByteArray("abc.def") << QStringLiteral("abc.def");
        QTest::newRow("newline") << QByteArray("abc\r\n") << QStringLiteral("abc");
        QTest::newRow("empty") << QByteArray("\n") << QString();
        QTest::newRow("two lines") << QByteArray("abc\ndef\n") << QString();
        QTest::newRow("not printable") << QByteArray("ab\x01") << QString();
        QTest::newRow("umlaut") << QByteArray("\xc3\xa4") << QString();
        QTest::newRow("too long") << QByteArray(70000, 'x') << QString();
    }
    void tokenFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, token);
        const support::Sandbox folder;
        const auto read = operations::readTokenFile(folder.write("token", bytes.toStdString()));
        if (token.isEmpty()) {
            QVERIFY(!read);
            QCOMPARE(core::name(read.error().code), "CredentialInvalid");
            QVERIFY(read.error().english().find("abc") == std::string::npos); // never the content
        } else {
            QCOMPARE(QString::fromStdString(*read), token);
        }
    }
    void tokenFileWinsOverToken()
    {
        const support::Sandbox folder;
        kube::ClientSettings settings;
        settings.host = "https://127.0.0.1:1";
        settings.bearerToken = "old";
        settings.bearerTokenFile = folder.write("token", "new\n");
        QCOMPARE(operations::serverSettings(settings)->bearerToken, std::string("new"));
        settings.bearerTokenFile = folder.path("missing"); // the token is what remains
        QCOMPARE(operations::serverSettings(settings)->bearerToken, std::string("old"));
        settings.bearerToken.clear();
        QVERIFY(!operations::serverSettings(settings));
    }
    void refreshTellsWhetherAnythingIsNew()
    {
        const support::Sandbox folder;
        core::SteppedClock clock{core::Instant()};
        kube::ClientSettings settings;
        settings.host = "https://127.0.0.1:1";
        settings.bearerTokenFile = folder.write("token", "one");
        auto transport = operations::RefreshingTransport::create(clock, settings);
        QVERIFY(transport);
        const auto isNew = [&transport] {
            bool answer = false;
            (*transport)->refresh([&answer](bool fresh) { answer = fresh; });
            return answer;
        };
        QVERIFY(!isNew());
        folder.write("token", "two");
        QVERIFY(isNew());
        QVERIFY(!isNew());
        folder.write("token", "two words\nare none");
        QVERIFY(!isNew()); // the last good one is kept
    }
    void impersonation()
    {
        kube::ClientSettings settings;
        settings.host = "https://x";
        settings.impersonate = "me";
        settings.impersonateGroups = {"ops"};
        settings.impersonateExtra["scopes"] = {"a"};
        settings.impersonateExtra["example.org/a b%"] = {"c"};
        const auto headers = operations::serverSettings(settings)->impersonation;
        QCOMPARE(core::headerValue(headers, "Impersonate-User"), std::string("me"));
        QCOMPARE(core::headerValue(headers, "Impersonate-Group"), std::string("ops"));
        QCOMPARE(core::headerValue(headers, "Impersonate-Extra-scopes"), std::string("a"));
        QCOMPARE(core::headerValue(headers, "Impersonate-Extra-example.org%2Fa%20b%25"), std::string("c"));
    }
    void insecureWithAuthority()
    {
        kube::ClientSettings settings;
        settings.host = "https://x";
        settings.insecure = true;
        settings.caData = "x";
        QCOMPARE(core::name(operations::serverSettings(settings).error().code), "KubeconfigInvalid");
    }
    void missingFiles()
    {
        kube::ClientSettings settings;
        settings.host = "https://x";
        settings.caFile = "/nonexistent/ca.crt";
        const auto read = operations::serverSettings(settings);
        QVERIFY(!read);
        QCOMPARE(read.error().what.english(), std::string("open /nonexistent/ca.crt: no such file or directory"));
    }
};

REGISTER_TEST(CredentialsTest);
#include "CredentialsTest.moc"
