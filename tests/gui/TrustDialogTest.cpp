// SPDX-License-Identifier: Apache-2.0
// A kubeconfig from elsewhere, and one whose user signs in by a program: asked about once, and nothing happens without consent.
#include "app/dialogs/TrustDialog.h"
#include "client/TlsServer.h"
#include "demo/Cluster.h"
#include "gui/Fixture.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/EmptyState.h"

#include <QFile>
#include <QTest>

using clienttest::TlsServer;
using gui::Project;

class TrustDialogTest : public QObject {
    Q_OBJECT

    support::Sandbox m_elsewhere;
    QByteArray m_home = qgetenv("HOME"), m_kubeconfig = qgetenv("KUBECONFIG");

    /// With the server's authority and `user`; the server answers nothing useful, but is heard of.
    std::string kubeconfig(const TlsServer &server, const std::string &user) const
    {
        m_elsewhere.write("ca.crt", clienttest::pem("ca.crt"));
        return m_elsewhere.write("config", "apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n"
                                           "clusters: [{name: c, cluster: {server: '" + server.url() + "', certificate-authority: ca.crt}}]\n"
                                           "users:\n- name: u\n  user: " + user + "\n");
    }
    std::string withProgram() const
    {
        const std::string script = m_elsewhere.write("login.sh",
            "#!/bin/sh\necho run >> \"$RUNS\"\n"
            "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{\"token\":\"from-program\"}}'\n");
        QFile::setPermissions(QString::fromStdString(script), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return "{exec: {apiVersion: client.authentication.k8s.io/v1, command: ./login.sh, interactiveMode: Never, args: [canary-argument],\n"
               "    env: [{name: RUNS, value: '" + m_elsewhere.path("runs") + "'}, {name: A, value: canary-value}]}}";
    }
    QString runs() const { return QString::fromStdString(m_elsewhere.read("runs")); }

private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init()
    {
        support::failOnWarnings();
        qunsetenv("KUBECONFIG");
        qputenv("HOME", QByteArray::fromStdString(m_elsewhere.path("home")));
        QFile::remove(QString::fromStdString(m_elsewhere.path("runs")));
    }
    void cleanup()
    {
        qputenv("HOME", m_home);
        m_kubeconfig.isEmpty() ? qunsetenv("KUBECONFIG") : qputenv("KUBECONFIG", m_kubeconfig);
    }
    void declinedSendsNothing();
    void agreedConnectsAndIsRemembered();
    void programRunsOnlyWhenAgreed();
    void declinedAtStartCanBeAskedAgain();
    void ownKubeconfigIsNotAskedAbout();
    void hostileTextIsShownAsItIs();
};

void TrustDialogTest::declinedSendsNothing()
{
    TlsServer server("server");
    Project project;
    QVERIFY(project.isOpen());
    const std::string secret = m_elsewhere.write("home/token", "canary-token");
    project.demo.controller().connectKubeconfig(kubeconfig(server, "{tokenFile: home/token}"), {});
    auto *dialog = project.dialog<app::TrustDialog>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().contains(QString::fromStdString(server.url())) && dialog->text().contains(QString::fromStdString(secret)), qPrintable(dialog->text()));
    QVERIFY(!dialog->text().contains(QStringLiteral("canary")));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Return); // agrees to nothing
    project.demo.settle();
    QVERIFY(!project.dialog<app::TrustDialog>() || !project.dialog<app::TrustDialog>()->isVisible());
    QCOMPARE(project.demo.controller().link().connection().context(), std::string("demo"));
    QCOMPARE(server.connections, 0);
    // All goes on as before, with a sentence.
    QVERIFY2(project.said().contains(QStringLiteral("not agreed")) && project.said().contains(QStringLiteral("Connect")), qPrintable(project.said()));
    QVERIFY(project.editor().document() && project.demo.controller().project());
}

void TrustDialogTest::agreedConnectsAndIsRemembered()
{
    TlsServer server("server");
    const std::string file = kubeconfig(server, "{token: t}");
    Project project;
    QVERIFY(project.isOpen());
    app::ClusterController &controller = project.demo.controller();
    controller.connectKubeconfig(file, {});
    project.button("refuse")->click();
    QCOMPARE(server.connections, 0);
    controller.connectKubeconfig(file, {}); // it asks again
    QVERIFY(project.button("agree") && project.button("agree")->isVisible());
    project.button("agree")->click();
    QTRY_VERIFY(server.connections > 0);
    QCOMPARE(controller.link().connection().context(), std::string("c"));
    // Not again, neither in this window nor in the next one.
    controller.connectKubeconfig(file, {});
    QVERIFY(!project.dialog<app::TrustDialog>() || !project.dialog<app::TrustDialog>()->isVisible());
    const operations::Consents later(project.sandbox.path("state/consents"));
    bool known = false;
    operations::ConnectionOptions options;
    options.kubeconfig = file;
    options.agreed = [&](const operations::TrustQuestion &question) { return known = later.has(question); };
    QVERIFY(operations::Connection::open(project.demo.clock(), options));
    QVERIFY(known);
    // Another server is another question.
    TlsServer other("server");
    controller.connectKubeconfig(kubeconfig(other, "{token: t}"), {});
    QVERIFY(project.dialog<app::TrustDialog>()->isVisible());
    QCOMPARE(other.connections, 0);
    project.closeDialogs();
}

void TrustDialogTest::programRunsOnlyWhenAgreed()
{
    TlsServer server("server");
    const std::string file = kubeconfig(server, withProgram());
    qputenv("KUBECONFIG", QByteArray::fromStdString(file)); // one's own, and asked about all the same
    Project project;
    QVERIFY(project.isOpen());
    project.demo.controller().connectKubeconfig({}, {});
    auto *dialog = project.dialog<app::TrustDialog>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().contains(QStringLiteral("login.sh")) && dialog->text().contains(QStringLiteral("RUNS, A")), qPrintable(dialog->text()));
    QVERIFY(!dialog->text().contains(QStringLiteral("canary")));
    QVERIFY(!dialog->text().contains(QString::fromStdString(server.url()))); // the question is about the program
    dialog->reject();
    project.demo.settle();
    QCOMPARE(project.demo.controller().link().connection().context(), std::string("demo"));
    QCOMPARE(runs(), QString());
    QCOMPARE(server.connections, 0);
    project.demo.controller().connectKubeconfig({}, {});
    project.button("agree")->click();
    QTRY_VERIFY(!server.requests.empty());
    QVERIFY(server.requests.front().find("Authorization: Bearer from-program\r\n") != std::string::npos);
    QCOMPARE(runs(), QStringLiteral("run\n"));
}

void TrustDialogTest::declinedAtStartCanBeAskedAgain()
{
    TlsServer server("server");
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    app::Workspace workspace(clock, operations::Drafts(m_elsewhere.path("drafts")));
    app::MainWindow window(workspace);
    auto *controller = new app::ClusterController(window, workspace, {}, m_elsewhere.path("settings.yaml"),
                                                  operations::Consents(m_elsewhere.path("consents"))); // owned by the window
    window.QWidget::show();
    const auto press = [&window](const char *which) {
        auto *button = window.findChild<QPushButton *>(QLatin1String(which));
        QVERIFY(button);
        button->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const auto *empty = window.editor().findChild<ui::EmptyState *>();
    controller->connectKubeconfig(kubeconfig(server, "{token: t}"), {});
    press("refuse");
    QCOMPARE(empty->sentence(), QStringLiteral("No cluster is connected."));
    QCOMPARE(server.connections, 0);
    // The window goes on, and its action asks again.
    QVERIFY(window.actions()["openFolder"]->isEnabled() && window.actions()["connect"]->isEnabled());
    window.actions()["connect"]->trigger();
    press("agree");
    QCOMPARE(empty->sentence(), QStringLiteral("Nothing is open."));
    QTRY_VERIFY(server.connections > 0);
}

void TrustDialogTest::ownKubeconfigIsNotAskedAbout()
{
    TlsServer server("server");
    qputenv("KUBECONFIG", QByteArray::fromStdString(kubeconfig(server, "{token: t}")));
    Project project;
    QVERIFY(project.isOpen());
    project.demo.controller().connectKubeconfig({}, {});
    QVERIFY(!project.dialog<app::TrustDialog>());
    QTRY_VERIFY(server.connections > 0);
}

void TrustDialogTest::hostileTextIsShownAsItIs()
{
    operations::TrustQuestion question{"/tmp/<b>x</b>\u202egpj", true, true, {}, "k"};
    question.rows.push_back({core::say("Server"), core::Text::verbatim("https://a\nReads nothing: at all\u202e")});
    app::TrustDialog dialog(question);
    QVERIFY2(dialog.text().contains(QStringLiteral("<b>x</b>\\u{202e}gpj")), qPrintable(dialog.text()));
    QVERIFY(dialog.text().contains(QStringLiteral("https://a\\u{000a}Reads nothing: at all\\u{202e}")));
}

REGISTER_TEST(TrustDialogTest);
#include "TrustDialogTest.moc"
