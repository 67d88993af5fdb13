// SPDX-License-Identifier: Apache-2.0
#include "app/Program.h"

#include "app/Appearance.h"
#include "app/CommandLine.h"
#include "app/MainWindow.h"
#include "app/ProjectPane.h"
#include "app/Screenshots.h"
#include "app/Editor.h"
#include "app/Workspace.h"
#include "operations/RealClock.h"

#include <QApplication>
#include <QTreeView>
#include <functional>

#include <cstdio>
#include <string>

namespace app {

namespace {

constexpr int exitUsage = 2, exitNoDisplay = 3;

} // namespace

int run(int argc, char **argv)
{
    const core::Result<CommandLine> line = parseCommandLine(std::vector<std::string>(argv + 1, argv + argc));
    if (!line) {
        std::fprintf(stderr, "readyline: %s\n", line.error().english().c_str());
        return exitUsage;
    }
    if (line->help) {
        std::fputs(helpText().c_str(), stdout);
        return 0;
    }
    if (line->version) {
        std::printf("readyline %s\n", READYLINE_VERSION);
        return 0;
    }
    if (const std::string missing = missingDisplay(); !missing.empty()) {
        std::fprintf(stderr, "readyline: no window can be opened: %s\nreadyline-cli does the same work without a window.\n", missing.c_str());
        return exitNoDisplay;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("readyline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Readyline"));
    QApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("dev.readyline.readyline"));
    const core::Result<operations::Settings> loaded = operations::loadSettings(operations::defaultSettingsFile());
    const operations::Settings settings = loaded.value_or(operations::Settings());
    applyAppearance(settings.appearance, settings.reducedMotion);

    operations::RealClock clock;
    Workspace workspace(clock, operations::Drafts(operations::Drafts::defaultFolder()));
    MainWindow window(workspace);
    // Sources are read when the window is there, not before.
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&] {
        if (line->quitAfterFirstPaint)
            return QApplication::quit();
        for (const std::string &path : line->paths)
            workspace.openPath(path);
        if (!loaded)
            window.showError(loaded.error());
        if (!line->screenshots.empty()) {
            const auto &tree = workspace.tree();
            std::function<bool(const QModelIndex &)> first = [&](const QModelIndex &parent) {
                for (int i = 0; i < tree.rowCount(parent); ++i) {
                    const QModelIndex at = tree.index(i, 0, parent);
                    if (const auto *e = tree.entry(at); e && e->note != "unreadable") { window.projects().select(e->id); return true; }
                    if (first(at)) return true;
                }
                return false;
            };
            first({});
            (void)writeScreenshots(window, line->screenshots);
            QApplication::quit();
        }
    });
    window.QWidget::show();
    return QApplication::exec();
}

} // namespace app
