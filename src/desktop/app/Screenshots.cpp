// SPDX-License-Identifier: Apache-2.0
#include "app/Screenshots.h"

#include "app/Appearance.h"
#include "app/Editor.h"
#include "app/MainWindow.h"
#include "document/Convert.h"
#include "operations/Files.h"
#include "pages/Page.h"

#include <QApplication>
#include <QBuffer>

#include <filesystem>

namespace app {

core::Result<void> writeScreenshots(MainWindow &window, const std::string &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    window.resize(1440, 900);
    struct Theme {
        operations::Appearance appearance;
        const char *name;
    };
    for (const Theme &theme : {Theme{operations::Appearance::Light, "light"}, Theme{operations::Appearance::Dark, "dark"}}) {
        applyAppearance(theme.appearance, true); // a picture is taken of the end of every motion
        Editor &editor = window.editor();
        for (int page = 0; page < int(editor.allPages().size()); ++page) {
            editor.showPage(page);
            QApplication::sendPostedEvents();
            const QPixmap picture = window.grab();
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            picture.save(&buffer, "PNG");
            const std::string name = document::fromQt(editor.allPages()[std::size_t(page)]->objectName());
            const std::string path = folder + "/" + name.substr(0, name.find("Page")) + "-" + theme.name + ".png";
            if (const core::Result<void> done = operations::writeFile(path, buffer.data().toStdString()); !done)
                return done;
        }
    }
    return {};
}

} // namespace app
