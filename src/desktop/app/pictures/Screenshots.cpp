// SPDX-License-Identifier: Apache-2.0
#include "app/pictures/Screenshots.h"

#include "app/Appearance.h"
#include "app/frame/Editor.h"
#include "app/pictures/Scenes.h"
#include "operations/Files.h"
#include "pages/Page.h"
#include "pages/probes/ProbesPage.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QPainter>
#include <QTemporaryDir>

#include <filesystem>

namespace app {

namespace {

struct Theme {
    operations::Appearance appearance;
    const char *name;
};
constexpr Theme themes[] = {{operations::Appearance::Light, "light"}, {operations::Appearance::Dark, "dark"}};

/// The window with the dialogs over it, as a desktop would show them.
QByteArray picture(MainWindow &window)
{
    QApplication::sendPostedEvents();
    QPixmap whole = window.grab();
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        const QPixmap inner = dialog->grab();
        QPainter painter(&whole);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90));
        const QRect place = QRect(QPoint((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2), dialog->size());
        painter.fillRect(place.adjusted(-1, -1, 1, 1), window.palette().color(QPalette::Mid));
        painter.drawPixmap(place.topLeft(), inner);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    whole.toImage().save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

core::Result<void> writeScreenshots(const std::string &folder, const QSize &size)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const Theme &theme : themes) {
        applyAppearance(theme.appearance, true); // a picture is taken of the end of every motion
        const QTemporaryDir state;
        SteppedDemo demo(state.path().toStdString());
        demo.window().resize(size);
        demo.window().QWidget::show();
        for (const Scene &scene : scenes()) {
            if (const core::Result<void> done = scene.stage(demo); !done)
                return done;
            demo.settle();
            const std::string file = folder + '/' + scene.name + '-' + theme.name + ".png";
            if (const core::Result<void> done = operations::writeFile(file, picture(demo.window()).toStdString()); !done)
                return done;
        }
    }
    return {};
}

core::Result<void> selfTest()
{
    const auto fails = [](const char *what) { return core::fail(core::ErrorCode::NotReady, core::Text::verbatim(what)); };
    for (const Theme &theme : themes) {
        applyAppearance(theme.appearance, true);
        const QTemporaryDir state;
        SteppedDemo demo(state.path().toStdString());
        demo.window().QWidget::show();
        if (const core::Result<void> done = openReady(demo); !done)
            return done;
        Editor &editor = demo.window().editor();
        for (int page = 0; page < int(editor.allPages().size()); ++page) {
            editor.showPage(page);
            if (picture(demo.window()).isEmpty())
                return fails("A page paints nothing");
        }
        editor.showPage(0);
        const std::string before = editor.document()->text();
        qobject_cast<ui::NumberField *>(editor.probes()->card(kube::ProbeKind::Startup)->field(QStringLiteral("failureThreshold")))->setValue(21);
        if (editor.document()->text().find("failureThreshold: 21") == std::string::npos)
            return fails("A number that was typed is not in the YAML");
        editor.document()->undoStack().undo();
        if (editor.document()->text() != before)
            return fails("Undo does not bring the YAML back");
    }
    return {};
}

} // namespace app
