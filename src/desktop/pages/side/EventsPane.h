// SPDX-License-Identifier: Apache-2.0
// What happened in a rollout as a list, newest first; beside the Readiness page. A plain view of models/Lists.
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QTableView;

namespace pages {

class EventsPane final : public QWidget {
    Q_OBJECT
public:
    /// `widest`: the column that takes the room which the others leave.
    EventsPane(QAbstractItemModel *events, const QString &title, int widest, QWidget *parent = nullptr);
    QTableView *view() const { return m_view; }

private:
    QTableView *m_view;
};

} // namespace pages
