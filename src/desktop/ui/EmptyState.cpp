// SPDX-License-Identifier: Apache-2.0
#include "ui/EmptyState.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

EmptyState::EmptyState(QWidget *parent) : QWidget(parent), m_sentence(new QLabel(this)), m_hint(new QLabel(this))
{
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space(this, Space::Small));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(this, Space::Page), space(this, Space::Page), space(this, Space::Page), space(this, Space::Page));
    layout->setSpacing(space(this, Space::Medium));
    layout->addStretch(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_hint);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    restyle();
}

void EmptyState::show(const QString &sentence, const QString &hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::restyle()
{
    m_sentence->setFont(scaled(font(), 1.3, QFont::DemiBold));
    QPalette muted = window()->palette();
    muted.setColor(QPalette::WindowText, Tones::of(window()->palette()).muted);
    m_hint->setPalette(muted);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_buttons && event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace ui
