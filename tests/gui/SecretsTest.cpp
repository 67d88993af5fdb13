// SPDX-License-Identifier: Apache-2.0
// Canaries in env values and Secrets: no text of the window, no painted text, no file it writes for itself and no clipboard shows one.
#include "app/dialogs/ApplyDialog.h"
#include "app/frame/ProjectPane.h"
#include "core/Json.h"
#include "document/Convert.h"
#include "gui/Fixture.h"
#include "kube/exporting/Export.h"
#include "pages/side/YamlPane.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/fields/NumberField.h"
#include "ui/text/DiffView.h"
#include "ui/text/YamlView.h"
#include "yaml/Reader.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

#include <filesystem>

#include <sys/stat.h>

using gui::Project;

class SecretsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void aClusterProjectShowsNone();
    void aFileShowsNone();

private:
    static void expectHidden(Project &project, const char *where);
};

namespace {

const char *const canary = "canary-4711";

core::Value withSecrets(const core::Value &object)
{
    const core::FieldPath env = core::FieldPath::of("spec.template.spec.containers[0].env");
    core::Value list = object.at(env);
    for (const char *name : {"GITHUB_TOKEN", "DB_PASSWORD"})
        list = list.appended(core::map({{"name", core::Value(name)}, {"value", core::Value(canary)}}));
    const core::Value applied = core::Value(std::string("{\"value\":\"") + canary + "\"}");
    return object.set(env, list).set(core::FieldPath::of("metadata.annotations").child("kubectl.kubernetes.io/last-applied-configuration"), applied);
}

} // namespace

void SecretsTest::expectHidden(Project &project, const char *where)
{
    QList<QWidget *> all{&project.window()};
    for (QDialog *dialog : project.window().findChildren<QDialog *>())
        all.append(dialog);
    for (QWidget *widget : all) {
        for (const QString &text : gui::textsOf(widget))
            QVERIFY2(!text.contains(QLatin1String(canary)), qPrintable(QLatin1String(where) + QStringLiteral(": ") + text));
        QVERIFY2(!gui::paintedText(widget).contains(QLatin1String(canary)), where);
    }
}

void SecretsTest::aClusterProjectShowsNone()
{
    Project project(withSecrets);
    QVERIFY(project.isOpen());
    QVERIFY(project.document().text().find(canary) != std::string::npos); // it is there to be edited and applied
    project.editPeriod(4);
    pages::YamlPane *pane = project.editor().yaml();
    // What must be seen is seen, so that the test looks at the right places.
    QVERIFY(pane->edited()->toPlainText().contains(QStringLiteral("GITHUB_TOKEN")));
    QVERIFY(gui::paintedText(&project.window()).contains(document::toQt(project.name)));
    expectHidden(project, "edited");
    pane->show(pages::YamlPane::Base);
    QVERIFY(pane->base()->toPlainText().contains(QStringLiteral("DB_PASSWORD")));
    expectHidden(project, "live");
    pane->show(pages::YamlPane::Difference);
    QVERIFY(pane->difference()->toPlainText().contains(QStringLiteral("periodSeconds: 4")));
    expectHidden(project, "difference");
    project.trigger("showActivity");
    project.trigger("showReadiness");
    expectHidden(project, "readiness");
    project.trigger("apply");
    QVERIFY(project.runUntil([&] { return project.button("apply")->isEnabled(); }));
    expectHidden(project, "preview");
    project.closeDialogs();

    // Somebody changes a secret between looking and applying: that it changed is shown, not what.
    project.trigger("apply");
    QVERIFY(project.runUntil([&] { return project.button("apply")->isEnabled(); }));
    project.cluster().store().modify("deployments", project.space, project.name, [](const core::Value &object) {
        return object.set(core::FieldPath::of("spec.template.spec.containers[0].env[name=DB_PASSWORD].value"), core::Value(std::string(canary) + "-2"));
    }, {"kubectl-edit", {}}).has_value();
    project.button("apply")->click();
    project.runUntil([] { return false; }, 2);
    expectHidden(project, "preview again");
    project.closeDialogs();

    project.trigger("copyYaml");
    const std::string copied = document::fromQt(QApplication::clipboard()->text());
    QVERIFY(copied.find(canary) == std::string::npos);
    QVERIFY(kube::isMasked(*yaml::readValue(copied))); // apply refuses it
    // A click leads to the field, though the text is shorter than the manifest.
    project.trigger("showProbes");
    pane->show(pages::YamlPane::Edited);
    const QString shown = pane->edited()->toPlainText();
    const auto at = shown.indexOf(QStringLiteral("failureThreshold"), shown.indexOf(QStringLiteral("livenessProbe")));
    project.window().activateWindow(); // a dialog had it
    QVERIFY(QTest::qWaitForWindowActive(&project.window()));
    Q_EMIT pane->edited()->clicked(document::fromQt(shown.left(at + 2)).size());
    QCOMPARE(QApplication::focusWidget(), project.number(kube::ProbeKind::Liveness, "failureThreshold"));
    QVERIFY2(pane->edited()->highlighted().startsWith(QStringLiteral("failureThreshold")), qPrintable(pane->edited()->highlighted()));

    project.editPeriod(7);
    project.demo.workspace().flushDrafts();
    int files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(project.sandbox.path("state"))) {
        struct stat about {};
        QCOMPARE(::stat(entry.path().c_str(), &about), 0);
        QVERIFY2((about.st_mode & 077) == 0, entry.path().c_str());
        if (!entry.is_regular_file())
            continue;
        ++files;
        QVERIFY(project.sandbox.read(entry.path().string().substr(project.sandbox.path().size() + 1)).find(canary) == std::string::npos);
    }
    QCOMPARE(files, 1); // the draft
    // An export is asked for and can be applied again: it has everything, and nobody else may read it.
    project.answers->saveAs = QString::fromStdString(project.sandbox.path("out.yaml"));
    project.trigger("export");
    QVERIFY(project.runUntil([&] { return project.said().contains(QStringLiteral("Exported")); }));
    QVERIFY(project.sandbox.read("out.yaml").find(canary) != std::string::npos);
    struct stat about {};
    QCOMPARE(::stat(project.sandbox.path("out.yaml").c_str(), &about), 0);
    QCOMPARE(int(about.st_mode & 0777), 0600);
}

void SecretsTest::aFileShowsNone()
{
    Project project;
    QVERIFY(project.isOpen());
    const std::string text = std::string("kind: Secret\napiVersion: v1\nmetadata: {name: s}\nstringData:\n  a: |\n    ") + canary + "\n    " + canary
        + "\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n"
          "        env:\n        - name: API_KEY # secret\n          value: "
        + canary + " # kept\n        livenessProbe:\n          tcpSocket: {port: 80}\n          periodSeconds: 9\n";
    const std::string file = project.sandbox.write("deploy/web.yaml", text);
    project.demo.workspace().openPath(project.sandbox.path("deploy"));
    project.window().projects().select("file:" + file + "#1");
    QCOMPARE(project.document().text(), text);
    project.number(kube::ProbeKind::Liveness, "period")->setValue(8);
    pages::YamlPane *pane = project.editor().yaml();
    QVERIFY(pane->edited()->toPlainText().contains(QStringLiteral("# kept")));
    for (const auto segment : {pages::YamlPane::Edited, pages::YamlPane::Base, pages::YamlPane::Difference}) {
        pane->show(segment);
        expectHidden(project, "file");
    }
    pane->show(pages::YamlPane::Edited);
    project.editor().focusField(core::FieldPath::of("spec.template.spec.containers[name=app].livenessProbe.periodSeconds"));
    pane->showField(core::FieldPath::of("spec.template.spec.containers[name=app].livenessProbe.periodSeconds"));
    QCOMPARE(pane->edited()->highlighted(), QStringLiteral("periodSeconds: 8"));
    // Saving writes the secrets back as they were.
    project.trigger("save");
    std::string expected = text;
    expected.replace(expected.find("periodSeconds: 9"), 16, "periodSeconds: 8");
    QCOMPARE(project.sandbox.read("deploy/web.yaml"), expected);
}

REGISTER_TEST(SecretsTest);
#include "SecretsTest.moc"
