// SPDX-License-Identifier: Apache-2.0
#include "app/Program.h"

#include "app/Appearance.h"
#include "app/CommandLine.h"
#include "app/EnglishPlurals.h"
#include "app/MainWindow.h"
#include "app/pictures/Screenshots.h"
#include "app/Workspace.h"
#include "app/ClusterController.h"
#include "operations/Language.h"
#include "operations/RealClock.h"

#include <QApplication>

#include <cstdio>
#include <optional>
#include <string>

namespace app {

namespace {

constexpr int exitUsage = 2, exitNoDisplay = 3;

int report(const core::Result<void> &result)
{
    if (result)
        return 0;
    std::fprintf(stderr, "readyline: %s\n", result.error().english().c_str());
    return core::exitCode(result.error().code);
}

/// What needs no user, no display and no time of its own.
int runOffscreen(const CommandLine &line)
{
    if (line.selfTest)
        return report(selfTest());
    const QStringList sides = QString::fromStdString(line.size.empty() ? "1440x900" : line.size).split(QLatin1Char('x'));
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 400 || size.height() < 300 || size.width() > 8000 || size.height() > 8000)
        return report(core::fail(core::ErrorCode::Usage, core::say("The size of the pictures is written as 1440x900")));
    return report(writeScreenshots(line.screenshots, size));
}

int runWindow(const CommandLine &line, const std::string &settingsFile, const core::Result<operations::Settings> &settings)
{
    applyAppearance(settings ? settings->appearance : operations::Appearance::System, settings && settings->reducedMotion);

    operations::RealClock clock;
    Workspace workspace(clock, operations::Drafts(operations::Drafts::defaultFolder()));
    MainWindow window(workspace);
    auto *controller = new ClusterController(window, workspace, settings.value_or(operations::Settings()), settingsFile,
                                             operations::Consents(operations::Consents::defaultFolder())); // owned by the window
    // Sources are read when the window is there, not before.
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&, controller] {
        if (line.quitAfterFirstPaint)
            return QApplication::quit();
        if (!settings)
            window.showError(settings.error());
        for (const std::string &path : line.paths)
            workspace.openPath(path);
        if (line.demo)
            controller->connectDemo();
        else if (line.paths.empty() || !line.kubeconfig.empty() || !line.context.empty())
            controller->connectKubeconfig(line.kubeconfig, line.context);
    });
    window.QWidget::show();
    return QApplication::exec();
}

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
    const bool offscreen = line->selfTest || !line->screenshots.empty();
    if (offscreen) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_FONT_DPI", "96");
    } else if (const std::string missing = missingDisplay(); !missing.empty()) {
        std::fprintf(stderr, "readyline: no window can be opened: %s\nreadyline-cli does the same work without a window.\n", missing.c_str());
        return exitNoDisplay;
    }
    QApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals); // before the user's language, which is asked first
    const std::string settingsFile = operations::defaultSettingsFile();
    const core::Result<operations::Settings> settings = operations::loadSettings(settingsFile);
    operations::installLanguage(application, settings && !offscreen ? settings->language : std::string());
    QApplication::setApplicationName(QStringLiteral("readyline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Readyline"));
    QApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("dev.readyline.readyline"));
    return offscreen ? runOffscreen(*line) : runWindow(*line, settingsFile, settings);
}

} // namespace app
