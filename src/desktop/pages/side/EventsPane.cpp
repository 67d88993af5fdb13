// SPDX-License-Identifier: Apache-2.0
#include "pages/side/EventsPane.h"

#include "ui/ToneDelegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace pages {

EventsPane::EventsPane(QAbstractItemModel *events, const QString &title, QWidget *parent) : QWidget(parent), m_view(new QTableView(this))
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
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->resizeSection(0, fontMetrics().averageCharWidth() * 11);
    m_view->horizontalHeader()->resizeSection(1, fontMetrics().averageCharWidth() * 11);
}

} // namespace pages
