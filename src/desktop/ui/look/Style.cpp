// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Style.h"

#include "ui/look/StylePainter.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ui {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const StylePainter paint(*option, *painter);
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // The edit inside a combo or spin box has the frame of its owner.
        if (widget && (qobject_cast<QAbstractSpinBox *>(widget->parent()) || qobject_cast<QComboBox *>(widget->parent())))
            return;
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option); panel && panel->lineWidth <= 0)
            return;
        return paint.field(option->rect);
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paint.field(option->rect);
        break;
    case PE_FrameFocusRect:
        return paint.focusRing(option->rect);
    case PE_PanelButtonCommand:
        return paint.button(option->rect, widget && widget->property("primary").toBool(), widget && widget->property("quiet").toBool());
    case PE_PanelButtonTool:
        return paint.toolButton(option->rect);
    case PE_FrameTabBarBase:
        return paint.line(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1));
    case PE_IndicatorBranch:
        return paint.branch();
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameDockWidget:
    case PE_PanelToolBar:
        return;
    case PE_PanelItemViewRow:
        return; // the item itself is rounded
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paint.item(*item);
        break;
    case PE_IndicatorCheckBox:
        return paint.checkBox();
    case PE_IndicatorArrowDown:
        if (qobject_cast<const QToolButton *>(widget))
            return; // a button that opens a menu says so by its icon
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const StylePainter paint(*option, *painter);
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::HasMenu))
            paint.chevron(QRect(option->rect.right() - 20, option->rect.top(), 16, option->rect.height()));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && widget && widget->property("primary").toBool()) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, paint.primaryText());
            QFont bold = painter->font();
            bold.setWeight(QFont::DemiBold);
            painter->setFont(bold);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        return paint.tab();
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint.tabLabel(*tab);
        break;
    case CE_Splitter:
        return paint.splitter();
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paint.header();
    case CE_ToolBar:
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable)
            return paint.comboLabel(*combo, proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const StylePainter paint(*option, *painter);
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint.scrollBar(*bar, proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
        break;
    case CC_SpinBox:
        return paint.field(option->rect);
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (widget && widget->property("quiet").toBool() && !(combo->state & (State_MouseOver | State_HasFocus)))
                painter->fillRect(QRect(), Qt::transparent);
            else
                paint.field(option->rect);
            paint.chevron(proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget));
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrow buttons: the whole bar is the groove.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
            return {};
        if (bar && (part == SC_ScrollBarGroove || part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage)) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? bar->rect.width() : bar->rect.height(), breadth = across ? bar->rect.height() : bar->rect.width();
            const int range = bar->maximum - bar->minimum;
            const int slider = range <= 0 ? length : qBound(28, int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            int from = 0, size = length;
            if (part == SC_ScrollBarSlider)
                from = start, size = slider;
            else if (part == SC_ScrollBarSubPage)
                size = start;
            else if (part == SC_ScrollBarAddPage)
                from = start + slider, size = length - start - slider;
            const QRect rect = across ? QRect(from, 0, size, breadth) : QRect(0, from, breadth, size);
            return visualRect(bar->direction, bar->rect, rect);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Text stands a little inside the rounded corners.
    if (element == SE_LineEditContents && widget && !qobject_cast<QAbstractSpinBox *>(widget->parent()))
        return rect.adjusted(4, 0, -2, 0);
    if (element == SE_HeaderLabel)
        return option->rect.adjusted(8, 0, -8, 0); // as the cells below it
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 1 : 2;
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_TreeViewIndentation:
        return 16;
    case PM_ScrollBarExtent:
        return 10;
    case PM_FocusFrameHMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_still ? 0 : 220;
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ShowDecorationSelected:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int field = option ? option->fontMetrics.height() * 28 / 17 : base.height();
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox:
        return {base.width() + (type == CT_ComboBox ? (widget && widget->property("quiet").toBool() ? 2 : 14) : 0), qMax(field, size.height())};
    case CT_PushButton:
        // A quiet button has no frame, so its text stands where the text above it does.
        return {qMax(size.width() + (widget && widget->property("quiet").toBool() ? 4 : 24), field), qMax(field, size.height())};
    case CT_ToolButton:
        return {qMax(base.width(), field), qMax(field, base.height())};
    default:
        return base;
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace ui
