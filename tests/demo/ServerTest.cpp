// SPDX-License-Identifier: Apache-2.0
#include "core/SteppedClock.h"
#include "demo/Cluster.h"
#include "demo/server/RequestParser.h"
#include "demo/server/Server.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using core::Duration;

namespace {

struct Served {
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    std::unique_ptr<demo::Cluster> cluster;
    std::unique_ptr<demo::Server> server;

    Served()
    {
        demo::Cluster::Options options;
        options.scenario = "empty";
        options.sockets = false;
        cluster = std::move(*demo::Cluster::make(clock, options));
        server = std::make_unique<demo::Server>(cluster->transport());
        if (!server->start({}))
            qFatal("the server does not start");
    }

    std::unique_ptr<QSslSocket> connection() const
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration tls;
        tls.setCaCertificates(QSslCertificate::fromData(QByteArray::fromStdString(server->authorityPem())));
        socket->setSslConfiguration(tls);
        const QUrl url(QString::fromStdString(server->url()));
        socket->connectToHostEncrypted(url.host(), quint16(url.port()));
        return socket;
    }
    QByteArray get(const std::string &target, const QByteArray &more = {}) const
    {
        return "GET " + QByteArray::fromStdString(target) + " HTTP/1.1\r\nHost: x\r\n" + more + "Authorization: Bearer "
            + QByteArray::fromStdString(server->token()) + "\r\n\r\n";
    }
};

/// Reads until `wanted` is there.
bool receives(QSslSocket &socket, QByteArray &text, const QByteArray &wanted)
{
    return QTest::qWaitFor(
        [&] {
            text += socket.readAll();
            return text.contains(wanted);
        },
        10000);
}

} // namespace

class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void certificateIsTrustedByItsAuthorityOnly();
    void tokenIsAskedFor();
    void keepAliveAndPipelining();
    void watchIsChunked();
    void stopEndsSixtyWatchesAtOnce();
    void brokenRequests_data();
    void brokenRequests();
    void kubeconfigIsPrivate();
    void onlyLoopback();
    void parserTakesAnyCut();
};

void ServerTest::certificateIsTrustedByItsAuthorityOnly()
{
    Served served;
    const auto good = served.connection();
    QVERIFY(QTest::qWaitFor([&] { return good->isEncrypted(); }, 10000));
    QSslSocket stranger;
    QSslConfiguration tls;
    tls.setCaCertificates({});
    stranger.setSslConfiguration(tls);
    const QUrl url(QString::fromStdString(served.server->url()));
    stranger.connectToHostEncrypted(url.host(), quint16(url.port()));
    QVERIFY(QTest::qWaitFor([&] { return stranger.state() == QAbstractSocket::UnconnectedState; }, 10000));
    QVERIFY(!stranger.isEncrypted());
    Served other;
    QVERIFY(other.server->authorityPem() != served.server->authorityPem());
    QVERIFY(other.server->token() != served.server->token());
    QCOMPARE(served.server->token().size(), std::size_t(40));
}

void ServerTest::tokenIsAskedFor()
{
    Served served;
    const auto socket = served.connection();
    socket->write("GET /api/v1/pods HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray text;
    QVERIFY(receives(*socket, text, "\"code\":401}"));
    QVERIFY(text.startsWith("HTTP/1.1 401 Unauthorized\r\n"));
    socket->write("GET /version HTTP/1.1\r\nHost: x\r\n\r\n"); // health and version are public
    QVERIFY(receives(*socket, text, "gitVersion"));
    socket->write(served.get("/api/v1/pods"));
    QVERIFY(receives(*socket, text, "\"PodList\""));
}

void ServerTest::keepAliveAndPipelining()
{
    Served served;
    const auto socket = served.connection();
    socket->write(served.get("/version") + served.get("/api/v1/namespaces/default") + served.get("/api/v1/namespaces/none", "Connection: close\r\n"));
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 10000));
    const QByteArray text = socket->readAll();
    QCOMPARE(text.count("HTTP/1.1 "), 3);
    QVERIFY(text.indexOf("gitVersion") < text.indexOf("\"name\":\"default\""));
    QVERIFY(text.indexOf("\"name\":\"default\"") < text.indexOf("HTTP/1.1 404 Not Found"));
    QVERIFY(QTest::qWaitFor([&] { return served.server->connections() == 0; }, 10000));
}

void ServerTest::watchIsChunked()
{
    Served served;
    const auto socket = served.connection();
    socket->write(served.get("/api/v1/namespaces?watch=1"));
    QByteArray text;
    QVERIFY(receives(*socket, text, "\"name\":\"kube-system\""));
    QVERIFY(text.contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(!text.contains("Content-Length"));
    QVERIFY(text.contains("{\"type\":\"ADDED\""));
    QCOMPARE(served.cluster->api().watchCount(), std::size_t(1));
    socket->abort();
    QVERIFY(QTest::qWaitFor([&] { return served.cluster->api().watchCount() == 0; }, 10000));
}

void ServerTest::stopEndsSixtyWatchesAtOnce()
{
    Served served;
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    for (int i = 0; i < 60; ++i) {
        sockets.push_back(served.connection());
        sockets.back()->write(served.get("/api/v1/pods?watch=1&resourceVersion=1"));
    }
    QVERIFY(QTest::qWaitFor([&] { return served.cluster->api().watchCount() == 60; }, 60000));
    QElapsedTimer timer;
    timer.start();
    served.server->stop();
    const qint64 took = timer.elapsed();
    qInfo("stopped 60 watches in %lld ms", static_cast<long long>(took));
    QVERIFY2(took < 50, qPrintable(QString::number(took)));
    QCOMPARE(served.cluster->api().watchCount(), std::size_t(0));
    for (const auto &socket : sockets)
        QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 10000));
}

void ServerTest::brokenRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("too much") << QByteArray("POST /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n{}") << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(100000, 'x') + "\r\n\r\n" << QByteArray("HTTP/1.1 431 ");
}

void ServerTest::brokenRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    Served served;
    const auto socket = served.connection();
    socket->write(request);
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 10000));
    const QByteArray text = socket->readAll();
    QVERIFY2(text.startsWith(answer), text.constData());
    // The server goes on.
    const auto next = served.connection();
    next->write(served.get("/version"));
    QByteArray version;
    QVERIFY(receives(*next, version, "gitVersion"));
}

void ServerTest::kubeconfigIsPrivate()
{
    Served served;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("k.yaml"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(served.server->writeKubeconfig(path.toStdString()).has_value());
    struct stat status {};
    QCOMPARE(::stat(path.toStdString().c_str(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains(QByteArray::fromStdString("server: " + served.server->url())));
    QVERIFY(text.contains(QByteArray::fromStdString("token: " + served.server->token())));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing half-written is left
    const auto refused = served.server->writeKubeconfig(folder.filePath(QStringLiteral("no/such/folder/k.yaml")).toStdString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::FileUnwritable);
}

void ServerTest::onlyLoopback()
{
    Served served;
    demo::Server server(served.cluster->transport());
    const auto wide = server.start({"0.0.0.0", 0});
    QVERIFY(!wide);
    QCOMPARE(wide.error().code, core::ErrorCode::Usage);
    const QUrl url(QString::fromStdString(served.server->url()));
    const auto taken = server.start({"127.0.0.1", std::uint16_t(url.port())});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, core::ErrorCode::Unreachable);
    QVERIFY(server.url().empty());
}

void ServerTest::parserTakesAnyCut()
{
    const std::string text = "POST /a?watch=false HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhelloGET /b?watch=true HTTP/1.1\r\nHost: x\r\n\r\n"
                             "PATCH /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    for (std::size_t step = 1; step <= text.size(); ++step) {
        demo::RequestParser parser;
        std::vector<core::Request> requests;
        for (std::size_t at = 0; at < text.size(); at += step) {
            auto state = parser.feed(std::string_view(text).substr(at, step));
            while (state == demo::RequestParser::State::Complete) {
                requests.push_back(parser.takeRequest());
                state = parser.next();
            }
            QVERIFY(state != demo::RequestParser::State::Broken);
        }
        QCOMPARE(requests.size(), std::size_t(3));
        QCOMPARE(requests[0].method + requests[0].target + requests[0].body, std::string("POST/a?watch=falsehello"));
        QVERIFY(!requests[0].streaming);
        QVERIFY(requests[1].streaming);
        QCOMPARE(requests[2].method + requests[2].body, std::string("PATCHabcde"));
    }
}

REGISTER_TEST(ServerTest);
#include "ServerTest.moc"
