// SPDX-License-Identifier: Apache-2.0
#include "app/frame/TopBar.h"

#include "app/frame/ActionRegistry.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace app {

QString plainText(const QAction *action)
{
    // Two make one that is shown.
    return action->text().replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(QLatin1Char('&')).replace(QLatin1Char('\n'), QLatin1Char('&'));
}

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const auto mirror = [button, action] {
        button->setText(plainText(action));
        button->setEnabled(action->isEnabled());
        button->setAccessibleName(plainText(action));
        button->setToolTip(QStringLiteral("%1 (%2)").arg(action->statusTip(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    QObject::connect(action, &QAction::changed, button, mirror);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    mirror();
    return button;
}

TopBar::TopBar(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_context(new QComboBox(this)), m_namespace(new QComboBox(this)), m_find(new QPushButton(this)),
      m_primary(new QPushButton(this))
{
    setObjectName(QStringLiteral("topBar"));
    m_context->setAccessibleName(tr("Context"));
    m_context->setToolTip(tr("The cluster and user that are worked with"));
    m_context->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_namespace->setAccessibleName(tr("Namespace"));
    m_namespace->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_namespace->addItem(tr("all namespaces"), QString());
    QAction *find = actions["palette"];
    m_find->setIcon(ui::icon("search"));
    m_find->setText(QStringLiteral("%1   %2").arg(plainText(find), find->shortcut().toString(QKeySequence::NativeText)));
    m_find->setAccessibleName(plainText(find));
    m_find->setToolTip(find->statusTip());
    connect(m_find, &QPushButton::clicked, find, &QAction::trigger);
    m_primary->setProperty("primary", true);
    connect(m_primary, &QPushButton::clicked, this, [this] { m_primaryAction->trigger(); });

    auto *menu = new QToolButton(this);
    menu->setIcon(ui::icon("menu"));
    menu->setAccessibleName(tr("Menu"));
    menu->setToolTip(tr("All actions (F10)"));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setAutoRaise(true);
    menu->setFocusPolicy(Qt::StrongFocus);
    menu->setShortcut(Qt::Key_F10);
    menu->setMenu(new QMenu(menu));
    actions.fill(menu->menu());

    auto *layout = new QHBoxLayout(this);
    const int medium = ui::space(this, ui::Space::Medium), small = ui::space(this, ui::Space::Small);
    layout->setContentsMargins(medium, small, medium, small + 1);
    layout->setSpacing(small);
    layout->addWidget(m_context);
    layout->addWidget(m_namespace);
    layout->addWidget(m_find);
    layout->addStretch(1);
    layout->addWidget(toolButton(actions["undo"]));
    layout->addWidget(toolButton(actions["redo"]));
    layout->addWidget(button(actions["export"]));
    layout->addWidget(button(actions["diff"]));
    layout->addWidget(m_primary);
    layout->addWidget(menu);
    setPrimary(actions["apply"]);
    setContexts({}, {});
}

QToolButton *TopBar::toolButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

QPushButton *TopBar::button(QAction *action)
{
    return buttonFor(action, this);
}

void TopBar::setPrimary(QAction *action)
{
    if (m_primaryAction == action)
        return;
    if (m_primaryAction)
        m_primaryAction->disconnect(this);
    m_primaryAction = action;
    connect(action, &QAction::changed, this, &TopBar::mirrorPrimary);
    mirrorPrimary();
}

void TopBar::mirrorPrimary()
{
    m_primary->setText(plainText(m_primaryAction));
    m_primary->setAccessibleName(plainText(m_primaryAction));
    m_primary->setEnabled(m_primaryAction->isEnabled());
    m_primary->setToolTip(
        QStringLiteral("%1 (%2)").arg(m_primaryAction->statusTip(), m_primaryAction->shortcut().toString(QKeySequence::NativeText)));
}

void TopBar::setContexts(const QStringList &names, const QString &current)
{
    const QSignalBlocker quiet(m_context);
    m_context->disconnect(this);
    m_context->clear();
    m_context->addItems(names);
    if (names.isEmpty())
        m_context->addItem(tr("no cluster"));
    m_context->setCurrentText(current);
    m_context->setEnabled(names.size() > 1);
    m_namespace->setVisible(!names.isEmpty());
    connect(m_context, &QComboBox::textActivated, this, &TopBar::contextChosen);
}

QStringList TopBar::contexts() const
{
    QStringList names;
    for (int i = 0; i < m_context->count() && m_context->isEnabled(); ++i)
        names.append(m_context->itemText(i));
    return names;
}

void TopBar::chooseContext(const QString &name)
{
    m_context->setCurrentText(name);
    Q_EMIT contextChosen(name);
}

void TopBar::setNamespaces(const QStringList &names)
{
    QStringList shown;
    for (int i = 1; i < m_namespace->count(); ++i)
        shown.append(m_namespace->itemText(i));
    if (shown == names)
        return;
    const QString current = namespaceName();
    const QSignalBlocker quiet(m_namespace);
    m_namespace->disconnect(this);
    while (m_namespace->count() > 1)
        m_namespace->removeItem(1);
    for (const QString &name : names)
        m_namespace->addItem(name, name);
    m_namespace->setCurrentIndex(qMax(0, m_namespace->findData(current)));
    connect(m_namespace, &QComboBox::activated, this, [this] { Q_EMIT namespaceChosen(namespaceName()); });
}

QString TopBar::namespaceName() const
{
    return m_namespace->currentData().toString();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const ui::Tones tones = ui::Tones::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tones.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.border);
}

} // namespace app
