// SPDX-License-Identifier: Apache-2.0
#include "client/Status.h"
#include "support/TestMain.h"

#include <QTest>

using core::ErrorCode;

class StatusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, int http, const char *body, ErrorCode code, const char *what, int exitCode) {
            QTest::newRow(name) << http << QString::fromUtf8(body) << int(code) << QString::fromUtf8(what) << exitCode;
        };
        row("401", 401, R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401})",
            ErrorCode::Unauthorized, "Unauthorized", 3);
        row("403", 403,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"deployments.apps \\\"w\\\" is forbidden: User \\\"v\\\" cannot patch resource \\\"deployments\\\" in API group \\\"apps\\\" in the namespace \\\"d\\\"\",\"reason\":\"Forbidden\",\"code\":403}",
            ErrorCode::Forbidden,
            R"(deployments.apps "w" is forbidden: User "v" cannot patch resource "deployments" in API group "apps" in the namespace "d")", 3);
        row("quota", 403,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"pods \\\"p\\\" is forbidden: exceeded quota: q, requested: cpu=1, used: cpu=1, limited: cpu=1\",\"reason\":\"Forbidden\",\"code\":403}",
            ErrorCode::Rejected, R"(pods "p" is forbidden: exceeded quota: q, requested: cpu=1, used: cpu=1, limited: cpu=1)", 1);
        row("webhook", 403,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"admission webhook \\\"w.example\\\" denied the request: no\",\"reason\":\"Forbidden\",\"code\":403}",
            ErrorCode::Rejected, R"(admission webhook "w.example" denied the request: no)", 1);
        row("404", 404, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"deployments.apps \\\"w\\\" not found\",\"reason\":\"NotFound\",\"code\":404}",
            ErrorCode::NotFound, R"(deployments.apps "w" not found)", 3);
        row("409 exists", 409, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"namespaces \\\"d\\\" already exists\",\"reason\":\"AlreadyExists\",\"code\":409}",
            ErrorCode::Stale, R"(namespaces "d" already exists)", 3);
        row("409 conflict", 409,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"Apply failed with 1 conflict\",\"reason\":\"Conflict\",\"details\":{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"a\\\"\",\"field\":\".spec.replicas\"}]},\"code\":409}",
            ErrorCode::FieldConflict, "Apply failed with 1 conflict", 4);
        row("410", 410, R"({"kind":"Status","apiVersion":"v1","message":"too old resource version: 1 [9]","reason":"Expired","code":410})",
            ErrorCode::Gone, "too old resource version: 1 [9]", 3);
        row("422", 422, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"Deployment.apps \\\"w\\\" is invalid\",\"reason\":\"Invalid\",\"code\":422}",
            ErrorCode::Rejected, R"(Deployment.apps "w" is invalid)", 1);
        row("400", 400, R"({"kind":"Status","apiVersion":"v1","message":"strict decoding error","reason":"BadRequest","code":400})",
            ErrorCode::Rejected, "strict decoding error", 1);
        row("429 text", 429, "Too many requests, please try again later.\n", ErrorCode::TooManyRequests, "Too many requests, please try again later.", 3);
        row("500", 500, R"({"kind":"Status","apiVersion":"v1","message":"etcd is sad","reason":"InternalError","code":500})",
            ErrorCode::ServerFailed, "etcd is sad", 3);
        row("503 empty", 503, "", ErrorCode::ServerFailed, "The server answered HTTP 503 without an explanation", 3);
        row("502 html", 502, "<html>bad gateway</html>", ErrorCode::ServerFailed, "<html>bad gateway</html>", 3);
        row("302", 302, "", ErrorCode::RedirectRefused, "The server redirects elsewhere (HTTP 302)", 3);
    }
    void codes()
    {
        QFETCH(int, http);
        QFETCH(QString, body);
        QFETCH(int, code);
        QFETCH(QString, what);
        QFETCH(int, exitCode);
        const core::Error error = client::errorFromAnswer(http, {}, body.toStdString(), "PATCH /x");
        QCOMPARE(core::name(error.code), core::name(ErrorCode(code)));
        QCOMPARE(QString::fromStdString(error.what.english()), what);
        QCOMPARE(core::exitCode(error.code), exitCode);
        QCOMPARE(error.httpStatus, http);
        QCOMPARE(error.subject, std::string("PATCH /x"));
    }
    void longTextIsCut()
    {
        const core::Error error = client::errorFromAnswer(500, {}, std::string(100000, 'x'));
        QCOMPARE(error.what.english().size(), std::size_t(2048));
    }
    void retryAfterIsTaken()
    {
        QCOMPARE(client::errorFromAnswer(429, {{"Retry-After", " 7"}}, "no").retryAfterSeconds, 7);
        QCOMPARE(client::errorFromAnswer(429, {{"retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"}}, "no").retryAfterSeconds, 0);
        const char *status = R"({"kind":"Status","apiVersion":"v1","details":{"retryAfterSeconds":3},"reason":"Timeout","code":504})";
        QCOMPARE(client::errorFromAnswer(504, {}, status).retryAfterSeconds, 3);
    }
    void warnings()
    {
        const core::Headers headers{{"warning", "299 - \"a \\\"quoted\\\", text\", 299 agent/1 \"b\""}, {"Warning", "299 - \"b\"\n299 - \"c\""}};
        QCOMPARE(client::warningTexts(headers), (std::vector<std::string>{"a \"quoted\", text", "b", "c"}));
        QVERIFY(client::warningTexts({{"X-Warning", "299 - \"no\""}}).empty());
    }
};

REGISTER_TEST(StatusTest);
#include "StatusTest.moc"
