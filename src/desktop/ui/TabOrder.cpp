// SPDX-License-Identifier: Apache-2.0
#include "ui/TabOrder.h"

#include <algorithm>

namespace ui {

namespace {

bool canStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled();
}

/// Visible children, line by line. A line is what lies beside its highest one.
QList<QWidget *> read(const QWidget *parent)
{
    QList<QWidget *> all;
    for (QObject *child : parent->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow())
            all += widget;
    }
    std::stable_sort(all.begin(), all.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    const bool leftwards = parent->isRightToLeft();
    for (auto line = all.begin(); line != all.end();) {
        const int middle = std::max((*line)->y(), (*line)->geometry().center().y()); // of an empty one the centre lies above it
        const auto end = std::find_if(line, all.end(), [middle](const QWidget *each) { return each->y() > middle; });
        std::stable_sort(line, end, [leftwards](const QWidget *a, const QWidget *b) { return leftwards ? a->x() > b->x() : a->x() < b->x(); });
        line = end;
    }
    return all;
}

void collect(const QWidget *parent, QList<QWidget *> &stops)
{
    for (QWidget *child : read(parent)) {
        if (canStop(child))
            stops += child;
        collect(child, stops);
    }
}

} // namespace

QList<QWidget *> tabStops(const QWidget *window)
{
    QList<QWidget *> stops;
    collect(window, stops);
    return stops;
}

bool focusNextStop(const QWidget *window, bool next)
{
    const QList<QWidget *> stops = tabStops(window);
    if (stops.isEmpty())
        return false;
    const auto count = stops.size();
    const auto at = stops.indexOf(window->focusWidget());
    const auto to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace ui
