// SPDX-License-Identifier: Apache-2.0
#include "client/Session.h"

#include "core/SteppedClock.h"
#include "support/ScriptedTransport.h"
#include "support/TestMain.h"

#include <QTest>

using core::ErrorCode;

class SessionTest : public QObject {
    Q_OBJECT

    support::ScriptedTransport transport;
    core::SteppedClock clock{core::Instant()};
    std::unique_ptr<client::Session> session;
    std::optional<core::Result<client::Reply>> got;
    int calls = 0;

    client::Call get(const char *path)
    {
        got.reset();
        calls = 0;
        return session->get(path, {}, [this](core::Result<client::Reply> reply) {
            got = std::move(reply);
            ++calls;
        });
    }

private Q_SLOTS:
    void init()
    {
        transport.requests.clear();
        session = std::make_unique<client::Session>(transport, clock);
    }

    void getsJson()
    {
        const client::Call call = get("/api/v1/x");
        QCOMPARE(core::headerValue(transport.requests[0].request.headers, "accept"), std::string("application/json"));
        transport.head(0, 200, {{"Content-Type", "application/json"}, {"Warning", "299 - \"old\""}});
        transport.chunk(0, R"({"a":)");
        transport.chunk(0, "1}");
        transport.end(0);
        QVERIFY(got && *got);
        QCOMPARE((*got)->body["a"].integer(), 1);
        QCOMPARE((*got)->warnings, std::vector<std::string>{"old"});
        QCOMPARE(calls, 1);
    }
    void textIsText()
    {
        const client::Call call = get("/logs");
        transport.answer(0, 200, "line\n", {{"Content-Type", "text/plain"}});
        QCOMPARE((*got)->body.string(), std::string("line\n"));
    }
    void halfJsonIsAnError()
    {
        const client::Call call = get("/api/v1/x");
        transport.answerLast(200, R"({"a":)");
        QCOMPARE(core::name(got->error().code), "ProtocolBroken");
    }
    void destroyedCallCancels()
    {
        {
            const client::Call call = get("/api/v1/x");
        }
        QVERIFY(transport.requests[0].cancelled);
        QCOMPARE(calls, 0);
    }
    void callMayBeDestroyedInItsHandler()
    {
        client::Call call;
        bool done = false;
        call = session->get("/x", {}, [&](auto) {
            call.cancel();
            done = true;
        });
        transport.answerLast(200, "{}");
        QVERIFY(done);
    }
    void queryIsEncoded()
    {
        QCOMPARE(client::target("/p", {{"labelSelector", "a=b,c!=d"}, {"x", ""}}), std::string("/p?labelSelector=a%3Db%2Cc%21%3Dd&x="));
    }
    void busyServerIsAskedAgainAfterItsTime()
    {
        const client::Call call = get("/x");
        transport.answer(0, 429, "Too many requests", {{"Retry-After", "2"}, {"Content-Type", "text/plain"}});
        QCOMPARE(calls, 0);
        clock.advance(core::Duration(1900));
        QCOMPARE(transport.requests.size(), std::size_t(1));
        clock.advance(core::Duration(200));
        QCOMPARE(transport.requests.size(), std::size_t(2));
        transport.answerLast(200, "{}");
        QVERIFY(*got);
    }
    void busyServerGivesUp()
    {
        const client::Call call = get("/x");
        for (int i = 0; i < 6; ++i) {
            transport.answer(transport.last(), 503, "", {{"Retry-After", "1"}});
            clock.advance(core::Duration(1000));
        }
        QCOMPARE(transport.requests.size(), std::size_t(6));
        QCOMPARE(core::name(got->error().code), "ServerFailed");
    }
    void errorWithoutRetryAfterIsFinal()
    {
        const client::Call call = get("/x");
        transport.answerLast(500, "no");
        QCOMPARE(calls, 1);
    }
    void brokenReadIsRepeatedOnce()
    {
        const client::Call call = get("/x");
        transport.failLast(ErrorCode::ProtocolBroken);
        clock.advance(core::Duration(1000));
        QCOMPARE(transport.requests.size(), std::size_t(2));
        transport.failLast(ErrorCode::ProtocolBroken);
        QCOMPARE(core::name(got->error().code), "ProtocolBroken");
    }
    void brokenWriteIsNotRepeated()
    {
        int answers = 0;
        const client::Call call = session->post("/x", {}, core::Value::emptyMap(), [&answers](auto) { ++answers; });
        transport.failLast(ErrorCode::ProtocolBroken);
        QCOMPARE(answers, 1);
    }
    void newCredentialsAreTriedOnce()
    {
        int asked = 0;
        session->setUnauthorizedHandler([&asked](std::function<void(bool)> answer) {
            ++asked;
            answer(true);
        });
        const client::Call call = get("/x");
        transport.answerLast(401, "no");
        QCOMPARE(transport.requests.size(), std::size_t(2));
        transport.answerLast(401, "no");
        QCOMPARE(asked, 1);
        QCOMPARE(core::name(got->error().code), "Unauthorized");
    }

    void listByPages()
    {
        std::optional<core::Result<client::Listing>> listing;
        const client::Call call = session->list("/apis/apps/v1/deployments", {{"labelSelector", "a"}}, [&listing](auto l) { listing = std::move(l); });
        QCOMPARE(transport.requests[0].request.target, std::string("/apis/apps/v1/deployments?labelSelector=a&limit=500"));
        transport.answerLast(200, R"({"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{"resourceVersion":"5","continue":"c/1"},"items":[{"metadata":{"name":"a"}}]})");
        QCOMPARE(transport.requests[1].request.target, std::string("/apis/apps/v1/deployments?labelSelector=a&limit=500&continue=c%2F1"));
        transport.answerLast(200, R"({"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{"resourceVersion":"5","continue":"d"},"items":[]})");
        transport.answerLast(410, R"({"kind":"Status","apiVersion":"v1","reason":"Expired","code":410})"); // starts again
        QVERIFY(!listing);
        transport.answerLast(200, R"({"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]})");
        QVERIFY(*listing);
        QCOMPARE((*listing)->resourceVersion, std::string("9"));
        QCOMPARE((*listing)->items.size(), std::size_t(2));
        QCOMPARE((*listing)->items[1]["kind"].string(), std::string("Deployment"));
        QCOMPARE((*listing)->items[1]["apiVersion"].string(), std::string("apps/v1"));
    }
    void whatIsNoListIsAnError()
    {
        std::optional<core::Result<client::Listing>> listing;
        const client::Call call = session->list("/x", {}, [&listing](auto l) { listing = std::move(l); });
        transport.answerLast(200, R"({"kind":"Deployment"})");
        QCOMPARE(core::name(listing->error().code), "ProtocolBroken");
    }
};

REGISTER_TEST(SessionTest);
#include "SessionTest.moc"
