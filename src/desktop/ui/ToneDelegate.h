// SPDX-License-Identifier: Apache-2.0
// Paints list cells in the tone of their row, quietly: no grid, muted first columns, a line below each row.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// `role` of the models is models::ToneRole; the last column is in the tone, the others are muted.
class ToneDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
