// SPDX-License-Identifier: Apache-2.0
#include "pages/side/EventsPane.h"

#include "ui/ToneDelegate.h"
#include "ui/look/Metrics.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace pages {

EventsPane::EventsPane(QAbstractItemModel *events, const QString &title, int widest, QWidget *parent) : QWidget(parent), m_view(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setModel(events);
    m_view->setItemDelegate(new ui::ToneDelegate(m_view));
    m_view->setAccessibleName(title);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
    m_view->horizontalHeader()->setSectionResizeMode(widest, QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setFont(ui::smallFont(font()));
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int column = 0; column < events->columnCount(); ++column) {
        if (column != widest)
            m_view->horizontalHeader()->resizeSection(column, fontMetrics().averageCharWidth() * (column == 2 ? 20 : 11));
    }
}

} // namespace pages
