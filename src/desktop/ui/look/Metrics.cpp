// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Metrics.h"

#include <QFontDatabase>
#include <QStyle>

namespace ui {

QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

int motion(const QWidget *widget, int milliseconds)
{
    return qMin(milliseconds, widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget));
}

} // namespace ui
