// SPDX-License-Identifier: Apache-2.0
#include "app/pictures/Scenes.h"

#include "app/dialogs/TrustDialog.h"
#include "app/frame/Editor.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/StatusPane.h"
#include "demo/Cluster.h"
#include "document/Convert.h"
#include "pages/probes/ProbesPage.h"
#include "ui/CommandPalette.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <functional>

namespace app {

namespace {

core::Result<void> check(bool reached, const char *otherwise)
{
    if (!reached)
        return core::fail(core::ErrorCode::NotReady, core::Text::verbatim(otherwise));
    return {};
}

ui::ProbeCard *card(SteppedDemo &demo, kube::ProbeKind kind)
{
    return demo.window().editor().probes()->card(kind);
}

ui::NumberField *number(SteppedDemo &demo, kube::ProbeKind kind, const char *name)
{
    return qobject_cast<ui::NumberField *>(card(demo, kind)->field(QLatin1String(name)));
}

void trigger(SteppedDemo &demo, const char *action)
{
    demo.window().actions()[action]->trigger();
    demo.settle();
}

void closeDialogs(SteppedDemo &demo)
{
    for (QDialog *dialog : demo.window().findChildren<QDialog *>())
        dialog->reject();
    demo.settle();
}

/// Any project of the cluster that is as wanted; the first in the list is always the same.
bool openWhere(SteppedDemo &demo, const std::function<bool(const kube::ProjectRow &)> &wanted)
{
    const ClusterLink &link = demo.controller().link();
    std::optional<kube::ProjectRow> found;
    demo.runUntil(
        [&] {
            for (const kube::ProjectRow &row : link.rows()) {
                if (!found && wanted(row))
                    found = row;
            }
            return found.has_value();
        },
        120);
    return found && demo.open(found->namespaceName, found->name);
}

core::Result<void> nothingOpen(SteppedDemo &demo)
{
    demo.window().show(nullptr);
    return check(demo.runUntil([&demo] { return !demo.controller().link().rows().empty(); }, 20), "The demo has no projects");
}

core::Result<void> probes(SteppedDemo &demo)
{
    if (const core::Result<void> done = openReady(demo); !done)
        return done;
    demo.window().editor().showPage(0);
    ui::NumberField *failures = number(demo, kube::ProbeKind::Startup, "failureThreshold");
    failures->setFocus();
    failures->setValue(18);
    return {};
}

core::Result<void> difference(SteppedDemo &demo)
{
    trigger(demo, "diff");
    return {};
}

core::Result<void> applyPreview(SteppedDemo &demo)
{
    trigger(demo, "apply");
    const auto *apply = demo.window().findChild<QPushButton *>(QStringLiteral("apply"));
    return check(demo.runUntil([apply] { return apply && apply->isEnabled(); }, 10), "The dry run of the demo does not come back");
}

/// The edit of the scenes before, applied: half-way into its rollout.
core::Result<void> readiness(SteppedDemo &demo)
{
    closeDialogs(demo);
    demo.apply();
    const bool under = demo.runUntil(
        [&demo] {
            const LiveProject *project = demo.controller().project();
            return project && project->isTracked() && project->timeline().phase(rollout::Phase::Pods).state == rollout::PhaseState::Progress
                && project->timeline().seconds(project->timeline().now) > 7;
        },
        30);
    demo.window().editor().showPage(1);
    return check(under, "The rollout of the demo does not begin");
}

core::Result<void> readinessDone(SteppedDemo &demo)
{
    const bool ready = demo.runUntil([&demo] { return demo.controller().project()->timeline().outcome == rollout::Outcome::Ready; }, 120);
    demo.runUntil([] { return false; }, 2);
    return check(ready, "The rollout of the demo does not get ready");
}

core::Result<void> readinessFailed(SteppedDemo &demo)
{
    const bool open = openWhere(demo, [](const kube::ProjectRow &row) { return row.status == kube::ProjectStatus::Failed; });
    demo.runUntil([] { return false; }, 20);
    demo.window().editor().showPage(1);
    return check(open, "No project of the demo fails");
}

core::Result<void> disconnected(SteppedDemo &demo)
{
    demo.controller().link().demoCluster()->transport().setReachable(false);
    demo.runUntil([] { return false; }, 4);
    return {};
}

core::Result<void> findings(SteppedDemo &demo)
{
    demo.controller().link().demoCluster()->transport().setReachable(true);
    demo.runUntil([] { return false; }, 60);
    if (const core::Result<void> done = openReady(demo); !done)
        return done;
    demo.window().editor().showPage(0);
    number(demo, kube::ProbeKind::Startup, "period")->setValue(0);
    number(demo, kube::ProbeKind::Startup, "timeout")->setValue(30);
    number(demo, kube::ProbeKind::Liveness, "successThreshold")->setValue(2);
    card(demo, kube::ProbeKind::Readiness)->remove();
    demo.window().status().toggle(StatusPane::Findings);
    return {};
}

core::Result<void> handlers(SteppedDemo &demo)
{
    trigger(demo, "discard");
    trigger(demo, "showFindings");
    card(demo, kube::ProbeKind::Startup)->switchHandler(kube::Handler::Exec);
    card(demo, kube::ProbeKind::Readiness)->switchHandler(kube::Handler::Grpc);
    card(demo, kube::ProbeKind::Liveness)->switchHandler(kube::Handler::TcpSocket);
    return {};
}

core::Result<void> activity(SteppedDemo &demo)
{
    trigger(demo, "discard");
    trigger(demo, "showActivity");
    return {};
}

/// Names as long as Kubernetes allows, and many containers.
core::Result<void> longNames(SteppedDemo &demo)
{
    demo.window().findChild<ui::CommandPalette *>()->hide();
    trigger(demo, "showActivity");
    const QTemporaryDir folder;
    const std::string name(63, 'm');
    std::string text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + std::string(63, 'w')
        + "}\nspec:\n  template:\n    spec:\n      containers:\n";
    for (char letter = 'a'; letter < 'k'; ++letter)
        text += "      - name: " + std::string(60, letter) + "\n        image: a:1\n        readinessProbe: {httpGet: {path: /"
            + std::string(120, 'p') + ", port: " + std::string(15, 'h') + "}}\n";
    const std::string file = folder.path().toStdString() + "/long.yaml";
    QFile out(QString::fromStdString(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(text.c_str()) < 0)
        return check(false, "No temporary file can be written");
    out.close();
    demo.workspace().openPath(file);
    demo.settle();
    demo.window().projects().select("file:" + file + "#0");
    demo.settle();
    return check(demo.window().editor().document() != nullptr, "A file does not open");
}

/// One scene per dialog that an action opens.
template <const char *const &action>
core::Result<void> dialogOf(SteppedDemo &demo)
{
    closeDialogs(demo);
    trigger(demo, action);
    return check(demo.window().findChild<QDialog *>() != nullptr, "A dialog does not open");
}
constexpr const char *newProjectAction = "newProject";
constexpr const char *settingsAction = "settings";
constexpr const char *deleteAction = "delete";

core::Result<void> newProject(SteppedDemo &demo)
{
    closeDialogs(demo);
    trigger(demo, "newProject");
    for (const auto &[name, text] : {std::pair("project", "42"), std::pair("user", "7")}) {
        auto *edit = demo.window().findChild<QLineEdit *>(QLatin1String(name));
        if (!edit)
            return check(false, "The dialog for a new project lacks a field");
        edit->setText(QLatin1String(text));
    }
    return {};
}

/// No file is read and nothing is asked of anybody: only the dialog.
core::Result<void> trust(SteppedDemo &demo)
{
    closeDialogs(demo);
    kube::ClientSettings settings;
    settings.host = "https://api.example:6443";
    settings.insecure = true;
    settings.exec = kube::ExecPlugin{"/opt/example/login", "client.authentication.k8s.io/v1", {}, {}, {{"--cluster", "shop"}}, {{{"LOGIN_PROFILE", "shop"}}}, false};
    settings.caFile = "/srv/example/ca.crt";
    (new TrustDialog(*operations::trustQuestion("/srv/example/kubeconfig.yaml", false, settings), &demo.window()))->open();
    return {};
}

core::Result<void> palette(SteppedDemo &demo)
{
    closeDialogs(demo);
    trigger(demo, "palette");
    return {};
}

} // namespace

core::Result<void> openReady(SteppedDemo &demo)
{
    if (!openWhere(demo, [](const kube::ProjectRow &row) { return row.status == kube::ProjectStatus::Ready; }))
        return check(false, "No project of the demo gets ready");
    return {};
}

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = {
        {"start", nothingOpen},
        {"probes", probes},
        {"difference", difference},
        {"apply", applyPreview},
        {"readiness", readiness},
        {"readiness-done", readinessDone},
        {"readiness-failed", readinessFailed},
        {"disconnected", disconnected},
        {"findings", findings},
        {"handlers", handlers},
        {"activity", activity},
        {"new-project", newProject},
        {"settings", dialogOf<settingsAction>},
        {"delete", dialogOf<deleteAction>},
        {"trust", trust},
        {"palette", palette},
        {"long-names", longNames},
    };
    return all;
}

} // namespace app
