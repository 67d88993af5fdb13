// SPDX-License-Identifier: Apache-2.0
#include "ui/ToneDelegate.h"

#include "models/Lists.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

void ToneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones tones = Tones::of(option.palette);
    const auto tone = index.data(models::ToneRole).value<models::Tone>();
    const bool last = index.column() == index.model()->columnCount() - 1 || index.model()->columnCount() == 1;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tones.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tones.grid);
    QRect place = option.rect.adjusted(8, 0, -8, 0);
    if (index.model()->columnCount() == 1 && tone != models::Tone::Neutral) {
        const int side = option.fontMetrics.height() * 55 / 100;
        const QRect mark = QStyle::visualRect(option.direction, option.rect, QRect(place.left(), place.center().y() - side / 2, side, side));
        paintShape(*painter, tone, mark, tones.of(tone).ink);
        option.direction == Qt::RightToLeft ? place.setRight(place.right() - side - 8) : place.setLeft(place.left() + side + 8);
    }
    painter->setPen(last && tone != models::Tone::Neutral ? tones.of(tone).ink : last ? tones.text : tones.muted);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignVCenter | Qt::AlignLeading);
    painter->drawText(place, flags, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    painter->restore();
}

QSize ToneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 20, option.fontMetrics.height() * 17 / 10};
}

} // namespace ui
