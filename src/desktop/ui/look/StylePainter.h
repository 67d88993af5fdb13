// SPDX-License-Identifier: Apache-2.0
// The strokes of ui/look/Style: one function per thing it draws. It decides nothing about sizes.
#pragma once

#include "ui/look/Tones.h"

#include <QStyleOption>

#include <optional>

class QPainter;

namespace ui {

class StylePainter {
public:
    StylePainter(const QStyleOption &option, QPainter &painter) : m_option(option), m_painter(painter) { }

    void field(const QRect &rect) const;
    void button(const QRect &rect, bool primary, bool quiet) const;
    void toolButton(const QRect &rect) const;
    void focusRing(const QRect &rect) const;
    void line(const QRect &rect) const;
    void chevron(const QRect &rect) const;
    void branch() const;
    void item(const QStyleOptionViewItem &item) const;
    void checkBox() const;
    void tab() const;
    void tabLabel(const QStyleOptionTab &tab) const;
    void comboLabel(const QStyleOptionComboBox &combo, const QRect &rect) const;
    void scrollBar(const QStyleOptionSlider &bar, const QRect &slider) const;
    void splitter() const;
    void header() const;
    QColor primaryText() const;

private:
    const Tones &tones() const;
    bool is(QStyle::StateFlag flag) const { return m_option.state & flag; }
    void rounded(const QRectF &rect, const QColor &fill, const QColor &stroke, qreal radius = 6, qreal width = 1) const;
    void stroke(const QPolygonF &line, const QColor &color, qreal width = 1.5) const;

    const QStyleOption &m_option;
    QPainter &m_painter;
    mutable std::optional<Tones> m_tones;
};

} // namespace ui
