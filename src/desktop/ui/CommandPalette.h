// SPDX-License-Identifier: Apache-2.0
// The list that opens with Ctrl+K: type a few letters of an action, a project or a context, Enter does it. It owns no commands.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui {

struct Command {
    QString title;
    QString detail;   ///< at the right, muted: shortcut, namespace
    QString disabled; ///< why it cannot be done now; empty = it can
    std::function<void()> run;
};

class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Opens over the window with these commands, in their order while nothing is typed.
    void open(std::vector<Command> commands);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &letters);
    void runCurrent();
    void shut();

    std::vector<Command> m_commands;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QPointer<QWidget> m_returnFocus;
};

} // namespace ui
