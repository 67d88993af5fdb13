// SPDX-License-Identifier: Apache-2.0
// All actions of the window in one table: text, icon, status tip, shortcut, menu. Menus, bar and palette read it; it does nothing itself.
#pragma once

#include <QAction>
#include <QObject>

#include <map>
#include <string>
#include <vector>

class QMenu;
class QWidget;

namespace app {

struct ActionRow {
    const char *id;
    const char *text;      ///< with a mnemonic; marked for translation in the context ActionRegistry
    const char *icon;      ///< of resources/icons
    const char *statusTip;
    const char *shortcut;  ///< portable text; unique
    const char *menu;      ///< the menu it stands in
};

const std::vector<ActionRow> &actionRows();

class ActionRegistry final : public QObject {
    Q_OBJECT
public:
    /// The actions are added to the window, so that their shortcuts work in it.
    explicit ActionRegistry(QWidget *window);

    /// The id must be one of the table.
    QAction *operator[](const char *id) const;
    /// Sub-menus in the order of the table.
    void fill(QMenu *menu) const;
    const std::vector<QAction *> &all() const { return m_actions; }

    /// Why the action cannot be used now; an empty reason enables it. Shown as its status tip and in the palette.
    void setReason(const char *id, const QString &reason);
    QString reason(const QAction *action) const;

private:
    std::vector<QAction *> m_actions;
    std::map<std::string, QAction *> m_byId;
    std::map<const QAction *, QString> m_reasons;
};

} // namespace app
