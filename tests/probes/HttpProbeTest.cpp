// SPDX-License-Identifier: Apache-2.0
// What redirects do to an httpGet probe: followed within the host, else a success with a warning; the answer at the end decides.
#include "probes/HttpProbe.h"
#include "support/TestMain.h"

#include <QTest>

#include <map>

using namespace probes;

namespace {

HttpUrl url(const char *text)
{
    const auto read = HttpUrl::of(text);
    if (!read)
        qFatal("%s is no URL", text);
    return *read;
}

/// The verdict on a server (or several) with these answers by URL; 404 elsewhere. Counts the requests.
HttpProbe::Step probe(const std::map<std::string, HttpAnswer> &answers, int *requests = nullptr)
{
    HttpUrl at = url("http://10.0.0.9:8080/health");
    HttpProbe probing(at);
    for (int n = 1;; ++n) {
        const auto found = answers.find(at.text());
        const HttpProbe::Step step = probing.take(found == answers.end() ? HttpAnswer{404, {}, {}} : found->second);
        if (requests)
            *requests = n;
        if (!step.next || n > 30)
            return step;
        at = *step.next;
    }
}

HttpProbe::Step answered(int status, const char *location = "")
{
    return probe({{"http://10.0.0.9:8080/health", {status, location, "here"}}});
}

} // namespace

class HttpProbeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusDecides();
    void case13AnotherHostIsAWarning();
    void case13TheSameHostIsFollowed();
    void tenRequestsAtMost();
    void locationsAreResolved();
};

void HttpProbeTest::statusDecides()
{
    for (const int status : {200, 204, 299}) {
        const auto step = answered(status);
        QVERIFY(step.outcome == Outcome::Success && !step.warning && step.output.empty());
    }
    for (const int status : {100, 199, 400, 404, 500, 503}) {
        const auto step = answered(status, "/elsewhere"); // a Location of these means nothing
        QVERIFY(step.outcome == Outcome::Failure);
        QCOMPARE(step.output, "HTTP probe failed with statuscode: " + std::to_string(status));
    }
}

void HttpProbeTest::case13AnotherHostIsAWarning()
{
    const auto warns = [](const HttpProbe::Step &step) {
        return step.outcome == Outcome::Success && step.warning && step.output == "Probe terminated redirects, Response body: here";
    };
    for (const int status : {301, 302, 303, 307, 308}) {
        QVERIFY(warns(answered(status, "http://login.example/")));
        QVERIFY(warns(answered(status, "//login.example/health")));
        QVERIFY(warns(answered(status))); // no Location
    }
    // These are never followed, wherever they point.
    for (const int status : {300, 304, 305, 306, 399})
        QVERIFY(warns(answered(status, "/health/other")));
}

void HttpProbeTest::case13TheSameHostIsFollowed()
{
    const char *start = "http://10.0.0.9:8080/health";
    const auto ends = [start](const char *location, const char *at, int status) {
        return probe({{start, {302, location, {}}}, {at, {status, {}, {}}}});
    };
    QVERIFY(ends("/healthz", "http://10.0.0.9:8080/healthz", 200).outcome == Outcome::Success);
    QVERIFY(!ends("/healthz", "http://10.0.0.9:8080/healthz", 200).warning);
    // Another port or scheme is the same host still.
    QVERIFY(ends("https://10.0.0.9:8443/", "https://10.0.0.9:8443/", 200).outcome == Outcome::Success);
    // The answer at the end decides.
    QCOMPARE(ends("/broken", "http://10.0.0.9:8080/broken", 500).output, std::string("HTTP probe failed with statuscode: 500"));
    QVERIFY(ends("/missing", "http://10.0.0.9:8080/elsewhere", 200).outcome == Outcome::Failure);
    // A way out after a local hop counts against the first host.
    const auto out = probe({{start, {302, "/login", {}}}, {"http://10.0.0.9:8080/login", {302, "http://sso.example/", "sso"}}});
    QVERIFY(out.outcome == Outcome::Success && out.warning && out.output.ends_with("sso"));
    QVERIFY(ends("http://10.0.0.9:99999/", "", 200).output.find("failed to parse Location header") != std::string::npos);
}

void HttpProbeTest::tenRequestsAtMost()
{
    int requests = 0;
    const auto loop = probe({{"http://10.0.0.9:8080/health", {302, "/health", {}}}}, &requests);
    QVERIFY(loop.outcome == Outcome::Failure);
    QCOMPARE(loop.output, std::string("Get \"/health\": stopped after 10 redirects"));
    QCOMPARE(requests, 10);
    // Nine hops are fine.
    std::map<std::string, HttpAnswer> chain{{"http://10.0.0.9:8080/health", {302, "/1", {}}}, {"http://10.0.0.9:8080/9", {200, {}, {}}}};
    for (int i = 1; i < 9; ++i)
        chain["http://10.0.0.9:8080/" + std::to_string(i)] = {307, "/" + std::to_string(i + 1), {}};
    QVERIFY(probe(chain, &requests).outcome == Outcome::Success);
    QCOMPARE(requests, 10);
}

void HttpProbeTest::locationsAreResolved()
{
    const HttpUrl base = url("HTTP://10.0.0.9:8080/a/b?x=1#part");
    QCOMPARE(base.text(), std::string("http://10.0.0.9:8080/a/b?x=1"));
    const std::map<std::string, std::string> cases{{"/c", "http://10.0.0.9:8080/c"},        {"c", "http://10.0.0.9:8080/a/c"},
                                                   {"?y=2", "http://10.0.0.9:8080/a/b?y=2"}, {"//other/c#d", "http://other/c"},
                                                   {"https://other:1?q", "https://other:1/?q"}, {"/c?u=http://x", "http://10.0.0.9:8080/c?u=http://x"}};
    for (const auto &[location, expected] : cases)
        QCOMPARE(base.resolved(location)->text(), expected);
    QCOMPARE(url("http://[fd00::1]:80/x").host, std::string("fd00::1"));
    QCOMPARE(url("http://[fd00::1]:80/x").text(), std::string("http://[fd00::1]:80/x"));
    QCOMPARE(url("http://user:pass@host").text(), std::string("http://host/"));
    for (const char *text : {"", "host/path", "ftp://host/", "http://", "http://host:0/", "http://host:x/", "http://:80/", "http://host:65536/"})
        QVERIFY2(!HttpUrl::of(text), text);
    QVERIFY(!base.resolved("mailto:someone@example"));
}

REGISTER_TEST(HttpProbeTest);
#include "HttpProbeTest.moc"
