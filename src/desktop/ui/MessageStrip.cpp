// SPDX-License-Identifier: Apache-2.0
#include "ui/MessageStrip.h"

#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui {

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent), m_line(new QHBoxLayout(this)), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    m_text->setTextFormat(Qt::PlainText); // server texts are written by tenants
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    m_action->setProperty("quiet", true);
    m_action->hide();
    m_line->addWidget(m_text, 1);
    m_line->addWidget(m_action, 0, Qt::AlignVCenter | Qt::AlignRight);
    restyle();
}

QString MessageStrip::text() const
{
    return m_text->text();
}

void MessageStrip::show(models::Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    restyle();
    setVisible(true);
}

QPushButton *MessageStrip::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    arrange();
    return m_action;
}

void MessageStrip::arrange()
{
    const bool wide = m_action->isVisibleTo(this) && 2 * m_action->sizeHint().width() > width();
    m_line->setDirection(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MessageStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void MessageStrip::restyle()
{
    m_styling = true;
    const Ink &ink = Tones::of(palette()).of(m_tone);
    QPalette tinted = m_text->palette();
    tinted.setColor(QPalette::WindowText, ink.ink);
    tinted.setColor(QPalette::ButtonText, ink.ink);
    m_text->setPalette(tinted);
    m_action->setPalette(tinted);
    m_action->setFont(strongFont(font()));
    const int small = space(this, Space::Small), hair = space(this, Space::Hair);
    const int mark = fontMetrics().height() * 6 / 10;
    layout()->setContentsMargins(small + mark + small, hair, hair, hair);
    m_styling = false;
    update();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Ink ink = Tones::of(palette()).of(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.fill);
    painter.drawRoundedRect(rect(), 6, 6);
    const int small = space(this, Space::Small), hair = space(this, Space::Hair);
    const int mark = fontMetrics().height() * 6 / 10;
    const int left = isRightToLeft() ? width() - small - mark : small;
    paintShape(painter, m_tone, QRectF(left, hair + (qMin(height() - 2 * hair, fontMetrics().lineSpacing()) - mark) / 2.0, mark, mark), ink.ink);
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (!m_styling && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        restyle();
}

} // namespace ui
