// SPDX-License-Identifier: Apache-2.0
#include "ui/look/StylePainter.h"

#include "ui/look/Metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

const Tones &StylePainter::tones() const
{
    if (!m_tones)
        m_tones = Tones::of(m_option.palette);
    return *m_tones;
}

QColor StylePainter::primaryText() const
{
    return is(QStyle::State_Enabled) ? tones().onAccent : tones().muted;
}

void StylePainter::rounded(const QRectF &rect, const QColor &fill, const QColor &strokeColor, qreal radius, qreal width) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(strokeColor.isValid() ? QPen(strokeColor, width) : QPen(Qt::NoPen));
    const qreal inset = strokeColor.isValid() ? width / 2 : 0;
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    m_painter.restore();
}

void StylePainter::stroke(const QPolygonF &points, const QColor &color, qreal width) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(points);
    m_painter.restore();
}

void StylePainter::field(const QRect &rect) const
{
    const bool focused = is(QStyle::State_HasFocus) && is(QStyle::State_Enabled);
    const QColor edge = focused ? tones().accent : is(QStyle::State_MouseOver) ? mixed(tones().border, tones().text, 0.2) : tones().border;
    rounded(rect, is(QStyle::State_Enabled) ? tones().raised : tones().window, edge, 6, focused ? 1.6 : 1);
}

void StylePainter::button(const QRect &rect, bool primary, bool quiet) const
{
    const bool enabled = is(QStyle::State_Enabled), pressed = is(QStyle::State_Sunken) || is(QStyle::State_On);
    const bool hovered = enabled && is(QStyle::State_MouseOver);
    if (primary && enabled) {
        const QColor fill = mixed(tones().accent, tones().text, pressed ? 0.2 : hovered ? 0.1 : 0);
        rounded(rect, fill, fill);
    } else if (!quiet || hovered || pressed) {
        const QColor fill = pressed ? tones().selection : hovered ? mixed(tones().raised, tones().text, 0.04) : tones().raised;
        rounded(rect, enabled ? fill : QColor(), tones().border);
    }
    if (is(QStyle::State_HasFocus) && enabled)
        focusRing(rect);
}

void StylePainter::toolButton(const QRect &rect) const
{
    const bool pressed = is(QStyle::State_Sunken) || is(QStyle::State_On);
    const bool hovered = is(QStyle::State_Enabled) && is(QStyle::State_MouseOver);
    if (pressed || hovered)
        rounded(rect, pressed ? tones().selection : mixed(tones().surface, tones().text, 0.06), QColor());
    if (is(QStyle::State_HasFocus))
        focusRing(rect);
}

void StylePainter::focusRing(const QRect &rect) const
{
    rounded(QRectF(rect), QColor(), tones().accent, 6, 1.6);
}

void StylePainter::line(const QRect &rect) const
{
    m_painter.fillRect(rect, tones().border);
}

void StylePainter::chevron(const QRect &rect) const
{
    const QPointF middle = QRectF(rect).center();
    stroke({middle + QPointF(-3.5, -1.8), middle + QPointF(0, 1.8), middle + QPointF(3.5, -1.8)},
           is(QStyle::State_Enabled) ? tones().muted : tones().faint);
}

void StylePainter::branch() const
{
    if (!is(QStyle::State_Children))
        return;
    const QPointF middle = QRectF(m_option.rect).center();
    const qreal forward = m_option.direction == Qt::RightToLeft ? -1 : 1;
    if (is(QStyle::State_Open))
        stroke({middle + QPointF(-3.5, -1.8), middle + QPointF(0, 1.8), middle + QPointF(3.5, -1.8)}, tones().muted);
    else
        stroke({middle + QPointF(-1.8 * forward, -3.5), middle + QPointF(1.8 * forward, 0), middle + QPointF(-1.8 * forward, 3.5)}, tones().muted);
}

void StylePainter::item(const QStyleOptionViewItem &item) const
{
    const bool selected = is(QStyle::State_Selected);
    if (!selected && !(is(QStyle::State_MouseOver) && is(QStyle::State_Enabled)))
        return;
    const QColor fill = selected ? tones().selection : mixed(tones().surface, tones().text, 0.04);
    // Columns of one row join into one shape.
    const bool alone = item.viewItemPosition == QStyleOptionViewItem::OnlyOne || item.viewItemPosition == QStyleOptionViewItem::Invalid;
    if (alone)
        rounded(QRectF(item.rect).adjusted(1, 1, -1, -1), fill, QColor());
    else
        m_painter.fillRect(item.rect, fill);
}

void StylePainter::checkBox() const
{
    const bool on = is(QStyle::State_On), enabled = is(QStyle::State_Enabled);
    rounded(m_option.rect, on && enabled ? tones().accent : tones().raised, on && enabled ? tones().accent : tones().border, 4);
    if (on) {
        const QRectF box(m_option.rect);
        const auto at = [&box](qreal x, qreal y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
        stroke({at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}, enabled ? tones().onAccent : tones().muted, 1.8);
    }
}

void StylePainter::tab() const
{
    const QRect rect = m_option.rect;
    if (is(QStyle::State_MouseOver) && !is(QStyle::State_Selected))
        rounded(QRectF(rect).adjusted(2, 4, -2, -4), mixed(tones().window, tones().text, 0.05), QColor());
    if (is(QStyle::State_Selected))
        m_painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), tones().accent);
}

void StylePainter::tabLabel(const QStyleOptionTab &tab) const
{
    const bool selected = is(QStyle::State_Selected);
    m_painter.save();
    m_painter.setFont(selected ? strongFont(m_painter.font()) : m_painter.font());
    m_painter.setPen(!is(QStyle::State_Enabled) ? tones().faint : selected ? tones().text : tones().muted);
    m_painter.drawText(tab.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic, tab.text);
    m_painter.restore();
    if (is(QStyle::State_HasFocus))
        focusRing(tab.rect.adjusted(3, 4, -3, -5));
}

void StylePainter::comboLabel(const QStyleOptionComboBox &combo, const QRect &rect) const
{
    QRect place = rect.adjusted(4, 0, -2, 0);
    if (!combo.currentIcon.isNull()) {
        combo.currentIcon.paint(&m_painter, QRect(place.topLeft(), QSize(combo.iconSize.width(), place.height())));
        place.setLeft(place.left() + combo.iconSize.width() + 4);
    }
    m_painter.save();
    m_painter.setPen(is(QStyle::State_Enabled) ? tones().text : tones().faint);
    m_painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                       m_option.fontMetrics.elidedText(combo.currentText, Qt::ElideRight, place.width()));
    m_painter.restore();
}

void StylePainter::scrollBar(const QStyleOptionSlider &bar, const QRect &slider) const
{
    if (bar.maximum <= bar.minimum)
        return;
    const bool active = is(QStyle::State_MouseOver) || is(QStyle::State_Sunken);
    const QRectF thumb = bar.orientation == Qt::Horizontal ? QRectF(slider).adjusted(2, 3, -2, -2) : QRectF(slider).adjusted(3, 2, -2, -2);
    rounded(thumb, mixed(tones().surface, tones().text, active ? 0.4 : 0.22), QColor(), qMin(thumb.width(), thumb.height()) / 2);
}

void StylePainter::splitter() const
{
    const QRect rect = m_option.rect;
    if (rect.width() < rect.height())
        line(QRect(rect.center().x(), rect.top(), 1, rect.height()));
    else
        line(QRect(rect.left(), rect.center().y(), rect.width(), 1));
}

void StylePainter::header() const
{
    m_painter.fillRect(m_option.rect, tones().surface);
    line(QRect(m_option.rect.left(), m_option.rect.bottom(), m_option.rect.width(), 1));
}

} // namespace ui
