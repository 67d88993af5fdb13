// SPDX-License-Identifier: Apache-2.0
#include "client/HealthCheck.h"

#include "client/network/ProxyChoice.h"
#include "core/SteppedClock.h"
#include "support/TestMain.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

class HealthCheckTest : public QObject {
    Q_OBJECT

    core::SteppedClock clock{core::Instant()};
    QTcpServer server;
    QByteArray answer, seen;
    int connections = 0;
    std::optional<core::Result<client::HealthAnswer>> got;

    client::Call check(const std::string &url, bool loopback = true)
    {
        got.reset();
        client::HealthRequest request;
        request.url = url;
        request.allowLoopback = loopback;
        return client::checkHealth(clock, std::move(request), [this](core::Result<client::HealthAnswer> result) { got = std::move(result); });
    }
    std::string url(const char *host = "127.0.0.1") const { return std::string("http://") + host + ':' + std::to_string(server.serverPort()) + "/api/v1/health"; }

private Q_SLOTS:
    void initTestCase()
    {
        server.listen(QHostAddress::LocalHost);
        connect(&server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    seen += socket->readAll();
                    if (seen.endsWith("\r\n\r\n"))
                        socket->write(answer);
                });
            }
        });
    }
    void init()
    {
        seen.clear();
        connections = 0;
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nSet-Cookie: a=b\r\n\r\nok";
    }

    void answers()
    {
        const client::Call call = check(url());
        QTRY_VERIFY(got);
        QVERIFY(*got);
        QCOMPARE((*got)->status, 200);
        QCOMPARE((*got)->body, std::string("ok"));
        QCOMPARE((*got)->address, std::string("127.0.0.1"));
        QVERIFY(seen.startsWith("GET /api/v1/health HTTP/1.1\r\n"));
        QVERIFY(!seen.contains("Cookie") && !seen.contains("Authorization"));
    }
    void resolvesByItselfAndKeepsTheHost()
    {
        const client::Call call = check(url("localhost"));
        QTRY_VERIFY(got);
        if (!*got && (*got).error().what.english().find("refused") != std::string::npos)
            QSKIP("localhost is ::1 first here");
        QVERIFY(*got);
        QVERIFY(seen.contains("Host: localhost:" + QByteArray::number(server.serverPort())));
    }
    void newConnectionEachTime()
    {
        for (int i = 0; i < 3; ++i) {
            const client::Call call = check(url());
            QTRY_VERIFY(got);
            seen.clear();
        }
        QCOMPARE(connections, 3);
    }
    void redirectIsAnAnswer()
    {
        answer = "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n";
        const client::Call call = check(url());
        QTRY_VERIFY(got);
        QCOMPARE((*got)->status, 302);
        QCOMPARE(connections, 1);
    }
    void readsAtMost64KiB()
    {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(1000000, 'x');
        const client::Call call = check(url());
        QTRY_VERIFY(got);
        QCOMPARE((*got)->body.size(), std::size_t(65536));
    }
    void silenceTimesOut()
    {
        answer.clear();
        const client::Call call = check(url());
        QTRY_VERIFY(!seen.isEmpty());
        clock.advance(core::Duration(4900));
        QVERIFY(!got);
        clock.advance(core::Duration(200));
        QVERIFY(got && !*got);
        QCOMPARE(core::name(got->error().code), "Unreachable");
    }
    void unknownName()
    {
        const client::Call call = check("http://name.invalid/x");
        QTRY_VERIFY_WITH_TIMEOUT(got, 20000);
        QCOMPARE(core::name(got->error().code), "Unreachable");
    }
    void noUrl()
    {
        for (const char *text : {"ftp://127.0.0.1/x", "nonsense", "http://"}) {
            const client::Call call = check(text);
            QVERIFY(!got); // never from inside the call
            clock.advance(core::Duration(1));
            QCOMPARE(core::name(got->error().code), "Usage");
        }
    }
    void refused_data()
    {
        QTest::addColumn<bool>("allowed");
        for (const char *address : {"8.8.8.8", "10.1.2.3", "192.168.1.1", "2001:db8::1", "fd12::1", "::ffff:10.0.0.1"})
            QTest::newRow(address) << true;
        for (const char *address : {"169.254.169.254", "169.254.1.1", "224.0.0.1", "255.255.255.255", "0.0.0.0", "0.1.2.3", "127.0.0.1", "127.5.5.5", "::1",
                                    "::", "fe80::1", "ff02::1", "fd00:ec2::254", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "100.100.100.200", "168.63.129.16"})
            QTest::newRow(address) << false;
    }
    void refused()
    {
        QFETCH(bool, allowed);
        const QHostAddress address(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(client::refusedAddress(address, false).empty(), allowed);
        if (address.isLoopback() || QHostAddress(address.toIPv4Address()).isLoopback())
            QVERIFY(client::refusedAddress(address, true).empty());
    }
    void refusedAddressIsNotConnectedTo()
    {
        const client::Call call = check(url(), false);
        clock.advance(core::Duration(1));
        QVERIFY(got && !*got);
        QCOMPARE(core::name(got->error().code), "Untrusted");
        const client::Call byName = check(url("localhost"), false);
        QTRY_VERIFY(got);
        QCOMPARE(core::name(got->error().code), "Untrusted");
        QCOMPARE(connections, 0);
    }
    void noProxy_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("covered");
        const auto row = [](const char *list, const char *host, bool covered) {
            QTest::addRow("%s %s", list, host) << QString::fromUtf8(list) << QString::fromUtf8(host) << covered;
        };
        row("", "api.example.com", false);
        row("", "127.0.0.1", true);
        row("", "localhost", true);
        row("*", "api.example.com", true);
        row("example.com", "api.example.com", true);
        row("example.com", "example.com", true);
        row("example.com", "notexample.com", false);
        row(".example.com", "example.com", false);
        row(" a , .example.com", "api.example.com", true);
        row("10.0.0.0/8", "10.1.2.3", true);
        row("10.0.0.0/8", "11.1.2.3", false);
        row("api.example.com:6443", "api.example.com", true);
        row("api.example.com:443", "api.example.com", false);
    }
    void noProxy()
    {
        QFETCH(QString, list);
        QFETCH(QString, host);
        QFETCH(bool, covered);
        QCOMPARE(client::coveredByNoProxy(list.toStdString(), host.toStdString(), 6443), covered);
    }
};

REGISTER_TEST(HealthCheckTest);
#include "HealthCheckTest.moc"
