// SPDX-License-Identifier: Apache-2.0
// Walks a window or dialog with real Tab keys and says what is wrong with the way. It knows no page and no dialog.
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace gui {

/// What takes typed, chosen or pressed input and is not a part of another input.
bool isInput(const QWidget *widget);
QString accessibleNameOf(QWidget *widget);
/// For messages: class, name and the named parents.
QString describe(const QWidget *widget);

/// Presses Tab from the first stop until it comes round, then Shift+Tab back. Faults: an input that Tab does not reach, a stop that
/// is reached twice or keeps the focus, one without a name, a way out of the window, and a step against the reading order.
struct TabWalk {
    explicit TabWalk(QWidget *top);

    QList<QWidget *> stops;
    QStringList faults;

private:
    QWidget *press(QWidget *top, bool back);
    void checkReached(const QWidget *top);
    void checkNames();
    void checkOrder(const QWidget *top);
    void checkBack(QWidget *top);
};

} // namespace gui
