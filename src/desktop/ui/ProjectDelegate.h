// SPDX-License-Identifier: Apache-2.0
// Paints a row of the project tree: shape of its state, name, a muted note at the end.
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace ui {

class ProjectDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ProjectDelegate(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
