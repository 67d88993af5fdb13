// SPDX-License-Identifier: Apache-2.0
#include "client/NetworkTransport.h"

#include "core/SteppedClock.h"
#include "support/TestMain.h"
#include "client/TlsServer.h"

#include <QTcpServer>
#include <QTest>

using core::ErrorCode;

using clienttest::pem;
using Server = clienttest::TlsServer;

namespace {

struct Answer {
    int heads = 0, ends = 0;
    core::ResponseHead head;
    std::string body;
    std::optional<core::Error> error;
};

} // namespace

class NetworkTransportTest : public QObject {
    Q_OBJECT

    core::SteppedClock clock{core::Instant()};
    std::unique_ptr<client::NetworkTransport> transport;
    std::unique_ptr<core::Exchange> exchange;

    client::ServerSettings settings(const Server &server) const
    {
        client::ServerSettings out;
        out.url = server.url();
        out.caPem = pem("ca.crt");
        return out;
    }
    void make(client::ServerSettings with)
    {
        auto made = client::NetworkTransport::create(clock, std::move(with));
        QVERIFY2(made, made ? "" : made.error().english().c_str());
        transport = std::move(*made);
    }
    core::ResponseHandler into(Answer &answer)
    {
        core::ResponseHandler handler;
        handler.head = [&answer](const core::ResponseHead &head) {
            ++answer.heads;
            answer.head = head;
        };
        handler.chunk = [&answer](std::string_view bytes) { answer.body.append(bytes); };
        handler.end = [&answer](const std::optional<core::Error> &error) {
            ++answer.ends;
            answer.error = error;
        };
        return handler;
    }
    Answer ask(core::Request request = {})
    {
        Answer answer;
        if (request.target.empty())
            request.target = "/api/v1/x?limit=1";
        exchange = transport->start(std::move(request), into(answer));
        if (answer.ends != 0)
            qFatal("answered from inside start()");
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.ends == 1, 10000); }();
        exchange.reset();
        return answer;
    }
    std::string codeOf(const Answer &answer) const { return answer.error ? core::name(answer.error->code) : "ok"; }

private Q_SLOTS:
    void cleanup()
    {
        exchange.reset();
        transport.reset();
    }

    void getsWithOwnHeaders()
    {
        Server server("server");
        auto with = settings(server);
        with.bearerToken = "abc";
        with.impersonation = {{"Impersonate-User", "me"}};
        make(with);
        const Answer answer = ask();
        QCOMPARE(codeOf(answer), std::string("ok"));
        QCOMPARE(answer.head.status, 200);
        QCOMPARE(answer.body, std::string("{}"));
        QCOMPARE(answer.heads, 1);
        const std::string &seen = server.requests.at(0);
        QVERIFY(seen.rfind("GET /api/v1/x?limit=1 HTTP/1.1\r\n", 0) == 0);
        QVERIFY(seen.find("Authorization: Bearer abc\r\n") != std::string::npos);
        QVERIFY(seen.find("Impersonate-User: me\r\n") != std::string::npos);
        QVERIFY(seen.find("User-Agent: readyline/") != std::string::npos);
        QVERIFY(seen.find("Mozilla") == std::string::npos);
    }
    void severalGroupsAreSeveralLines()
    {
        Server server("server");
        auto with = settings(server);
        with.impersonation = {{"Impersonate-User", "me"}, {"Impersonate-Group", "a"}, {"Impersonate-Group", "b, c"}, {"Impersonate-Group", "d"}};
        make(with);
        QCOMPARE(codeOf(ask()), std::string("ok"));
        const std::string &seen = server.requests.at(0);
        for (const char *line : {"\r\nImpersonate-User: me\r\n", "\r\nImpersonate-Group: a\r\n", "\r\nImpersonate-Group: b, c\r\n", "\r\nImpersonate-Group: d\r\n"})
            QVERIFY2(seen.find(line) != std::string::npos, seen.c_str());
    }
    void headerValuesHoldNoLines()
    {
        for (const char *evil : {"a\r\nX-Evil: 1", "a\n", "\x01", "\x7f", ""}) {
            client::ServerSettings with;
            with.url = "https://127.0.0.1:1";
            with.impersonation = {{"Impersonate-User", evil}};
            QVERIFY(!client::NetworkTransport::create(clock, with));
        }
    }
    void prefixIsKept()
    {
        Server server("server");
        auto with = settings(server);
        with.url += "/k8s/clusters/c-1/";
        make(with);
        ask();
        QVERIFY(server.requests.at(0).rfind("GET /k8s/clusters/c-1/api/v1/x?limit=1 ", 0) == 0);
    }
    void errorBodiesAreRead()
    {
        Server server("server");
        server.answer = "HTTP/1.1 422 No\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
        make(settings(server));
        const Answer answer = ask();
        QCOMPARE(codeOf(answer), std::string("ok"));
        QCOMPARE(answer.head.status, 422);
        QCOMPARE(answer.body, std::string("{\"a\":1}"));
    }
    void redirectsAreNotFollowed()
    {
        Server server("server");
        Server other("server");
        server.answer = "HTTP/1.1 302 Found\r\nLocation: " + QByteArray::fromStdString(other.url()) + "/x\r\nContent-Length: 0\r\n\r\n";
        auto with = settings(server);
        with.bearerToken = "abc";
        make(with);
        const Answer answer = ask();
        QCOMPARE(answer.head.status, 302);
        QCOMPARE(other.connections, 0);
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("insecure");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << QStringLiteral("server") << QStringLiteral("ca.crt") << QString() << false << QStringLiteral("ok");
        QTest::newRow("other authority") << QStringLiteral("server") << QStringLiteral("other-ca.crt") << QString() << false << QStringLiteral("TlsFailed");
        QTest::newRow("system authorities") << QStringLiteral("server") << QString() << QString() << false << QStringLiteral("TlsFailed");
        QTest::newRow("wrong name") << QStringLiteral("internal") << QStringLiteral("ca.crt") << QString() << false << QStringLiteral("TlsFailed");
        QTest::newRow("tls-server-name") << QStringLiteral("internal") << QStringLiteral("ca.crt") << QStringLiteral("api.internal") << false << QStringLiteral("ok");
        QTest::newRow("insecure") << QStringLiteral("internal") << QString() << QString() << true << QStringLiteral("ok");
    }
    void certificates()
    {
        QFETCH(QString, server);
        QFETCH(QString, ca);
        QFETCH(QString, name);
        QFETCH(bool, insecure);
        QFETCH(QString, code);
        Server running(server.toUtf8().constData());
        client::ServerSettings with;
        with.url = running.url();
        with.caPem = ca.isEmpty() ? std::string() : pem(ca.toUtf8().constData());
        with.tlsServerName = name.toStdString();
        with.insecure = insecure;
        with.bearerToken = "secret";
        make(with);
        const Answer answer = ask();
        QCOMPARE(QString::fromStdString(codeOf(answer)), code);
        if (answer.error) {
            QVERIFY(running.requests.empty()); // no credential went out
            QVERIFY(answer.error->what.english().find("certificate of 127.0.0.1:") != std::string::npos);
            QVERIFY(!answer.error->hint.empty());
        }
    }
    void clientCertificates()
    {
        Server server("server");
        for (const auto &[name, who] : {std::pair("client-ec", "alice"), std::pair("client-rsa", "bob")}) {
            auto with = settings(server);
            with.certificatePem = pem((std::string(name) + ".crt").c_str());
            with.keyPem = pem((std::string(name) + ".key").c_str());
            make(with);
            QCOMPARE(codeOf(ask()), std::string("ok"));
            QCOMPARE(server.peers.back(), std::string(who));
        }
        make(settings(server)); // another identity: no certificate is left over
        ask();
        QCOMPARE(server.peers.back(), std::string());
    }
    void unusableKeys_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *certificate, const char *key, const char *what) {
            QTest::newRow(key) << QString::fromUtf8(certificate) << QString::fromUtf8(key) << QString::fromUtf8(what);
        };
        row("client-ec.crt", "client-rsa.key", "does not belong");
        row("client-ed.crt", "client-ed.key", "of a kind that cannot be used (ED25519)");
        row("client-ec.crt", "client-locked.key", "protected by a passphrase");
        row("client-ec.crt", "client-ec.crt", "not a readable PEM key");
        row("client-ec.key", "client-ec.key", "client certificate is not a readable PEM certificate");
    }
    void unusableKeys()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, what);
        client::ServerSettings with;
        with.url = "https://127.0.0.1:1";
        with.certificatePem = pem(certificate.toUtf8().constData());
        with.keyPem = pem(key.toUtf8().constData());
        const auto made = client::NetworkTransport::create(clock, with);
        QVERIFY(!made);
        QCOMPARE(core::name(made.error().code), "CredentialInvalid");
        QVERIFY2(QString::fromStdString(made.error().what.english()).contains(what), made.error().what.english().c_str());
    }
    void tokenOnlyOverHttps()
    {
        QTcpServer plain;
        plain.listen(QHostAddress::LocalHost);
        QByteArray seen;
        connect(&plain, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, &seen] {
                seen += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            });
        });
        client::ServerSettings with;
        with.url = "http://127.0.0.1:" + std::to_string(plain.serverPort());
        with.bearerToken = "secret";
        with.username = "me";
        make(with);
        QCOMPARE(codeOf(ask()), std::string("ok"));
        QVERIFY(!seen.isEmpty());
        QVERIFY(!seen.contains("Authorization"));
    }

    void unreachable()
    {
        QTcpServer gone;
        gone.listen(QHostAddress::LocalHost);
        client::ServerSettings with;
        with.url = "https://127.0.0.1:" + std::to_string(gone.serverPort());
        gone.close();
        make(with);
        const Answer answer = ask();
        QCOMPARE(codeOf(answer), std::string("Unreachable"));
        QVERIFY(answer.error->what.english().find("refused") != std::string::npos);
    }
    void silentServerTimesOutByTheClock()
    {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        client::ServerSettings with;
        with.url = "http://127.0.0.1:" + std::to_string(silent.serverPort());
        make(with);
        Answer answer;
        core::Request request;
        request.target = "/x";
        request.timeout = core::Duration(7000);
        exchange = transport->start(request, into(answer));
        QTRY_VERIFY(silent.hasPendingConnections());
        clock.advance(core::Duration(6900));
        QCOMPARE(answer.ends, 0);
        clock.advance(core::Duration(200));
        QCOMPARE(answer.ends, 1);
        QCOMPARE(codeOf(answer), std::string("Unreachable"));
    }
    void brokenBody()
    {
        Server server("server");
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
        server.close = true;
        make(settings(server));
        const Answer answer = ask();
        QCOMPARE(codeOf(answer), std::string("ProtocolBroken"));
        QCOMPARE(answer.body, std::string("half"));
    }
    void destroyedExchangeIsSilent()
    {
        Server server("server");
        make(settings(server));
        Answer answer;
        exchange = transport->start({}, into(answer));
        exchange.reset();
        ask(); // a later one is answered, so the first would have been
        QCOMPARE(answer.ends, 0);
        QCOMPARE(answer.heads, 0);
    }
    void mayBeDestroyedInItsHandlers()
    {
        Server server("server");
        make(settings(server));
        for (int where = 0; where < 3; ++where) {
            bool called = false;
            core::ResponseHandler handler;
            const auto drop = [&] {
                exchange.reset();
                called = true;
            };
            if (where == 0)
                handler.head = [&](const core::ResponseHead &) { drop(); };
            if (where == 1)
                handler.chunk = [&](std::string_view) { drop(); };
            if (where == 2)
                handler.end = [&](const std::optional<core::Error> &) { drop(); };
            exchange = transport->start({}, std::move(handler));
            QTRY_VERIFY(called);
        }
    }
    void manyWatchesAndACall()
    {
        Server server("server");
        server.answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        make(settings(server));
        std::vector<Answer> answers(12);
        std::vector<std::unique_ptr<core::Exchange>> watches;
        for (Answer &answer : answers) {
            core::Request request;
            request.target = "/watch";
            request.streaming = true;
            watches.push_back(transport->start(request, into(answer)));
        }
        for (Answer &answer : answers)
            QTRY_COMPARE_WITH_TIMEOUT(answer.heads, 1, 10000);
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        QCOMPARE(codeOf(ask()), std::string("ok")); // no watch is in its way
        QCOMPARE(server.connections, 13);
    }
    void badAddresses()
    {
        for (const char *url : {"", "ftp://x", "https://", "nonsense://x:1"}) {
            client::ServerSettings with;
            with.url = url;
            const auto made = client::NetworkTransport::create(clock, with);
            QVERIFY2(!made, url);
            QCOMPARE(core::name(made.error().code), "KubeconfigInvalid");
        }
        client::ServerSettings with;
        with.url = "https://x";
        with.proxyUrl = "https://proxy:1";
        QCOMPARE(core::name(client::NetworkTransport::create(clock, with).error().code), "NotSupported");
    }
};

REGISTER_TEST(NetworkTransportTest);
#include "NetworkTransportTest.moc"
