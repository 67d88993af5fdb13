// SPDX-License-Identifier: Apache-2.0
#include "gui/TabWalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

namespace gui {

namespace {

bool canStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible() && widget->isEnabled();
}

/// The children of the nearest common parent that hold the two; nothing where one holds the other.
std::pair<const QWidget *, const QWidget *> siblings(const QWidget *first, const QWidget *second)
{
    const QWidget *other = second;
    while (first && !first->isAncestorOf(second))
        other = first, first = first->parentWidget();
    if (!first || other == second)
        return {};
    const QWidget *beside = second;
    while (beside->parentWidget() != first)
        beside = beside->parentWidget();
    return {other, beside};
}

/// In a script from left to right: what lies above comes before, what stands in the same line further left too.
bool isAgainstReading(const QRect &earlier, const QRect &later)
{
    const bool above = later.bottom() < earlier.top();
    const bool right = later.left() > earlier.right();
    const bool sameLine = later.top() <= earlier.bottom() && earlier.top() <= later.bottom();
    return (above && !right) || (sameLine && later.right() < earlier.left());
}

} // namespace

bool isInput(const QWidget *widget)
{
    const auto any = [](const QWidget *each) {
        return qobject_cast<const QLineEdit *>(each) || qobject_cast<const QAbstractButton *>(each) || qobject_cast<const QComboBox *>(each)
            || qobject_cast<const QAbstractSpinBox *>(each) || qobject_cast<const QAbstractItemView *>(each)
            || qobject_cast<const QPlainTextEdit *>(each) || qobject_cast<const QTabBar *>(each);
    };
    const QWidget *parent = widget->parentWidget();
    const bool inner = qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QAbstractItemView *>(parent)
        || qobject_cast<const QHeaderView *>(widget) || widget->inherits("QComboBoxListView");
    return any(widget) && !inner;
}

QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    QString text = QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text += QStringLiteral(" \"%1\"").arg(button->text());
    for (const QWidget *parent = widget->parentWidget(); parent && !parent->isWindow(); parent = parent->parentWidget()) {
        if (!parent->objectName().isEmpty() && !parent->objectName().startsWith(QLatin1String("qt_")))
            text += QStringLiteral(" in ") + parent->objectName();
    }
    return text;
}

TabWalk::TabWalk(QWidget *top)
{
    QWidget *first = top->nextInFocusChain();
    while (first != top && (!canStop(first) || !top->isAncestorOf(first)))
        first = first->nextInFocusChain();
    if (first == top) {
        faults += QStringLiteral("nothing takes the focus in ") + describe(top);
        return;
    }
    first->setFocus(Qt::TabFocusReason);
    // Where the window itself would put it: an input may pass the focus on to another.
    for (QWidget *at = top->focusWidget(); at && !stops.contains(at); at = press(top, false))
        stops += at;
    if (const QWidget *at = top->focusWidget(); at != stops.value(0))
        faults += QStringLiteral("a trap: after all stops the focus is at ") + describe(at);
    checkReached(top);
    checkNames();
    checkOrder(top);
    checkBack(top);
}

QWidget *TabWalk::press(QWidget *top, bool back)
{
    QWidget *at = top->focusWidget();
    QTest::keyClick(at, back ? Qt::Key_Backtab : Qt::Key_Tab, back ? Qt::ShiftModifier : Qt::NoModifier);
    QWidget *now = top->focusWidget();
    if (now == at && stops.size() == 1)
        return at; // the only one: round again
    if (now == at)
        faults += QStringLiteral("Tab stays at ") + describe(at);
    return now == at || !now || !top->isAncestorOf(now) ? nullptr : now;
}

void TabWalk::checkReached(const QWidget *top)
{
    for (const QWidget *each : top->findChildren<QWidget *>()) {
        if (each->window() != top || !each->isVisible() || !each->isEnabled())
            continue;
        const QWidget *target = each;
        while (target->focusProxy())
            target = target->focusProxy();
        const bool reached = std::any_of(stops.begin(), stops.end(), [=](const QWidget *stop) { return stop == each || stop == target; });
        if (!reached && (isInput(each) || canStop(each)))
            faults += QStringLiteral("Tab does not reach ") + describe(each);
    }
}

void TabWalk::checkNames()
{
    for (QWidget *stop : std::as_const(stops)) {
        if (accessibleNameOf(stop).trimmed().isEmpty())
            faults += QStringLiteral("no name for screen readers: ") + describe(stop);
    }
}

void TabWalk::checkOrder(const QWidget *top)
{
    for (int i = 1; i < stops.size(); ++i) {
        const auto [earlier, later] = siblings(stops[i - 1], stops[i]);
        if (earlier && isAgainstReading(earlier->geometry(), later->geometry()))
            faults += QStringLiteral("against the reading order: %1, then %2").arg(describe(stops[i - 1]), describe(stops[i]));
    }
    // Whoever enters a group sees all of it before leaving.
    for (const QWidget *group : top->findChildren<QWidget *>()) {
        int visits = 0;
        for (int i = 0; i < stops.size(); ++i)
            visits += group->isAncestorOf(stops[i]) && (i == 0 || !group->isAncestorOf(stops[i - 1]));
        if (visits > 1)
            faults += QStringLiteral("left and entered again: ") + describe(group);
    }
}

void TabWalk::checkBack(QWidget *top)
{
    for (int i = int(stops.size()) - 1; i >= 0; --i) {
        if (const QWidget *at = press(top, true); at != stops[i]) {
            faults += QStringLiteral("Shift+Tab goes to %1 instead of %2").arg(describe(at), describe(stops[i]));
            return;
        }
    }
}

} // namespace gui
