// SPDX-License-Identifier: Apache-2.0
// The way of Tab through a window: as it is read on the screen, not as its widgets were made. It decides nothing about what can be focused.
#pragma once

#include <QList>
#include <QWidget>

namespace ui {

/// What Tab stops at, line by line; all of a group before what follows the group. Only what is visible and enabled.
QList<QWidget *> tabStops(const QWidget *window);

/// For focusNextPrevChild() of a window: the focus goes to the next (or previous) stop, from the last round to the first.
bool focusNextStop(const QWidget *window, bool next);

} // namespace ui
