// SPDX-License-Identifier: Apache-2.0
#include "ui/CardGrid.h"

#include "ui/look/Metrics.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace ui {

CardGrid::CardGrid(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space(this, Space::Medium));
}

void CardGrid::addCard(QWidget *card)
{
    m_cards.push_back(card);
    arrange(columnsFor(width()));
}

int CardGrid::columnsFor(int width) const
{
    int widest = 1;
    for (const QWidget *card : m_cards)
        widest = std::max(widest, card->minimumSizeHint().width());
    const int gap = m_layout->spacing();
    return std::clamp((width + gap) / (widest + gap), 1, std::max(1, int(m_cards.size())));
}

QSize CardGrid::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget *card : m_cards)
        widest = std::max(widest, card->minimumSizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void CardGrid::arrange(int columns)
{
    m_columns = columns;
    for (QWidget *card : m_cards)
        m_layout->removeWidget(card);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_layout->addWidget(m_cards[i], int(i) / columns, int(i) % columns);
        m_layout->setColumnStretch(int(i), int(i) < columns ? 1 : 0);
    }
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = columnsFor(event->size().width());
    if (columns != m_columns)
        arrange(columns);
}

} // namespace ui
