// SPDX-License-Identifier: Apache-2.0
// Folders of manifests in the window: editing, saving, other programs that write the same files, drafts, files that cannot be read.
#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "core/SteppedClock.h"
#include "gui/Fixture.h"
#include "pages/probes/ProbesPage.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/EmptyState.h"
#include "ui/MessageStrip.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QCoreApplication>
#include <QTest>

#include <filesystem>

namespace {

const std::string web = "# mine\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n"
                        "    spec:\n      containers:\n      - name: app\n        image: a:1\n"
                        "        livenessProbe:\n          tcpSocket: {port: 80}\n          periodSeconds: 9 # nine\n";

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    return text.replace(text.find(what), what.size(), with);
}

/// A window with a folder, and no cluster.
struct Folder {
    explicit Folder(const support::Sandbox &sandbox, const std::string &path = {})
        : workspace(clock, operations::Drafts(sandbox.path("state/drafts"))), window(workspace)
    {
        auto own = std::make_unique<gui::Answers>();
        answers = own.get();
        window.setDialogs(std::move(own));
        window.QWidget::show();
        workspace.openPath(path.empty() ? sandbox.path("deploy") : path);
    }
    bool open(const std::string &file, int index = 0)
    {
        window.projects().select("file:" + file + "#" + std::to_string(index));
        QCoreApplication::sendPostedEvents();
        return window.editor().document() != nullptr;
    }
    ui::NumberField *period()
    {
        return qobject_cast<ui::NumberField *>(window.editor().probes()->card(kube::ProbeKind::Liveness)->field(QStringLiteral("period")));
    }
    document::Document &document() { return *window.editor().document(); }
    void trigger(const char *action) { window.actions()[action]->trigger(); }
    QString said()
    {
        const ui::MessageStrip *strip = window.editor().header()->strip();
        return strip->isHidden() ? QString() : strip->text();
    }

    core::SteppedClock clock{core::Instant()};
    app::Workspace workspace;
    app::MainWindow window;
    gui::Answers *answers = nullptr;
};

} // namespace

class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void savingChangesNothingElse();
    void undoSaysWhat();
    void othersMayWriteTheFile();
    void anObjectIsFollowedWithinItsFile();
    void whatIsGoneIsNotOverwritten();
    void brokenFilesSayWhereAndHow();
    void draftsAreSeenBeforeTheyAreOpened();
    void aDraftThatCannotBeReadIsKept();
    void exportOfAFileIsItsText();
};

void FilesTest::savingChangesNothingElse()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    QVERIFY(!folder.window.actions()["save"]->isEnabled());
    QVERIFY(!folder.window.actions()["apply"]->isEnabled());
    folder.period()->setValue(8);
    QVERIFY(folder.window.actions()["save"]->isEnabled());
    folder.trigger("save");
    QCOMPARE(sandbox.read("deploy/web.yaml"), replaced(web, "periodSeconds: 9", "periodSeconds: 8"));
    QVERIFY(!folder.document().isDirty());
    QVERIFY(folder.said().contains(QStringLiteral("web.yaml")));
}

void FilesTest::undoSaysWhat()
{
    const support::Sandbox sandbox;
    Folder folder(sandbox, sandbox.write("deploy/web.yaml", web)); // one file
    QVERIFY(folder.open(sandbox.path("deploy/web.yaml")));
    QAction *undo = folder.window.actions()["undo"], *redo = folder.window.actions()["redo"];
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    folder.period()->setValue(5);
    QCOMPARE(undo->text(), QStringLiteral("&Undo set period to 5"));
    undo->trigger();
    QCOMPARE(folder.document().text(), web);
    QCOMPARE(redo->text(), QStringLiteral("&Redo set period to 5"));
    redo->trigger();
    folder.trigger("discard");
    QCOMPARE(folder.document().text(), web);
    QVERIFY(redo->isEnabled()); // and can be had back
}

void FilesTest::othersMayWriteTheFile()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    // Saved without having seen it: refused, and made on what is there now.
    folder.period()->setValue(7);
    const std::string theirs = "# theirs\n" + replaced(web, "a:1", "another:2");
    sandbox.write("deploy/web.yaml", theirs);
    folder.trigger("save");
    QCOMPARE(sandbox.read("deploy/web.yaml"), theirs);
    QVERIFY(folder.document().isDirty());
    QVERIFY2(folder.said().contains(QStringLiteral("another program")), qPrintable(folder.said()));
    QCOMPARE(folder.document().text(), replaced(theirs, "periodSeconds: 9", "periodSeconds: 7"));
    folder.trigger("save");
    QCOMPARE(sandbox.read("deploy/web.yaml"), replaced(theirs, "periodSeconds: 9", "periodSeconds: 7"));
    // Read again by request; without edits there is nothing to say.
    sandbox.write("deploy/web.yaml", replaced(theirs, "another:2", "a-third:3"));
    folder.trigger("reload");
    QCOMPARE(folder.document().text(), replaced(theirs, "another:2", "a-third:3"));
    QVERIFY(!folder.document().isDirty());
}

void FilesTest::anObjectIsFollowedWithinItsFile()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    folder.period()->setValue(7);
    const std::string first = replaced(web, "name: web", "name: first") + "---\n";
    sandbox.write("deploy/web.yaml", first + web);
    folder.trigger("reload");
    QCOMPARE(folder.document().origin().index, std::size_t(1));
    folder.trigger("save");
    QCOMPARE(sandbox.read("deploy/web.yaml"), first + replaced(web, "periodSeconds: 9", "periodSeconds: 7"));
    QVERIFY(folder.open(file, 0));
    QCOMPARE(folder.document().value()["metadata"]["name"].string(), std::string("first"));
    QVERIFY(!folder.document().isDirty());
}

void FilesTest::whatIsGoneIsNotOverwritten()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    folder.period()->setValue(7);
    const std::string mine = folder.document().text();
    sandbox.write("deploy/web.yaml", "a: [1\nb: 2\n"); // half-way through somebody's edit
    folder.trigger("reload");
    QCOMPARE(folder.document().text(), mine);
    folder.trigger("save");
    QVERIFY2(folder.said().contains(QStringLiteral("line ")), qPrintable(folder.said()));
    std::filesystem::remove(file);
    folder.trigger("save");
    QVERIFY2(folder.said().contains(QStringLiteral("Cannot read")), qPrintable(folder.said()));
    QVERIFY(!std::filesystem::exists(file));
    QCOMPARE(folder.document().text(), mine);
    sandbox.write("deploy/web.yaml", web);
    folder.trigger("reload");
    folder.trigger("save");
    QCOMPARE(sandbox.read("deploy/web.yaml"), replaced(web, "periodSeconds: 9", "periodSeconds: 7"));
}

void FilesTest::brokenFilesSayWhereAndHow()
{
    const support::Sandbox sandbox;
    const std::string broken = sandbox.write("deploy/broken.yaml", "kind: Deployment\nspec:\n\treplicas: 1\n");
    sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    folder.window.projects().select("file:" + broken);
    QVERIFY(!folder.window.editor().document());
    const QString text = gui::textsOf(&folder.window.editor()).join(QLatin1Char('\n'));
    QVERIFY2(text.contains(QStringLiteral("line 3")) && text.contains(QStringLiteral("Use spaces")),
             qPrintable(gui::textsOf(&folder.window.editor()).filter(QStringLiteral("line")).join(QLatin1Char('\n'))));
    // Repaired outside, it opens.
    sandbox.write("deploy/broken.yaml", replaced(web, "name: web", "name: repaired"));
    folder.trigger("reload");
    QVERIFY(folder.open(broken));
    // A folder that is not there or may not be read is a sentence too.
    folder.workspace.openPath(sandbox.path("nowhere"));
    QVERIFY(gui::textsOf(&folder.window.projects()).filter(QStringLiteral("nowhere")).size() > 1);
}

void FilesTest::draftsAreSeenBeforeTheyAreOpened()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    {
        Folder folder(sandbox);
        QVERIFY(folder.open(file));
        folder.period()->setValue(7);
        folder.clock.advance(core::Duration(300));
    }
    Folder folder(sandbox);
    const models::ProjectsModel &tree = folder.workspace.tree();
    QCOMPARE(tree.entry(tree.indexOf("file:" + file + "#0"))->note, std::string("edited"));
    QVERIFY(folder.open(file));
    QVERIFY2(folder.said().contains(QStringLiteral("Restored 1 edit")), qPrintable(folder.said()));
    QCOMPARE(folder.document().text(), replaced(web, "periodSeconds: 9", "periodSeconds: 7"));
    // What the file says already is no edit any more, and no news.
    sandbox.write("deploy/web.yaml", replaced(web, "periodSeconds: 9", "periodSeconds: 7"));
    Folder later(sandbox);
    QVERIFY(later.open(file));
    QVERIFY(!later.document().isDirty());
    QVERIFY2(!later.said().contains(QStringLiteral("Restored")), qPrintable(later.said()));
    // Another object in its place does not get the edits.
    folder.document().undoStack().setIndex(0);
    folder.period()->setValue(3);
    folder.workspace.flushDrafts();
    sandbox.write("deploy/web.yaml", replaced(web, "name: web", "name: other"));
    Folder last(sandbox);
    QVERIFY(last.open(file));
    QVERIFY(!last.document().isDirty());
}

void FilesTest::aDraftThatCannotBeReadIsKept()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    {
        Folder folder(sandbox);
        QVERIFY(folder.open(file));
        folder.period()->setValue(7);
    }
    const std::string draft = std::filesystem::directory_iterator(sandbox.path("state/drafts"))->path().filename().string();
    sandbox.write("state/drafts/" + draft, "{\"version\": 99}");
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    QVERIFY2(folder.said().contains(QStringLiteral("unreadable")), qPrintable(folder.said()));
    folder.period()->setValue(6);
    folder.workspace.flushDrafts();
    QCOMPARE(sandbox.read("state/drafts/" + draft + ".unreadable"), std::string("{\"version\": 99}"));
    QVERIFY(std::filesystem::exists(sandbox.path("state/drafts/" + draft)));
}

void FilesTest::exportOfAFileIsItsText()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.write("deploy/web.yaml", web);
    Folder folder(sandbox);
    QVERIFY(folder.open(file));
    folder.period()->setValue(7);
    folder.answers->saveAs = QString::fromStdString(sandbox.path("out.yaml"));
    folder.trigger("export");
    QCOMPARE(sandbox.read("out.yaml"), folder.document().text());
    QCOMPARE(sandbox.read("deploy/web.yaml"), web);
    // A name from a manifest is no path.
    sandbox.write("deploy/web.yaml", replaced(web, "name: web", "name: '../../.bashrc'"));
    folder.trigger("reload");
    QVERIFY(folder.open(file));
    folder.trigger("export");
    QVERIFY2(!folder.answers->proposed.contains(QLatin1Char('/')) && !folder.answers->proposed.startsWith(QLatin1Char('.')), qPrintable(folder.answers->proposed));
    // Choosing a folder in the window opens it.
    sandbox.write("more/second.yaml", web);
    folder.answers->folder = QString::fromStdString(sandbox.path("more"));
    folder.trigger("openFolder");
    QVERIFY(folder.open(sandbox.path("more/second.yaml")));
}

REGISTER_TEST(FilesTest);
#include "FilesTest.moc"
