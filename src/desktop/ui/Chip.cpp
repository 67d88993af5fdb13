// SPDX-License-Identifier: Apache-2.0
#include "ui/Chip.h"

#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyle>

namespace ui {

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::show(models::Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(strongFont(scaled(font(), 0.92)));
    const int mark = metrics.height() * 6 / 10;
    return {metrics.horizontalAdvance(m_text) + mark + space(this, Space::Small) * 3, metrics.height() + space(this, Space::Hair)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Ink ink = Tones::of(palette()).of(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QFont bold = strongFont(scaled(font(), 0.92));
    const int small = space(this, Space::Small), mark = QFontMetrics(bold).height() * 6 / 10;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(small, (height() - mark) / 2, mark, mark));
    paintShape(painter, m_tone, place, ink.ink);
    painter.setPen(ink.ink);
    painter.setFont(bold);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), QRect(small * 2 + mark - 2, 0, width() - small * 2 - mark, height()));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, m_text);
}

} // namespace ui
