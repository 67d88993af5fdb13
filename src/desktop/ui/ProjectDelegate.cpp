// SPDX-License-Identifier: Apache-2.0
#include "ui/ProjectDelegate.h"

#include "models/ProjectsModel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

using models::ProjectsModel;

ProjectDelegate::ProjectDelegate(QAbstractItemView *view) : QStyledItemDelegate(view) { }

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones tones = Tones::of(option.palette);
    const auto kind = index.data(ProjectsModel::KindRole).value<ProjectsModel::Kind>();
    // What is old is grey: never green from a cluster that is not heard any more.
    const bool old = kind == ProjectsModel::Kind::Entry
        && index.data(ProjectsModel::SectionStateRole).toInt() == int(models::SectionState::Stale);
    const auto status = old ? models::Tone::Inactive : index.data(ProjectsModel::StatusRole).value<models::Tone>();
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    painter->save();
    QRect place = option.rect;
    if (kind == ProjectsModel::Kind::Section) {
        painter->setFont(scaled(option.font, 0.85, QFont::Medium));
        painter->setPen(tones.muted);
        place.adjust(4, 0, -4, -3);
        painter->drawText(place, int(Qt::AlignBottom | Qt::AlignLeading), index.data().toString().toUpper());
        painter->restore();
        return;
    }
    if (kind == ProjectsModel::Kind::Message) {
        painter->setFont(smallFont(option.font));
        painter->setPen(status == models::Tone::Failed ? tones.failed.ink : tones.muted);
        place.adjust(4, 0, -4, 0);
        painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
        return;
    }
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    place.adjust(6, 0, -8, 0);
    painter->setFont(smallFont(option.font));
    painter->setPen(tones.muted);
    const QString note = index.data(ProjectsModel::NoteRole).toString();
    painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignTrailing), note);
    const int noteWidth = note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(note) + 8;
    if (kind == ProjectsModel::Kind::Entry && status != models::Tone::Neutral) {
        const int side = option.fontMetrics.height() * 6 / 10;
        const QRect mark(rightToLeft ? place.right() - side : place.left(), place.center().y() - side / 2, side, side);
        paintShape(*painter, status, mark, tones.of(status).ink);
        rightToLeft ? place.setRight(place.right() - side - 8) : place.setLeft(place.left() + side + 8);
    }
    rightToLeft ? place.setLeft(place.left() + noteWidth) : place.setRight(place.right() - noteWidth);
    painter->setFont(option.font);
    painter->setPen(status == models::Tone::Inactive ? tones.muted : tones.text);
    painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 165 / 100};
}

} // namespace ui
