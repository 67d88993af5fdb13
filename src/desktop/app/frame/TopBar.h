// SPDX-License-Identifier: Apache-2.0
// The bar at the top: context, namespace, "find or do", and the actions one needs all the time. It only mirrors the action registry.
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QToolButton;

namespace app {

class ActionRegistry;

class TopBar final : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(const ActionRegistry &actions, QWidget *parent = nullptr);

    void setContexts(const QStringList &names, const QString &current);
    /// Empty where there is no cluster.
    QStringList contexts() const;
    void chooseContext(const QString &name);
    void setNamespaces(const QStringList &names);
    QString namespaceName() const; ///< empty: all
    /// Which action the filled button stands for: "apply", or "save" for a file.
    void setPrimary(QAction *action);

Q_SIGNALS:
    void contextChosen(const QString &name);
    void namespaceChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *toolButton(QAction *action);
    QPushButton *button(QAction *action);
    void mirrorPrimary();

    QComboBox *m_context;
    QComboBox *m_namespace;
    QPushButton *m_find;
    QPushButton *m_primary;
    QAction *m_primaryAction = nullptr;
};

/// A plain button that shows and triggers an action, enabled and named as the action is.
QPushButton *buttonFor(QAction *action, QWidget *parent);
/// The action's text without mnemonic.
QString plainText(const QAction *action);

} // namespace app
