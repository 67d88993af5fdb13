// SPDX-License-Identifier: Apache-2.0
#include "app/Screenshots.h"

#include "app/Appearance.h"
#include "app/frame/Editor.h"
#include "app/SteppedDemo.h"
#include "document/Convert.h"
#include "operations/Files.h"
#include "pages/Page.h"
#include "pages/probes/ProbesPage.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QApplication>
#include <QBuffer>
#include <QTemporaryDir>

#include <filesystem>

namespace app {

namespace {

constexpr int width = 1440, height = 900;

struct Theme {
    operations::Appearance appearance;
    const char *name;
};
constexpr Theme themes[] = {{operations::Appearance::Light, "light"}, {operations::Appearance::Dark, "dark"}};

core::unexpected<core::Error> notReady(const char *what)
{
    return core::fail(core::ErrorCode::NotReady, core::Text::verbatim(what));
}

/// Any project will do that is rolled out; the first in the list is always the same.
const kube::ProjectRow *readyProject(SteppedDemo &demo)
{
    const ClusterLink &link = demo.controller().link();
    for (const std::string &space : link.namespaces()) {
        for (const kube::ProjectRow &row : link.rows()) {
            if (row.namespaceName == space && row.status == kube::ProjectStatus::Ready)
                return link.row(row.uid);
        }
    }
    return nullptr;
}

core::Result<void> openReady(SteppedDemo &demo)
{
    demo.window().resize(width, height);
    demo.window().QWidget::show();
    const bool there = demo.runUntil([&demo] { return readyProject(demo) != nullptr; }, 120);
    if (!there)
        return notReady("No project of the demo gets ready");
    const kube::ProjectRow row = *readyProject(demo);
    if (!demo.open(row.namespaceName, row.name))
        return notReady("A project of the demo does not open");
    return {};
}

QByteArray picture(MainWindow &window)
{
    QApplication::sendPostedEvents();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    window.grab().toImage().save(&buffer, "PNG");
    return buffer.data();
}

core::Result<void> save(MainWindow &window, const std::string &folder, const char *page, const char *theme)
{
    return operations::writeFile(folder + "/" + page + "-" + theme + ".png", picture(window).toStdString());
}

ui::NumberField *failuresField(SteppedDemo &demo)
{
    return qobject_cast<ui::NumberField *>(
        demo.window().editor().probes()->card(kube::ProbeKind::Startup)->field(QStringLiteral("failureThreshold")));
}

} // namespace

core::Result<void> writeScreenshots(const std::string &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const Theme &theme : themes) {
        applyAppearance(theme.appearance, true); // a picture is taken of the end of every motion
        const QTemporaryDir state;
        SteppedDemo demo(state.path().toStdString());
        if (const core::Result<void> done = openReady(demo); !done)
            return done;
        Editor &editor = demo.window().editor();
        editor.showPage(0);
        failuresField(demo)->setFocus();
        failuresField(demo)->setValue(18);
        if (const core::Result<void> done = save(demo.window(), folder, "probes", theme.name); !done)
            return done;
        // The same edit, applied: half-way into its rollout.
        demo.apply();
        const bool under = demo.runUntil(
            [&demo] {
                const LiveProject *project = demo.controller().project();
                return project && project->isTracked() && project->timeline().phase(rollout::Phase::Pods).state == rollout::PhaseState::Progress
                    && project->timeline().seconds(project->timeline().now) > 7;
            },
            30);
        if (!under)
            return notReady("The rollout of the demo does not begin");
        editor.showPage(1);
        demo.settle();
        if (const core::Result<void> done = save(demo.window(), folder, "readiness", theme.name); !done)
            return done;
    }
    return {};
}

core::Result<void> selfTest()
{
    for (const Theme &theme : themes) {
        applyAppearance(theme.appearance, true);
        const QTemporaryDir state;
        SteppedDemo demo(state.path().toStdString());
        if (const core::Result<void> done = openReady(demo); !done)
            return done;
        Editor &editor = demo.window().editor();
        for (int page = 0; page < int(editor.allPages().size()); ++page) {
            editor.showPage(page);
            if (picture(demo.window()).isEmpty())
                return notReady("A page paints nothing");
        }
        editor.showPage(0);
        const std::string before = editor.document()->text();
        failuresField(demo)->setValue(21);
        if (editor.document()->text().find("failureThreshold: 21") == std::string::npos)
            return notReady("A number that was typed is not in the YAML");
        editor.document()->undoStack().undo();
        if (editor.document()->text() != before)
            return notReady("Undo does not bring the YAML back");
    }
    return {};
}

} // namespace app
