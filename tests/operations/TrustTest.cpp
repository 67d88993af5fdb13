// SPDX-License-Identifier: Apache-2.0
// A kubeconfig from elsewhere must not send this computer's secrets to its server.
#include "operations/cluster/Consents.h"
#include "operations/cluster/Trust.h"

#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

class TrustTest : public QObject {
    Q_OBJECT

    support::Sandbox m_home, m_download;

    core::Result<void> check(const std::string &kubeconfig, const kube::ClientSettings &settings)
    {
        operations::ConnectionOptions options;
        options.kubeconfig = kubeconfig;
        return operations::checkTrust(options, settings);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("HOME", QByteArray::fromStdString(m_home.path()));
        qunsetenv("KUBECONFIG");
        m_download.write("config", "x");
        m_download.write("token", "x");
    }
    void whatIsTrusted()
    {
        QVERIFY(operations::isTrustedKubeconfig(m_home.write(".kube/config", "x")));
        QVERIFY(operations::isTrustedKubeconfig(m_home.write(".kube/more/other", "x")));
        QVERIFY(!operations::isTrustedKubeconfig(m_home.path(".kube/../elsewhere")));
        QVERIFY(!operations::isTrustedKubeconfig(m_home.path(".kubeconfig")));
        const std::string file = m_download.path("config");
        QVERIFY(!operations::isTrustedKubeconfig(file));
        qputenv("KUBECONFIG", QByteArray::fromStdString("/nowhere:" + file));
        QVERIFY(operations::isTrustedKubeconfig(file));
    }
    void filesOutsideItsFolder_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"token", "certificate", "key"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void filesOutsideItsFolder()
    {
        QFETCH(QString, field);
        const std::string file = m_download.path("config");
        const auto settingsWith = [&field](const std::string &path) {
            kube::ClientSettings settings;
            settings.host = "https://evil.example";
            (field == QLatin1String("token") ? settings.bearerTokenFile : field == QLatin1String("key") ? settings.keyFile : settings.certFile) = path;
            return settings;
        };
        QVERIFY(check(file, settingsWith(m_download.path("token"))));
        QVERIFY(check(file, settingsWith(m_download.write("deep/er/token", "x"))));
        const std::string secret = m_home.write("secret", "x");
        const auto refused = check(file, settingsWith(secret));
        QVERIFY(!refused);
        QCOMPARE(core::name(refused.error().code), "Untrusted");
        QVERIFY(refused.error().english().find("evil.example") != std::string::npos);
        QVERIFY(!check(file, settingsWith(m_download.path("../") + "secret")));
        const std::string link = m_download.path("link");
        QFile::remove(QString::fromStdString(link));
        QVERIFY(QFile::link(QString::fromStdString(secret), QString::fromStdString(link)));
        QVERIFY(!check(file, settingsWith(link)));
        // Named the usual way it is the person's own.
        QVERIFY(check({}, settingsWith(secret)));
        qputenv("KUBECONFIG", QByteArray::fromStdString(file));
        QVERIFY(check(file, settingsWith(secret)));
    }
    void optionsAreThePersonsOwn()
    {
        operations::ConnectionOptions options;
        options.kubeconfig = m_download.path("config");
        options.overrides.clientCertificate = options.overrides.clientKey = m_home.write("mine.pem", "x");
        kube::ClientSettings settings;
        settings.certFile = settings.keyFile = options.overrides.clientKey;
        QVERIFY(operations::checkTrust(options, settings));
    }
    void authorityIsNoSecret()
    {
        kube::ClientSettings settings;
        settings.caFile = "/etc/ssl/certs/ca.crt";
        QVERIFY(check(m_download.path("config"), settings));
    }
    void whatIsAsked_data();
    void whatIsAsked();
    void anotherQuestionHasAnotherKey();
    void secretsAreNotInTheQuestion();
    void answersAreRemembered();
    void whoIsAskedDecides();

private:
    static kube::ClientSettings withProgram()
    {
        kube::ClientSettings settings;
        settings.host = "https://api.example";
        settings.exec = kube::ExecPlugin{"/opt/bin/login", "v1", {}, {}, {{"--for", "canary-argument"}}, {{{"LOGIN_AS", "canary-value"}, {"TTY", "1"}}}, false};
        return settings;
    }
    static std::string asText(const operations::TrustQuestion &question)
    {
        std::string out;
        for (const auto &row : question.rows)
            out += row.what.english() + ": " + row.value.english() + (row.outside ? " (outside)\n" : "\n");
        return out;
    }
};

void TrustTest::whatIsAsked_data()
{
    using Settings = kube::ClientSettings;
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<std::function<void(Settings &)>>("change");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, bool trusted, std::function<void(Settings &)> change, const char *asked) {
        QTest::newRow(name) << trusted << std::move(change) << QString::fromUtf8(asked);
    };
    const auto program = [](Settings &s) { s.exec = withProgram().exec; };
    const auto files = [](Settings &s) {
        s.bearerTokenFile = "/d/token";
        s.certFile = "/home/me/.ssl/me.crt";
        s.keyFile = "/d/../home/me/.ssl/me.key";
        s.caFile = "/etc/ca.crt";
    };
    row("one's own", true, files, "");
    row("one's own with a program", true, program, "Runs the program: /opt/bin/login\nIts arguments: 2, not shown because they may hold a secret\nSets the variables: LOGIN_AS, TTY\n");
    row("a token comes before the program", true, [=](Settings &s) { program(s); s.bearerToken = "t"; }, "");
    row("from elsewhere", false, [](Settings &) { }, "Server: https://api.example\n");
    row("from elsewhere with a program", false, [=](Settings &s) { program(s); s.exec->args.reset(); s.exec->env.reset(); },
        "Server: https://api.example\nRuns the program: /opt/bin/login\n");
    row("files", false, files, "Server: https://api.example\nReads the token: /d/token\nReads the certificate: /home/me/.ssl/me.crt (outside)\n"
                               "Reads the key: /home/me/.ssl/me.key (outside)\nReads the certificate authority: /etc/ca.crt\n");
    row("a proxy and no check", false, [](Settings &s) { s.host = "https://u:canary@api.example"; s.insecure = true; s.tlsServerName = "x"; s.proxyUrl = "http://me:canary@proxy:1"; },
        "Server: https://REDACTED@api.example\nIts certificate: is not checked\nName in its certificate: x\nProxy: http://REDACTED@proxy:1\n");
}

void TrustTest::whatIsAsked()
{
    QFETCH(bool, trusted);
    QFETCH(std::function<void(kube::ClientSettings &)>, change);
    QFETCH(QString, asked);
    kube::ClientSettings settings;
    settings.host = "https://api.example";
    change(settings);
    const auto question = operations::trustQuestion("/d/config", trusted, settings);
    QCOMPARE(QString::fromStdString(question ? asText(*question) : ""), asked);
    if (question) {
        QCOMPARE(question->kubeconfig, std::string("/d/config"));
        QCOMPARE(question->untrusted, !trusted);
    }
}

void TrustTest::anotherQuestionHasAnotherKey()
{
    const auto keyOf = [](const char *file, bool trusted, const std::function<void(kube::ClientSettings &)> &change) {
        kube::ClientSettings settings = withProgram();
        change(settings);
        return operations::trustQuestion(file, trusted, settings)->key;
    };
    const auto same = [](kube::ClientSettings &) { };
    const std::string own = keyOf("/d/config", true, same), foreign = keyOf("/d/config", false, same);
    QVERIFY(own != foreign);
    QVERIFY(own != keyOf("/d/other", true, same));
    QCOMPARE(own, keyOf("/d/config", true, same));
    // For a kubeconfig of one's own the program alone counts; for another one everything that was shown.
    const auto server = [](kube::ClientSettings &s) { s.host = "https://other"; };
    QCOMPARE(own, keyOf("/d/config", true, server));
    QVERIFY(foreign != keyOf("/d/config", false, server));
    QVERIFY(foreign != keyOf("/d/config", false, [](kube::ClientSettings &s) { s.caFile = "/x"; }));
    for (const bool trusted : {true, false}) {
        const std::string before = trusted ? own : foreign;
        QVERIFY(before != keyOf("/d/config", trusted, [](kube::ClientSettings &s) { s.exec->command = "/opt/bin/other"; }));
        QVERIFY(before != keyOf("/d/config", trusted, [](kube::ClientSettings &s) { s.exec->args->back() = "x"; }));
        QVERIFY(before != keyOf("/d/config", trusted, [](kube::ClientSettings &s) { s.exec->env->front().first = "LD_PRELOAD"; }));
        QCOMPARE(before, keyOf("/d/config", trusted, [](kube::ClientSettings &s) { s.exec->env->front().second = "x"; }));
    }
    // A name is looked for in PATH: another program of that name is another question.
    const std::string here = m_download.write("bin/login", "#!/bin/sh\n");
    QFile::setPermissions(QString::fromStdString(here), QFile::ReadOwner | QFile::ExeOwner);
    const auto byName = [](kube::ClientSettings &s) { s.exec->command = "login"; };
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const std::string missing = keyOf("/d/config", true, byName);
    qputenv("PATH", QByteArray::fromStdString(m_download.path("bin")));
    QVERIFY(missing != keyOf("/d/config", true, byName));
    qputenv("PATH", path);
}

void TrustTest::secretsAreNotInTheQuestion()
{
    kube::ClientSettings settings = withProgram();
    settings.proxyUrl = "http://a:canary-proxy@p";
    support::Sandbox state;
    operations::Consents consents(state.path("consents"));
    const auto question = operations::trustQuestion("/d/config", false, settings);
    QVERIFY(consents.remember(*question));
    QVERIFY(asText(*question).find("canary") == std::string::npos);
    QVERIFY(state.read("consents/" + question->key + ".json").find("canary") == std::string::npos);
    QVERIFY(state.read("consents/" + question->key + ".json").find("/opt/bin/login") != std::string::npos);
}

void TrustTest::answersAreRemembered()
{
    support::Sandbox state;
    const auto question = operations::trustQuestion("/d/config", true, withProgram());
    {
        operations::Consents consents(state.path("own/consents"));
        QVERIFY(!consents.has(*question));
        QVERIFY(consents.remember(*question));
        QVERIFY(consents.has(*question));
    }
    const operations::Consents later(state.path("own/consents"));
    QVERIFY(later.has(*question));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const std::string &path : {state.path("own"), state.path("own/consents"), state.path("own/consents/" + question->key + ".json")})
        QVERIFY2(!(QFile::permissions(QString::fromStdString(path)) & others), path.c_str());
    // Where nothing can be written it holds for as long as the program runs.
    operations::Consents nowhere("/proc/none/consents");
    QVERIFY(!nowhere.remember(*question));
    QVERIFY(nowhere.has(*question));
}

void TrustTest::whoIsAskedDecides()
{
    operations::ConnectionOptions options;
    options.kubeconfig = m_download.path("config");
    kube::ClientSettings settings = withProgram();
    settings.keyFile = "/etc/key";
    for (const bool yes : {true, false}) {
        int asked = 0;
        options.agreed = [&](const operations::TrustQuestion &question) {
            ++asked;
            return question.untrusted && yes;
        };
        const auto answer = operations::checkTrust(options, settings);
        QCOMPARE(asked, 1);
        QCOMPARE(answer.has_value(), yes);
        if (!yes)
            QCOMPARE(core::name(answer.error().code), "Untrusted");
    }
    // Of the kubeconfigs in KUBECONFIG it is the one with the user that is named.
    options.kubeconfig.clear();
    settings.userOrigin = m_download.path("config");
    std::string named;
    options.agreed = [&named](const operations::TrustQuestion &question) {
        named = question.kubeconfig;
        return true;
    };
    QVERIFY(operations::checkTrust(options, settings));
    QCOMPARE(named, operations::realPath(m_download.path("config")));
}

REGISTER_TEST(TrustTest);
#include "TrustTest.moc"
