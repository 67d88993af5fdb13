// SPDX-License-Identifier: Apache-2.0
// The real program is killed by the signal that nobody can catch, and what was typed into it is there again after a restart.
#include "operations/Drafts.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

#include <csignal>

using support::Sandbox;

class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilesDraftComesBack();
    void aClustersDraftComesBack();

private:
    static std::unique_ptr<support::BackgroundProgram> start(const Sandbox &sandbox, const std::vector<std::string> &arguments, const std::string &keys);
    static void killNow(support::BackgroundProgram &program);
};

std::unique_ptr<support::BackgroundProgram> KillTest::start(const Sandbox &sandbox, const std::vector<std::string> &arguments, const std::string &keys)
{
    return std::make_unique<support::BackgroundProgram>(
        "READYLINE_GUI", arguments,
        support::Environment{{"DISPLAY", ""},
                             {"WAYLAND_DISPLAY", ""},
                             {"QT_QPA_PLATFORM", "offscreen"},
                             {"QT_PLUGIN_PATH", READYLINE_BINARY_DIR "/tests/plugins"},
                             {"QT_QPA_GENERIC_PLUGINS", "readylinekeys"},
                             {"READYLINE_TEST_KEYS", keys},
                             {"XDG_STATE_HOME", sandbox.path("state")},
                             {"XDG_CONFIG_HOME", sandbox.path("config")}});
}

void KillTest::killNow(support::BackgroundProgram &program)
{
    ::kill(pid_t(program.process().processId()), SIGKILL);
    QVERIFY(program.process().waitForFinished());
    QCOMPARE(program.process().exitStatus(), QProcess::CrashExit);
}

void KillTest::aFilesDraftComesBack()
{
    const Sandbox sandbox;
    const std::string text = "# mine\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n"
                             "      - name: app\n        startupProbe:\n          tcpSocket: {port: 80}\n          periodSeconds: 9 # nine\n";
    sandbox.write("deploy/web.yaml", text);
    const operations::Drafts drafts(sandbox.path("state/readyline/drafts"));
    const std::string open = "Ctrl+K\ntype:web\nReturn\ntitle:web\n";
    {
        const auto program = start(sandbox, {sandbox.path("deploy")}, open + "Ctrl+1\nuntil:period\nCtrl+A\ntype:8\n");
        QTRY_VERIFY2_WITH_TIMEOUT(drafts.all().size() == 1, program->process().readAll().constData(), 60000);
        killNow(*program);
    }
    QCOMPARE(sandbox.read("deploy/web.yaml"), text);
    QCOMPARE(drafts.all().size(), std::size_t(1));

    // Opened again, the edit is there: saving writes it.
    const auto program = start(sandbox, {sandbox.path("deploy")}, open + "Ctrl+S\n");
    std::string saved = text;
    saved.replace(saved.find("periodSeconds: 9"), 16, "periodSeconds: 8");
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.read("deploy/web.yaml"), saved, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(drafts.all().empty(), 10000);
}

void KillTest::aClustersDraftComesBack()
{
    const Sandbox sandbox;
    const operations::Drafts drafts(sandbox.path("state/readyline/drafts"));
    const std::string open = "title:proj-\n"; // the demo opens a project of its own accord
    {
        const auto program = start(sandbox, {"--demo"}, open + "Ctrl+1\nuntil:period\nCtrl+A\ntype:7\n");
        QTRY_VERIFY2_WITH_TIMEOUT(drafts.all().size() == 1, program->process().readAll().constData(), 60000);
        killNow(*program);
    }
    QCOMPARE(drafts.all().size(), std::size_t(1));
    // Only restored edits can be discarded, and only then the draft goes.
    const auto program = start(sandbox, {"--demo"}, open + "title:*\nCtrl+Shift+D\n");
    QTRY_VERIFY2_WITH_TIMEOUT(drafts.all().empty(), program->process().readAll().constData(), 60000);
}

REGISTER_TEST(KillTest);
#include "KillTest.moc"
