// SPDX-License-Identifier: Apache-2.0
// Distances and fonts, all derived from the user's font. It holds no colours.
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QWidget>

namespace ui {

/// The five distances of the design, in units of a 4 px grid at a 13 px font.
enum class Space { Hair = 4, Small = 8, Medium = 12, Large = 16, Page = 20 };

/// In pixels of this font: the grid grows with the text.
inline int space(const QFont &font, Space distance)
{
    const int height = QFontMetrics(font).height();
    return qMax(int(distance) / 2, int(distance) * height / 17);
}
inline int space(const QWidget *widget, Space distance) { return space(widget->font(), distance); }

inline QFont scaled(QFont font, qreal factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}
inline QFont titleFont(const QFont &font) { return scaled(font, 1.5, QFont::DemiBold); }
inline QFont cardTitleFont(const QFont &font) { return scaled(font, 1.1, QFont::DemiBold); }
inline QFont strongFont(const QFont &font) { return scaled(font, 1.0, QFont::DemiBold); }
inline QFont smallFont(const QFont &font) { return scaled(font, 0.85); }

/// The user's fixed-width font in the size of `font`.
QFont fixedFont(const QFont &font);

/// Milliseconds that a change may be animated for: 0 where the user wants no motion.
int motion(const QWidget *widget, int milliseconds);

} // namespace ui
