// SPDX-License-Identifier: Apache-2.0
// The same requests to a real API server and to the simulated one: tests/data/conformance.jsonl.
#include "core/Json.h"
#include "demo/engine/Api.h"
#include "operations/RealClock.h"
#include "operations/cluster/Connection.h"
#include "support/TestMain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <fstream>
#include <regex>
#include <set>

using core::Value;

namespace {

constexpr const char *space = "readyline-conformance";

struct Answer {
    int status = 0;
    Value body;
    std::vector<std::string> warnings;
};

void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// Without what differs from run to run, and without what the real server's controllers do.
Value comparable(const Value &value, std::string_view key = {})
{
    static const std::set<std::string, std::less<>> varying = {"uid", "resourceVersion", "creationTimestamp", "time", "clusterIP", "clusterIPs", "nodePort",
                                                               "continue", "healthCheckNodePort", "deletionTimestamp"};
    if (varying.count(key))
        return Value("*");
    if (value.isString()) {
        static const std::regex uid("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), time("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"),
            version("(resourceVersion\\\\*\":\\\\*\")[0-9]+");
        std::string text = std::regex_replace(value.string(), uid, "UID");
        text = std::regex_replace(std::regex_replace(text, time, "TIME"), version, "$1RV");
        return Value(text);
    }
    if (value.isList()) {
        core::Items items;
        for (const Value &item : value.items()) {
            if (item["manager"].string() != "kube-controller-manager")
                items.push_back(comparable(item));
        }
        return Value(std::move(items));
    }
    if (!value.isMap())
        return value;
    core::Members members;
    const bool workload = value["spec"].contains("template");
    for (const core::Member &member : value.members()) {
        if (!(workload && member.key == "status"))
            members.push_back({member.key, comparable(member.value, member.key)});
    }
    return Value(std::move(members));
}

core::Request requestOf(const Value &row)
{
    core::Request request;
    request.method = row["method"].string();
    request.target = row["target"].string();
    request.body = row["body"].string();
    request.headers = {{"Accept", "application/json"}, {"User-Agent", "conformance/1"}};
    if (row.contains("type"))
        request.headers.push_back({"Content-Type", row["type"].string()});
    replaceAll(request.target, "$NS", space);
    replaceAll(request.body, "$NS", space);
    return request;
}

Answer answerOf(int status, const core::Headers &headers, const std::string &text)
{
    Answer answer{status, core::parseJson(text).value_or(Value(text)), {}};
    for (const core::Header &header : headers) {
        if (header.name.size() == 7 && (header.name[0] == 'W' || header.name[0] == 'w') && header.name.substr(1) == "arning")
            answer.warnings.push_back(header.value);
    }
    // QNetworkAccessManager joins headers of one name.
    std::string joined;
    for (const std::string &warning : answer.warnings)
        joined += (joined.empty() ? "" : ", ") + warning;
    answer.warnings = {joined};
    return answer;
}

} // namespace

class ConformanceTest : public QObject {
    Q_OBJECT

    operations::RealClock m_clock;
    std::unique_ptr<operations::Connection> m_connection;
    demo::Store m_store{m_clock};
    demo::Api m_api{m_clock, m_store, {}};

    Answer real(const core::Request &request)
    {
        core::ResponseHead head;
        std::string body;
        bool ended = false;
        const auto exchange = m_connection->session().transport().start(
            request, {[&](const core::ResponseHead &got) { head = got; }, [&](std::string_view chunk) { body += chunk; },
                      [&](const std::optional<core::Error> &) { ended = true; }});
        const QDeadlineTimer deadline(30000);
        while (!ended && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return answerOf(head.status, head.headers, body);
    }

    void removeNamespace()
    {
        core::Request request;
        request.target = std::string("/api/v1/namespaces/") + space;
        request.method = "DELETE";
        (void)real(request);
        request.method = "GET";
        const QDeadlineTimer deadline(60000);
        while (real(request).status != 404 && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }

private Q_SLOTS:
    void sameAnswers()
    {
        const std::string kubeconfig = qEnvironmentVariable("READYLINE_E2E_KUBECONFIG").toStdString();
        if (kubeconfig.empty())
            QSKIP("No cluster: READYLINE_E2E_KUBECONFIG is not set.");
        operations::ConnectionOptions options;
        options.kubeconfig = kubeconfig;
        auto opened = operations::Connection::open(m_clock, options);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().english().c_str());
        m_connection = std::move(*opened);
        removeNamespace();
        std::ifstream lines(READYLINE_SOURCE_DIR "/tests/data/conformance.jsonl");
        int agreed = 0, total = 0;
        std::string problems;
        for (std::string line; std::getline(lines, line); ++total) {
            const core::Request request = requestOf(core::parseJson(line).value());
            const Answer theirs = real(request);
            const demo::Response response = m_api.answer(request);
            const Answer ours = answerOf(response.status, response.headers, response.body);
            const std::string left = core::toCanonicalJson(comparable(theirs.body)), right = core::toCanonicalJson(comparable(ours.body));
            if (theirs.status == ours.status && theirs.warnings == ours.warnings && left == right) {
                ++agreed;
                continue;
            }
            problems += line + "\n  real " + std::to_string(theirs.status) + ' ' + theirs.warnings[0] + ' ' + left + "\n  demo " + std::to_string(ours.status)
                + ' ' + ours.warnings[0] + ' ' + right + '\n';
        }
        removeNamespace();
        std::printf("conformance: %d of %d\n%s", agreed, total, problems.c_str());
        QCOMPARE(agreed, total);
        QVERIFY(total > 90);
    }
};

REGISTER_TEST(ConformanceTest);
#include "ConformanceTest.moc"
