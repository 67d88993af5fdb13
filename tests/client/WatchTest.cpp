// SPDX-License-Identifier: Apache-2.0
#include "client/Watch.h"

#include "core/Json.h"
#include "core/SteppedClock.h"
#include "support/ScriptedTransport.h"
#include "support/TestMain.h"

#include <QTest>

using core::Duration;
using core::ErrorCode;

namespace {

const char *emptyList = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"10\"},\"items\":[]}";

std::string line(const char *type, const char *name, const char *version)
{
    using core::map;
    using core::Value;
    const Value metadata = map({{"name", Value(name)}, {"resourceVersion", Value(version)}});
    const Value object = map({{"kind", Value("Pod")}, {"apiVersion", Value("v1")}, {"metadata", metadata}});
    return core::toJson(map({{"type", Value(type)}, {"object", object}})) + '\n';
}

} // namespace

class WatchTest : public QObject {
    Q_OBJECT

    support::ScriptedTransport transport;
    core::SteppedClock clock{core::Instant()};
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::Watch> watch;
    std::vector<std::string> log;

    void start(int timeoutSeconds = 290)
    {
        client::WatchHandlers handlers;
        handlers.initial = [this](std::vector<core::Value> items) { log.push_back("initial " + std::to_string(items.size())); };
        handlers.event = [this](client::WatchEvent kind, core::Value object) {
            static const char *names[] = {"added ", "modified ", "deleted "};
            log.push_back(names[int(kind)] + object["metadata"]["name"].string());
        };
        handlers.connected = [this] { log.push_back("connected"); };
        handlers.disconnected = [this](const core::Error &error, bool fatal) {
            log.push_back(std::string(fatal ? "fatal " : "disconnected ") + core::name(error.code));
        };
        watch = std::make_unique<client::Watch>(*session, client::WatchOptions{"/api/v1/namespaces/d/pods", {}, timeoutSeconds}, handlers);
    }
    /// Up to a live watch; its request has number transport.last().
    void startLive()
    {
        start();
        transport.answerLast(200, emptyList);
        transport.head(transport.last(), 200);
        log.clear();
    }
    std::string lastTarget() const { return transport.requests.back().request.target; }
    std::vector<std::string> taken()
    {
        auto out = std::move(log);
        log.clear();
        return out;
    }
    using Log = std::vector<std::string>;

private Q_SLOTS:
    void init()
    {
        watch.reset();
        transport.requests.clear();
        log.clear();
        session = std::make_unique<client::Session>(transport, clock);
    }
    void cleanup() { watch.reset(); }

    void listThenWatch()
    {
        start();
        QCOMPARE(lastTarget(), std::string("/api/v1/namespaces/d/pods?limit=500"));
        transport.answerLast(200, "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"10\"},\"items\":[{\"metadata\":{\"name\":\"a\"}}]}");
        QCOMPARE(taken(), Log{"initial 1"});
        const core::Request &request = transport.requests.back().request;
        QVERIFY(request.streaming);
        QVERIFY(request.target.find("watch=1&resourceVersion=10&allowWatchBookmarks=true&timeoutSeconds=") != std::string::npos);
        QCOMPARE(core::headerValue(request.headers, "Accept-Encoding"), std::string("identity"));
        QVERIFY(!watch->isConnected());
        transport.head(1, 200);
        QCOMPARE(taken(), Log{"connected"});
        QVERIFY(watch->isConnected());
        transport.chunk(1, line("ADDED", "b", "11") + line("MODIFIED", "b", "12") + line("DELETED", "b", "13"));
        QCOMPARE(taken(), (Log{"added b", "modified b", "deleted b"}));
    }

    void eventsCutAnywhere()
    {
        const std::string bytes = line("ADDED", "\xc3\xa4", "11") + line("DELETED", "c", "12") + "\n" + line("BOOKMARK", "", "14");
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            init();
            startLive();
            transport.chunk(1, std::string_view(bytes).substr(0, cut));
            transport.chunk(1, std::string_view(bytes).substr(cut));
            QCOMPARE(taken(), (Log{"added \xc3\xa4", "deleted c"}));
            clock.advance(Duration(5000));
            transport.end(1);
            QVERIFY(lastTarget().find("resourceVersion=14&") != std::string::npos);
        }
    }

    void cleanEndGoesOnAtOnce()
    {
        startLive();
        transport.chunk(1, line("ADDED", "b", "11"));
        log.clear();
        transport.end(1);
        QCOMPARE(transport.requests.size(), std::size_t(3));
        QVERIFY(lastTarget().find("resourceVersion=11&") != std::string::npos);
        QVERIFY(log.empty());
    }

    void endWithinASecondBacksOff()
    {
        startLive();
        transport.end(1);
        QCOMPARE(taken(), Log{"disconnected Unreachable"});
        QCOMPARE(transport.requests.size(), std::size_t(2));
        clock.advance(Duration(799));
        QCOMPARE(transport.requests.size(), std::size_t(2));
        clock.advance(Duration(802));
        QCOMPARE(transport.requests.size(), std::size_t(3));
    }

    void goneAtTheStartOfAWatch()
    {
        startLive();
        clock.advance(Duration(5000));
        transport.end(1);
        transport.answerLast(410, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"Expired\",\"code\":410}");
        QCOMPARE(lastTarget(), std::string("/api/v1/namespaces/d/pods?limit=500"));
        transport.answerLast(200, emptyList);
        QCOMPARE(taken(), Log{"initial 0"});
    }

    void goneInTheStream()
    {
        startLive();
        transport.chunk(1, line("ADDED", "b", "11")
                               + "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"Expired\",\"code\":410}}"
                               "\n"
                               + line("ADDED", "never", "12"));
        QCOMPARE(taken(), Log{"added b"});
        QVERIFY(transport.requests[1].cancelled);
        QCOMPARE(lastTarget(), std::string("/api/v1/namespaces/d/pods?limit=500"));
    }

    void goneForEverBacksOff()
    {
        startLive();
        transport.answer(1, 410, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"Expired\",\"code\":410}");
        for (int i = 0; i < 3; ++i) {
            clock.advance(Duration(60000));
            transport.answerLast(200, emptyList);
            transport.answerLast(410, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"Expired\",\"code\":410}");
            const std::size_t before = transport.requests.size();
            clock.advance(Duration(500));
            QCOMPARE(transport.requests.size(), before);
        }
    }

    void errorEventBacksOffAndKeepsItsPlace()
    {
        startLive();
        transport.chunk(1, line("ADDED", "b", "11")
                               + "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"InternalError\",\"code\":500,\"details\":{\"retryAfterSeconds\":7}}}"
                               "\n");
        QCOMPARE(taken(), (Log{"added b", "disconnected ServerFailed"}));
        clock.advance(Duration(6900));
        QCOMPARE(transport.requests.size(), std::size_t(2));
        clock.advance(Duration(7200));
        QVERIFY(lastTarget().find("resourceVersion=11&") != std::string::npos);
        transport.head(transport.last(), 200);
        QCOMPARE(taken(), Log{"connected"});
    }

    void busyServerAnswersText()
    {
        startLive();
        transport.answer(1, 429, "Too many requests, please try again later.", {{"Retry-After", "5"}, {"Content-Type", "text/plain"}});
        // The head said 429, so nothing of it was read as events.
        QCOMPARE(taken(), Log{"disconnected TooManyRequests"});
        clock.advance(Duration(4900));
        QCOMPARE(transport.requests.size(), std::size_t(2));
        clock.advance(Duration(6000));
        QCOMPARE(transport.requests.size(), std::size_t(3));
    }

    void halfAnEvent()
    {
        startLive();
        clock.advance(Duration(5000));
        transport.chunk(1, "{\"type\":\"ADDED\",\"obj");
        transport.end(1);
        QCOMPARE(taken(), Log{"disconnected ProtocolBroken"});
    }
    void rubbish_data()
    {
        QTest::addColumn<QString>("bytes");
        QTest::newRow("not JSON") << QStringLiteral("<html>\n");
        QTest::newRow("unknown type") << QStringLiteral("{\"type\":\"NEW\",\"object\":{}}\n");
        QTest::newRow("endless line") << QString(17 << 20, u'x');
    }
    void rubbish()
    {
        QFETCH(QString, bytes);
        startLive();
        transport.chunk(1, bytes.toStdString());
        QCOMPARE(taken(), Log{"disconnected ProtocolBroken"});
        QVERIFY(transport.requests[1].cancelled);
    }

    void deadLineWithoutBookmarks()
    {
        startLive();
        clock.advance(Duration(280000));
        QVERIFY(log.empty());
        clock.advance(Duration(60000)); // 290 s, at most 29 more, and 10
        QCOMPARE(taken(), Log{"disconnected Unreachable"});
        QVERIFY(transport.requests[1].cancelled);
    }
    void deadLineAfterABookmark()
    {
        startLive();
        transport.chunk(1, line("BOOKMARK", "", "20"));
        clock.advance(Duration(140000));
        transport.chunk(1, line("BOOKMARK", "", "21"));
        clock.advance(Duration(149000));
        QVERIFY(log.empty());
        clock.advance(Duration(2000));
        QCOMPARE(taken(), Log{"disconnected Unreachable"});
        clock.advance(Duration(2000));
        QVERIFY(lastTarget().find("resourceVersion=21&") != std::string::npos);
    }

    void fatal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("name");
        QTest::newRow("401") << 401 << QStringLiteral("fatal Unauthorized");
        QTest::newRow("403") << 403 << QStringLiteral("fatal Forbidden");
        QTest::newRow("404") << 404 << QStringLiteral("fatal NotFound");
    }
    void fatal()
    {
        QFETCH(int, status);
        QFETCH(QString, name);
        start();
        transport.answerLast(status, "no");
        QCOMPARE(taken(), Log{name.toStdString()});
        clock.advance(Duration(600000));
        QCOMPARE(transport.requests.size(), std::size_t(1));
    }
    void newCredentials()
    {
        startLive();
        session->setUnauthorizedHandler([](std::function<void(bool)> answer) { answer(true); });
        transport.answer(1, 401, "no");
        QVERIFY(log.empty());
        QVERIFY(lastTarget().find("resourceVersion=10&") != std::string::npos);
        transport.answerLast(401, "no");
        QCOMPARE(taken(), Log{"fatal Unauthorized"});
    }

    void unreachableTriesForEver()
    {
        start();
        for (int i = 0; i < 10; ++i) {
            transport.failLast(ErrorCode::Unreachable);
            clock.advance(Duration(61000));
        }
        QCOMPARE(taken(), Log{"disconnected Unreachable"}); // told once
        transport.answerLast(200, emptyList);
        transport.head(transport.last(), 200);
        QCOMPARE(taken(), (Log{"initial 0", "connected"}));
    }

    void reconnectNow()
    {
        startLive();
        transport.end(1, core::Error(ErrorCode::ProtocolBroken, core::say("x")));
        const std::size_t before = transport.requests.size();
        watch->reconnect();
        QCOMPARE(transport.requests.size(), before + 1);
        clock.advance(Duration(5000));
        QCOMPARE(transport.requests.size(), before + 1); // the waiting time was forgotten
    }

    void mayBeDestroyedInAHandler()
    {
        client::WatchHandlers handlers;
        handlers.event = [this](client::WatchEvent, core::Value) { watch.reset(); };
        watch = std::make_unique<client::Watch>(*session, client::WatchOptions{"/x", {}, 290}, handlers);
        transport.answerLast(200, emptyList);
        transport.head(1, 200);
        transport.chunk(1, line("ADDED", "a", "11") + line("ADDED", "b", "12"));
        QVERIFY(!watch);
        QVERIFY(transport.requests[1].cancelled);
    }
};

REGISTER_TEST(WatchTest);
#include "WatchTest.moc"
