// SPDX-License-Identifier: Apache-2.0
#include "app/Appearance.h"

#include "ui/look/Style.h"
#include "ui/look/Tones.h"

#include <QApplication>

namespace app {

void applyAppearance(operations::Appearance appearance, bool reducedMotion)
{
    auto *style = new ui::Style;
    style->setMotionReduced(reducedMotion);
    QApplication::setStyle(style); // the application owns it
    switch (appearance) {
    case operations::Appearance::Light:
        return QApplication::setPalette(ui::lightPalette());
    case operations::Appearance::Dark:
        return QApplication::setPalette(ui::darkPalette());
    case operations::Appearance::System:
        break;
    }
    // A desktop brings its palette; without one there is only Qt's fallback, and our own is calmer.
    if (!qEnvironmentVariableIsSet("XDG_CURRENT_DESKTOP"))
        QApplication::setPalette(ui::lightPalette());
}

} // namespace app
