// SPDX-License-Identifier: Apache-2.0
// Credential plugins: small shell scripts stand for them, a TLS server for the API server.
#include "operations/RealClock.h"
#include "client/TlsServer.h"
#include "core/SteppedClock.h"
#include "operations/cluster/Connection.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <unistd.h>

using clienttest::TlsServer;

class PluginTest : public QObject {
    Q_OBJECT

    operations::RealClock m_clock;

    /// Its script counts its runs in the file "runs" and prints `status`.
    static std::string kubeconfig(const support::Sandbox &folder, const TlsServer &server, const std::string &status, const std::string &more = {})
    {
        const std::string script = folder.write("plugin.sh",
            "#!/bin/sh\necho run >> \"$RUNS\"\necho \"$KUBERNETES_EXEC_INFO\" > \"$RUNS.info\"\n"
            "printf '%s' '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":" + status + "}'\n");
        QFile::setPermissions(QString::fromStdString(script), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        folder.write("ca.crt", clienttest::pem("ca.crt"));
        return folder.write("config",
            "apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n"
            "clusters: [{name: c, cluster: {server: '" + server.url() + "', certificate-authority: ca.crt}}]\n"
            "users:\n- name: u\n  user:\n    exec:\n      apiVersion: client.authentication.k8s.io/v1\n      command: ./plugin.sh\n"
            "      interactiveMode: Never\n      env: [{name: RUNS, value: '" + folder.path("runs") + "'}]\n" + more);
    }
    core::Result<std::unique_ptr<operations::Connection>> open(const std::string &file, operations::PluginPolicy policy = operations::PluginPolicy::Allow,
                                                               core::Clock *clock = nullptr)
    {
        operations::ConnectionOptions options;
        options.kubeconfig = file;
        options.plugins = policy;
        return operations::Connection::open(clock ? *clock : m_clock, options);
    }
    static std::optional<core::Result<client::Reply>> get(operations::Connection &connection)
    {
        std::optional<core::Result<client::Reply>> got;
        const client::Call call = connection.session().get("/version", {}, [&got](auto reply) { got = std::move(reply); });
        [&got] { QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 10000); }();
        return got;
    }
    static std::size_t runs(const support::Sandbox &folder)
    {
        const std::string text = folder.read("runs");
        return std::size_t(std::count(text.begin(), text.end(), '\n'));
    }

private Q_SLOTS:
    void tokenIsSent()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        const auto connection = open(kubeconfig(folder, server, R"({"token":"from-plugin"})"));
        QVERIFY2(connection, connection ? "" : connection.error().english().c_str());
        QCOMPARE(runs(folder), std::size_t(0)); // nothing runs before the first request
        QVERIFY(*get(**connection));
        QVERIFY(*get(**connection));
        QCOMPARE(runs(folder), std::size_t(1));
        QCOMPARE(server.requests.size(), std::size_t(2));
        for (const std::string &request : server.requests)
            QVERIFY(request.find("Authorization: Bearer from-plugin\r\n") != std::string::npos);
        QVERIFY(folder.read("runs.info").find("\"interactive\":false") != std::string::npos);
    }
    void certificateIsUsed()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        const auto json = [](const char *name) {
            std::string text = clienttest::pem(name);
            for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
                text.replace(at, 1, "\\n");
            return '"' + text + '"';
        };
        const auto connection = open(kubeconfig(folder, server, "{\"clientCertificateData\":" + json("client-ec.crt") + ",\"clientKeyData\":" + json("client-ec.key") + "}"));
        QVERIFY(connection);
        QVERIFY(*get(**connection));
        QCOMPARE(server.peers.size(), std::size_t(1));
        QVERIFY(!server.peers.front().empty());
    }
    void requestsShareOneRun()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        const auto connection = open(kubeconfig(folder, server, R"({"token":"t"})"));
        int answers = 0;
        client::Calls calls;
        for (int i = 0; i < 3; ++i)
            calls.push_back((*connection)->session().get("/version", {}, [&answers](auto reply) { answers += reply ? 1 : 100; }));
        calls.erase(calls.begin()); // a request that nobody waits for any more is not sent
        QTRY_COMPARE(answers, 2);
        QCOMPARE(runs(folder), std::size_t(1));
    }
    void expiredAnswersAreAskedForAgain()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
        const auto connection = open(kubeconfig(folder, server, R"({"token":"t","expirationTimestamp":"2026-01-01T10:05:00Z"})"),
                                     operations::PluginPolicy::Allow, &clock);
        QVERIFY(*get(**connection));
        clock.advance(core::Duration(299000));
        QVERIFY(*get(**connection));
        QCOMPARE(runs(folder), std::size_t(1));
        clock.advance(core::Duration(2000));
        QVERIFY(*get(**connection));
        QCOMPARE(runs(folder), std::size_t(2));
    }
    void unauthorizedAsksOnceMore()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        server.answer = "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n";
        const auto connection = open(kubeconfig(folder, server, R"({"token":"stale"})"));
        const auto got = get(**connection);
        QCOMPARE(core::name(got->error().code), "Unauthorized");
        QCOMPARE(runs(folder), std::size_t(2));
        QCOMPARE(server.requests.size(), std::size_t(1)); // the same token again would be refused again
    }
    void failures()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        const std::string file = kubeconfig(folder, server, R"({"token":"t"})", "      installHint: get it from example.org\n");
        QFile::remove(QString::fromStdString(folder.path("plugin.sh")));
        const auto missing = get(**open(file));
        QVERIFY2(missing->error().english().find("plugin.sh not found") != std::string::npos, missing->error().english().c_str());
        QCOMPARE(missing->error().hint.english(), std::string("get it from example.org"));
        const std::string script = folder.write("plugin.sh", "#!/bin/sh\nexit 7\n");
        QFile::setPermissions(QString::fromStdString(script), QFile::ReadOwner | QFile::ExeOwner);
        const auto failed = get(**open(file));
        QVERIFY(failed->error().english().find("failed with exit code 7") != std::string::npos);
        QCOMPARE(server.connections, 0);
    }
    void deniedIsNotRun()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        const auto connection = open(kubeconfig(folder, server, R"({"token":"t"})"), operations::PluginPolicy::Deny);
        QVERIFY(!connection);
        QCOMPARE(core::name(connection.error().code), "Untrusted");
        QCOMPARE(runs(folder), std::size_t(0));
    }
    void needsATerminal()
    {
        const support::Sandbox folder;
        TlsServer server("server");
        std::string text = folder.read("config");
        const std::string file = kubeconfig(folder, server, R"({"token":"t"})");
        text = folder.read("config");
        text.replace(text.find("Never"), 5, "Always");
        folder.write("config", text);
        if (isatty(0))
            QSKIP("standard input is a terminal");
        const auto connection = open(file);
        QVERIFY(!connection);
        QVERIFY(connection.error().english().find("standard input is not a terminal") != std::string::npos);
    }
};

REGISTER_TEST(PluginTest);
#include "PluginTest.moc"
