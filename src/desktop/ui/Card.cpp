// SPDX-License-Identifier: Apache-2.0
#include "ui/Card.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

class MarkBar : public QLabel {
public:
    using QLabel::QLabel;
    QColor color;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(rect(), 2, 2);
    }
};

} // namespace

Card::Card(QWidget *parent) : QFrame(parent), m_mark(new MarkBar(this)), m_title(new QLabel(this)), m_subtitle(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_mark->hide();
    m_title->hide();
    m_subtitle->hide();
    auto *outer = new QVBoxLayout(this);
    m_titleLayout = new QHBoxLayout;
    m_titleLayout->addWidget(m_mark);
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addWidget(m_subtitle, 1);
    m_body = new QVBoxLayout;
    outer->addLayout(m_titleLayout);
    outer->addLayout(m_body, 1);
    restyle();
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::setMark(Mark mark)
{
    m_kind = mark;
    m_mark->setVisible(mark != Mark::None);
    restyle();
}

void Card::restyle()
{
    m_styling = true;
    const Tones tones = Tones::of(palette());
    const int side = space(this, Space::Medium);
    layout()->setContentsMargins(side + 2, side, side + 2, side);
    qobject_cast<QVBoxLayout *>(layout())->setSpacing(space(this, Space::Small));
    m_titleLayout->setSpacing(space(this, Space::Small));
    m_body->setSpacing(space(this, Space::Small));
    m_title->setFont(cardTitleFont(font()));
    m_subtitle->setFont(smallFont(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, tones.muted);
    m_subtitle->setPalette(quiet);
    auto *bar = static_cast<MarkBar *>(m_mark);
    bar->color = m_kind == Mark::Startup ? tones.startup.ink : m_kind == Mark::Readiness ? tones.readiness.ink : tones.liveness.ink;
    bar->setFixedSize(fontMetrics().height() / 2, fontMetrics().height() - 1);
    m_styling = false;
}

void Card::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones.border, 1));
    painter.setBrush(tones.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (!m_styling && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        restyle();
}

} // namespace ui
