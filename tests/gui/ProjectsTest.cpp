// SPDX-License-Identifier: Apache-2.0
// The life of a project from the window: new, activate, deactivate, delete, export; settings and contexts.
#include "app/dialogs/DeleteDialog.h"
#include "app/dialogs/NewProjectDialog.h"
#include "app/dialogs/ScaleDialog.h"
#include "app/dialogs/SettingsDialog.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "gui/Fixture.h"
#include "kube/masking/MaskedText.h"
#include "operations/Settings.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/text/YamlView.h"
#include "yaml/Reader.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using gui::Project;

class ProjectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void aNewProjectIsCheckedThenMade();
    void whatIsThereKeepsItsReplicas();
    void settingsReachTheNextProject();
    void aBrokenSettingsFileIsNotReplaced();
    void deactivateAndActivate();
    void deleteAsksForTheName();
    void exportHasItsServices();
    void anotherContextKeepsTheDrafts();

private:
    static void fill(Project &project, const char *id, const char *user);
};

void ProjectsTest::fill(Project &project, const char *id, const char *user)
{
    project.trigger("newProject");
    auto *dialog = project.dialog<app::NewProjectDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("project"))->setText(QLatin1String(id));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QLatin1String(user));
}

void ProjectsTest::aNewProjectIsCheckedThenMade()
{
    Project project;
    QVERIFY(project.isOpen());
    fill(project, "4711", "new-space");
    auto *dialog = project.dialog<app::NewProjectDialog>();
    QCOMPARE(project.button("create")->text(), QStringLiteral("Check"));
    project.forgetWrites();
    project.button("create")->click();
    QVERIFY(project.runUntil([&] { return project.button("create")->text() == QStringLiteral("Create"); }));
    QVERIFY2(dialog->note().contains(QStringLiteral("checked only when applying")), qPrintable(dialog->note()));
    const QString manifest = dialog->findChild<ui::YamlView *>()->toPlainText();
    QVERIFY2(manifest.contains(QStringLiteral("terminationGracePeriodSeconds: 30")), qPrintable(manifest)); // with defaults
    QVERIFY(!project.cluster().store().get("namespaces", {}, "user-new-space"));
    // Other ids are another question.
    dialog->findChild<QLineEdit *>(QStringLiteral("project"))->setText(QStringLiteral("4712"));
    QCOMPARE(project.button("create")->text(), QStringLiteral("Check"));
    project.button("create")->click();
    QVERIFY(project.runUntil([&] { return project.button("create")->text() == QStringLiteral("Create"); }));
    QVERIFY(project.press("create"));
    QVERIFY(project.runUntil([&] { return project.cluster().store().get("deployments", "user-new-space", "proj-4712-api") != nullptr; }));
    QVERIFY(!project.cluster().store().get("deployments", "user-new-space", "proj-4711-api"));
    QVERIFY(project.runUntil([&] { return project.document().origin().object.name == "proj-4712-api"; }, 30));
    QCOMPARE(project.editor().currentPage(), 1);
    for (std::size_t i = 0; i < project.writes().size(); ++i)
        QVERIFY2(project.writes()[i].find("dry") != std::string::npos || i > 1, project.writes()[i].c_str());

    // A refusal in the middle says what was made before it.
    fill(project, "5", "half");
    QVERIFY(project.press("create"));
    QVERIFY(project.runUntil([&] { return project.button("create")->text() == QStringLiteral("Create"); }));
    project.answerWith("PATCH", false, 403, "Forbidden", "not here");
    QVERIFY(project.press("create"));
    dialog = project.dialog<app::NewProjectDialog>();
    QVERIFY2(project.runUntil([&] { return dialog->note().contains(QStringLiteral("Namespace user-half")); }), qPrintable(dialog->note()));
    QVERIFY(dialog->note().contains(QStringLiteral("not here")));
}

void ProjectsTest::whatIsThereKeepsItsReplicas()
{
    Project project([](const core::Value &object) { return object.set(core::FieldPath::of("spec.replicas"), core::Value(2)); });
    QVERIFY(project.isOpen());
    const core::Value labels = project.stored()["metadata"]["labels"];
    fill(project, labels["project-id"].string().c_str(), labels["user-id"].string().c_str());
    QVERIFY(project.press("create"));
    auto *dialog = project.dialog<app::NewProjectDialog>();
    QVERIFY(project.runUntil([&] { return project.button("create")->text() == QStringLiteral("Create") || dialog->note().contains(QStringLiteral("onflict")); }));
    QVERIFY2(dialog->note().contains(QStringLiteral("Is there")), qPrintable(dialog->note()));
    QVERIFY(project.press("create"));
    QVERIFY(project.runUntil([&] { return !project.dialog<app::NewProjectDialog>(); }));
    QCOMPARE(project.stored()["spec"]["replicas"].integer(), std::optional<std::int64_t>(2));
}

void ProjectsTest::settingsReachTheNextProject()
{
    Project project;
    QVERIFY(project.isOpen());
    project.trigger("settings");
    auto *dialog = project.dialog<app::SettingsDialog>();
    dialog->findChild<QLineEdit *>(QStringLiteral("image"))->setText(QStringLiteral("registry.example/other:2"));
    dialog->findChild<QLineEdit *>(QStringLiteral("namePattern"))->setText(QStringLiteral("api-%1"));
    dialog->findChild<QLineEdit *>(QStringLiteral("container"))->setText(QStringLiteral("Not A Name"));
    auto *cloud = dialog->findChild<QComboBox *>(QStringLiteral("cloud"));
    cloud->setCurrentIndex(cloud->findText(QStringLiteral("Azure")));
    QPushButton *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    dialog->findChild<QLineEdit *>(QStringLiteral("container"))->setText(QStringLiteral("main"));
    save->click();
    project.demo.settle();
    QVERIFY(!project.dialog<app::SettingsDialog>());
    QCOMPARE(operations::loadSettings(project.sandbox.path("state/settings.yaml"))->layout.container, std::string("main"));
    fill(project, "9", "9");
    QCOMPARE(project.dialog<app::NewProjectDialog>()->findChild<QLineEdit *>(QStringLiteral("image"))->text(), QStringLiteral("registry.example/other:2"));
    const QString manifest = project.dialog<app::NewProjectDialog>()->findChild<ui::YamlView *>()->toPlainText();
    for (const char *part : {"name: api-9", "- name: main", "image: registry.example/other:2", "azure-load-balancer-health-probe-protocol: http"}) {
        // A container's name may stand behind other keys of its item.
        const QString wanted = QLatin1String(part);
        QVERIFY2(manifest.contains(wanted) || manifest.contains(QString(wanted).remove(QStringLiteral("- "))), part);
    }
}

void ProjectsTest::aBrokenSettingsFileIsNotReplaced()
{
    Project project;
    QVERIFY(project.isOpen());
    project.sandbox.write("state/settings.yaml", "layout: [mine\n");
    project.trigger("settings");
    auto *dialog = project.dialog<app::SettingsDialog>();
    dialog->findChild<QLineEdit *>(QStringLiteral("image"))->setText(QStringLiteral("registry.example/other:2"));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    project.demo.settle();
    QVERIFY(project.dialog<app::SettingsDialog>()); // with the reason
    QCOMPARE(project.sandbox.read("state/settings.yaml"), std::string("layout: [mine\n"));
    QVERIFY(gui::textsOf(dialog).filter(QStringLiteral("settings.yaml")).size() > 0);
}

void ProjectsTest::deactivateAndActivate()
{
    Project project;
    QVERIFY(project.isOpen());
    project.forgetWrites();
    const auto status = [&] { return project.demo.controller().link().row(project.space, project.name)->status; };
    project.trigger("deactivate");
    auto *dialog = project.dialog<app::ScaleDialog>();
    QVERIFY(!project.button("scale")->isEnabled()); // not before the server was asked
    QVERIFY(project.runUntil([&] { return project.button("scale")->isEnabled(); }));
    QVERIFY2(dialog->note().contains(QStringLiteral("spec.replicas: 1 \u2192 0")), qPrintable(dialog->note()));
    QCOMPARE(project.stored()["spec"]["replicas"].integer(), std::optional<std::int64_t>(1));
    project.button("scale")->click();
    QVERIFY(project.runUntil([&] { return status() == kube::ProjectStatus::Inactive; }, 60));
    QCOMPARE(project.writes(), (std::vector<std::string>{"PATCH dry", "PATCH dry", "PATCH"}));

    QVERIFY(project.runUntil([&] { return project.window().actions()["activate"]->isEnabled(); }));
    project.trigger("activate");
    project.dialog<app::ScaleDialog>()->findChild<QSpinBox *>(QStringLiteral("replicas"))->setValue(2);
    QVERIFY(project.runUntil([&] { return project.button("scale")->isEnabled(); }));
    QTest::keyClick(project.dialog<app::ScaleDialog>(), Qt::Key_Return);
    QVERIFY(project.runUntil([&] { return status() == kube::ProjectStatus::Ready; }, 120));
    QCOMPARE(project.stored()["spec"]["replicas"].integer(), std::optional<std::int64_t>(2));
    // Refused: said in the dialog, nothing changes.
    project.answerWith("PATCH", false, 403, "Forbidden", "hands off");
    project.trigger("deactivate");
    QVERIFY(project.press("scale"));
    QVERIFY(project.runUntil([&] { return project.dialog<app::ScaleDialog>()->note().contains(QStringLiteral("hands off")); }));
    QCOMPARE(project.stored()["spec"]["replicas"].integer(), std::optional<std::int64_t>(2));
}

void ProjectsTest::deleteAsksForTheName()
{
    Project project;
    QVERIFY(project.isOpen());
    project.forgetWrites();
    project.trigger("delete");
    auto *dialog = project.dialog<app::DeleteDialog>();
    QVERIFY(project.runUntil([&] { return dialog->text().contains(QStringLiteral("Goes: Service %1").arg(document::toQt(project.name))); }));
    QVERIFY(!project.button("delete")->isEnabled());
    QVERIFY(!project.stored().isNull());
    auto *typed = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
    typed->setText(document::toQt(project.name).chopped(1));
    QVERIFY(!project.button("delete")->isEnabled());
    typed->setText(document::toQt(project.name));
    QVERIFY(project.button("delete")->isEnabled());
    project.button("delete")->click();
    QVERIFY(project.runUntil([&] { return project.stored().isNull() && !project.editor().document(); }, 60));
    QVERIFY(project.runUntil([&] { return project.cluster().store().get("services", project.space, project.name) == nullptr; }, 60));
    QVERIFY(project.cluster().store().get("namespaces", {}, project.space));
    QCOMPARE(project.writes(), (std::vector<std::string>{"DELETE dry", "DELETE dry", "DELETE dry", "DELETE dry", "DELETE", "DELETE"}));
}

void ProjectsTest::exportHasItsServices()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    project.answers->saveAs = QString::fromStdString(project.sandbox.path("out.yaml"));
    project.trigger("export");
    QCOMPARE(project.answers->proposed, document::toQt(project.name + ".yaml"));
    QVERIFY(project.runUntil([&] { return project.said().contains(QStringLiteral("Exported")); }));
    const auto documents = yaml::read(project.sandbox.read("out.yaml"));
    QVERIFY(documents && documents->size() == 2);
    QCOMPARE((*documents)[0].value["kind"].string(), std::string("Service"));
    QCOMPARE((*documents)[1].value["kind"].string(), std::string("Deployment"));
    QVERIFY((*documents)[1].value == project.document().value()); // with the edit
    QVERIFY(!(*documents)[0].value["spec"].contains("clusterIP") && !(*documents)[1].value.contains("status"));
    project.answers->saveAs = QStringLiteral("/nowhere/at/all.yaml");
    project.trigger("export");
    QVERIFY(project.runUntil([&] { return project.said().contains(QStringLiteral("/nowhere/at/all.yaml")) && project.said().contains(QStringLiteral("Cannot write")); }));
}

void ProjectsTest::anotherContextKeepsTheDrafts()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    const std::string text = project.document().text();
    // A kubeconfig that cannot be used leaves everything as it was.
    project.demo.controller().connectKubeconfig(project.sandbox.write("broken.yaml", "clusters: [\n"), {});
    QVERIFY(!project.said().isEmpty());
    QCOMPARE(project.document().text(), text);
    QVERIFY(project.demo.controller().project());
    // Another cluster: the project goes, its draft stays.
    const std::string other = project.sandbox.write(
        "other.yaml", "apiVersion: v1\nkind: Config\ncurrent-context: a\nclusters:\n- {name: c, cluster: {server: 'http://127.0.0.1:9'}}\n"
                      "contexts:\n- {name: a, context: {cluster: c, user: u}}\n- {name: b, context: {cluster: c, user: u}}\nusers:\n- {name: u, user: {}}\n");
    qputenv("KUBECONFIG", QByteArray::fromStdString(other)); // one's own: nothing is asked
    project.demo.controller().connectKubeconfig({}, {});
    QVERIFY(!project.editor().document());
    QVERIFY(!project.demo.controller().project());
    QCOMPARE(project.window().bar().contexts(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(project.runUntil([&] { return operations::Drafts(project.sandbox.path("state/drafts")).all().size() == 1; }));
    project.window().bar().chooseContext(QStringLiteral("b"));
    qunsetenv("KUBECONFIG");
    QCOMPARE(project.demo.controller().link().connection().context(), std::string("b"));
}

REGISTER_TEST(ProjectsTest);
#include "ProjectsTest.moc"
