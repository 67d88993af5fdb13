// SPDX-License-Identifier: Apache-2.0
// What a user sees when the cluster cannot be used: one clear line, a hint, the right exit code, and never a secret.
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>

using support::ProgramResult;

namespace {

/// Answers everything with one text, in a thread of its own, since running a program blocks this one.
class CannedServer : public QThread {
public:
    explicit CannedServer(QByteArray answer) : m_answer(std::move(answer))
    {
        start();
        m_ready.acquire();
    }
    ~CannedServer() override
    {
        m_stop = true;
        wait();
    }
    int port() const { return m_port; }

protected:
    void run() override
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_ready.release();
        while (!m_stop) {
            if (!server.hasPendingConnections() && !server.waitForNewConnection(50)) // several may have come at once
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            QByteArray seen;
            while (!seen.contains("\r\n\r\n") && socket->waitForReadyRead(2000))
                seen += socket->readAll();
            socket->write(m_answer);
            socket->waitForBytesWritten(2000);
            socket->disconnectFromHost();
        }
    }

private:
    QByteArray m_answer;
    QSemaphore m_ready;
    std::atomic<int> m_port{0};
    std::atomic<bool> m_stop{false};
};

std::string kubeconfig(const std::string &server, const std::string &cluster = {}, const std::string &user = "token: canary-token")
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts:\n- name: c\n  context: {cluster: c, user: u}\nclusters:\n- name: c\n  cluster:\n    server: "
        + server + '\n' + (cluster.empty() ? "" : "    " + cluster + '\n') + "users:\n- name: u\n  user:\n    " + user + '\n';
}

QByteArray http(int status, const char *type, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type + "\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class ConnectErrorsTest : public QObject {
    Q_OBJECT

    support::Sandbox folder;

    ProgramResult run(const std::string &config, std::vector<std::string> arguments = {"projects", "-n", "d"}) const
    {
        const ProgramResult result = support::runCli(arguments, {}, {{"KUBECONFIG", folder.write("config", config)}});
        if ((result.out + result.err).find("canary") != std::string::npos)
            qFatal("a secret was printed: %s", result.err.c_str());
        return result;
    }
    static bool oneLine(const ProgramResult &result)
    {
        return result.out.empty() && result.err.rfind("readyline-cli: ", 0) == 0;
    }

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("exitCode");
        const auto row = [](int status, const char *reason, const char *message, int exitCode) {
            QTest::addRow("%d", status) << status << QString::fromUtf8(reason) << QString::fromUtf8(message) << exitCode;
        };
        row(401, "Unauthorized", "Unauthorized", 3);
        row(403, "Forbidden", "deployments.apps is forbidden: User 'v' cannot list resource 'deployments'", 3);
        row(404, "NotFound", "the server could not find the requested resource", 3);
        row(409, "Conflict", "the object has been modified", 3);
        row(422, "Invalid", "is invalid", 1);
        row(429, "TooManyRequests", "please try again later", 3);
        row(500, "InternalError", "etcd is sad", 3);
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QString, reason);
        QFETCH(QString, message);
        QFETCH(int, exitCode);
        QByteArray body = "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'" + reason.toUtf8() + "','code':" + QByteArray::number(status) + ",'message':'@'}";
        body.replace('\'', '"').replace("@", message.toUtf8().replace("'", "\\\""));
        const CannedServer server(http(status, "application/json", body));
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(server.port())));
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(oneLine(result), result.err.c_str());
        QString shown = message;
        shown.replace(u'\'', u'"');
        QVERIFY2(QString::fromStdString(result.err).contains(shown), result.err.c_str());
    }
    /// Also where --wait looks at the cluster beside the write.
    void refusalsAreToldOnce_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const char *words : {"create 5 --user-id 5 --image x --wait", "restart p --wait", "activate p --wait", "wait p"})
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
    }
    void refusalsAreToldOnce()
    {
        QFETCH(QStringList, words);
        const CannedServer server(http(401, "application/json", R"({"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Unauthorized","code":401,"message":"Unauthorized"})"));
        std::vector<std::string> call;
        for (const QString &word : words)
            call.push_back(word.toStdString());
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(server.port())), call);
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(QString::fromStdString(result.err).count(QLatin1String("readyline-cli: ")), 1);
    }
    void textAnswers()
    {
        const CannedServer busy(http(429, "text/plain", "Too many requests, please try again later.\n"));
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(busy.port())));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.err.find("Too many requests, please try again later.") != std::string::npos);
        QVERIFY(result.err.find("hint: The server is busy") != std::string::npos);
    }
    void controlCharactersAreEscaped()
    {
        const CannedServer evil(http(500, "text/plain", "\x1b[2Jgone\nnext"));
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(evil.port())));
        QVERIFY(result.err.find('\x1b') == std::string::npos);
        QVERIFY(result.err.find("\\x1b[2Jgone\\x0anext") != std::string::npos);
    }
    void notKubernetes()
    {
        const CannedServer page(http(200, "text/html", "<html>hello</html>"));
        QCOMPARE(run(kubeconfig("http://127.0.0.1:" + std::to_string(page.port()))).exitCode, 3);
        const CannedServer half(http(200, "application/json", "{\"kind\":"));
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(half.port())));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.err.find("not readable JSON") != std::string::npos);
    }
    void redirect()
    {
        const CannedServer server("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(server.port())));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.err.find("redirects elsewhere") != std::string::npos);
    }

    void unreachable()
    {
        const ProgramResult result = run(kubeconfig("https://127.0.0.1:1"));
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("Connection to 127.0.0.1:1 refused") != std::string::npos, result.err.c_str());
        QVERIFY(result.err.find("hint: ") != std::string::npos);
        const ProgramResult name = run(kubeconfig("https://name.invalid:6443"));
        QCOMPARE(name.exitCode, 3);
        QVERIFY2(name.err.find("name.invalid:6443 is not known") != std::string::npos, name.err.c_str());
    }
    void silent()
    {
        QTcpServer server; // accepts and never answers
        server.listen(QHostAddress::LocalHost);
        const ProgramResult result = run(kubeconfig("http://127.0.0.1:" + std::to_string(server.serverPort())), {"projects", "-n", "d", "--request-timeout", "1s"});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("did not answer within 1 s") != std::string::npos, result.err.c_str());
    }
    void notTls()
    {
        const CannedServer server(http(400, "text/plain", "Client sent an HTTP request to an HTTPS server."));
        const ProgramResult result = run(kubeconfig("https://127.0.0.1:" + std::to_string(server.port())));
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("No secure connection") != std::string::npos, result.err.c_str());
    }

    void noKubeconfig()
    {
        const ProgramResult result = support::runCli({"projects"}, {}, {{"KUBECONFIG", folder.path("nowhere")}});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("There is no kubeconfig") != std::string::npos && result.err.find("--demo") != std::string::npos, result.err.c_str());
        QCOMPARE(support::runCli({"projects", "--kubeconfig", folder.path("nowhere")}).exitCode, 3);
    }
    void badKubeconfigs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const std::string &text, const char *message) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(message);
        };
        row("broken YAML", "apiVersion: v1\nclusters: [\n", "yaml: line 2: did not find expected node content");
        row("no current context", "apiVersion: v1\nkind: Config\ncontexts:\n- name: a\n  context: {cluster: c}\n- name: b\n  context: {cluster: c}\n", "--context: a, b");
        row("missing context", "apiVersion: v1\nkind: Config\ncurrent-context: gone\n", "context was not found for specified context: gone");
        row("two users of a name", "users:\n- name: u\n  user: {token: canary-1}\n- name: u\n", "duplicate name \"u\" in list");
        row("missing authority", kubeconfig("https://x", "certificate-authority: ca.crt"), "unable to read certificate-authority");
        row("bad authority", kubeconfig("https://x", "certificate-authority-data: eA=="), "certificate authority is not a readable PEM certificate");
        row("no key", kubeconfig("https://x", {}, "client-certificate-data: eA=="), "client-key-data or client-key must be specified");
        row("credential plugin", kubeconfig("https://x", {}, "exec: {command: no-such-plugin, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}"), "no-such-plugin");
        row("old auth provider", kubeconfig("https://x", {}, "auth-provider: {name: gcp}"), "auth-provider gcp");
        row("https proxy", kubeconfig("https://x", "proxy-url: https://p:1"), "proxy with the scheme https cannot be used");
    }
    void badKubeconfigs()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const ProgramResult result = run(text.toStdString());
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(oneLine(result), result.err.c_str());
        QVERIFY2(QString::fromStdString(result.err).contains(message), result.err.c_str());
    }
    void deniedPlugin()
    {
        const std::string config = kubeconfig("https://127.0.0.1:1", {}, "exec: {command: /bin/true, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}");
        const ProgramResult result = run(config, {"projects", "--exec-policy", "deny"});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("/bin/true, which is not allowed to run") != std::string::npos, result.err.c_str());
        QCOMPARE(run(config, {"projects", "--exec-policy", "perhaps"}).exitCode, 2);
        QVERIFY(run(config).err.find("decoding stdout") != std::string::npos);
    }
    void secretsOutsideTheFolder()
    {
        const support::Sandbox elsewhere;
        const std::string user = "tokenFile: " + elsewhere.write("token", "canary-token");
        const ProgramResult result = support::runCli({"projects", "--kubeconfig", folder.write("downloaded", kubeconfig("https://127.0.0.1:1", {}, user))});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.find("outside its own folder") != std::string::npos, result.err.c_str());
        // The same file as the person's own goes on to connect.
        QVERIFY(run(kubeconfig("https://127.0.0.1:1", {}, user)).err.find("refused") != std::string::npos);
    }
    void brokenFileEndsAtOnce()
    {
        const std::string file = folder.write("broken.yaml", "a: b: c\n");
        const std::string config = kubeconfig("https://127.0.0.1:1");
        for (const char *command : {"diff", "apply"})
            QCOMPARE(run(config, {command, file}).exitCode, 3);
    }
    void unreadableKubeconfig()
    {
        const ProgramResult result = support::runCli({"projects"}, {}, {{"KUBECONFIG", folder.path()}}); // a folder
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.err.find("is a directory") != std::string::npos);
    }
    void configShowsNoSecret()
    {
        const ProgramResult result = run(kubeconfig("https://user:canary-pw@127.0.0.1:1"), {"config", "-o", "json"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.find("\"server\": \"https://127.0.0.1:1\"") != std::string::npos);
        QVERIFY(result.out.find("\"auth\": \"token\"") != std::string::npos);
    }
};

REGISTER_TEST(ConnectErrorsTest);
#include "ConnectErrorsTest.moc"
