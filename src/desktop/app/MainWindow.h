// SPDX-License-Identifier: Apache-2.0
// The window: bar, project tree, editor, status line, and what the actions about these do. Everything it shows is made and kept elsewhere.
#pragma once

#include "app/frame/ActionRegistry.h"
#include "app/Dialogs.h"
#include "app/Workspace.h"
#include "models/Lists.h"

#include <QMainWindow>

#include <memory>

namespace ui {
class CommandPalette;
}

namespace app {

class Editor;
class FileActions;
class ProjectPane;
class StatusPane;
class TopBar;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionRegistry &actions() { return *m_actions; }
    Editor &editor() { return *m_editor; }
    ProjectPane &projects() { return *m_projects; }
    StatusPane &status() { return *m_status; }
    TopBar &bar() { return *m_bar; }
    models::ActivityModel &activity() { return m_activity; }
    FileActions &files() { return *m_files; }
    Dialogs &dialogs() { return *m_dialogs; }
    /// For tests.
    void setDialogs(std::unique_ptr<Dialogs> dialogs) { m_dialogs = std::move(dialogs); }

    void showError(const core::Error &error);
    void say(models::Tone tone, const QString &sentence);
    /// Enables what can be done now, and says of the rest why not.
    void updateActions();
    void show(document::Document *document);

Q_SIGNALS:
    void firstPainted();
    /// A tree entry that is not a file's: whoever owns the cluster opens it.
    void clusterEntryChosen(const std::string &entryId);
    void documentShown(document::Document *document);

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void sayWhenShown(models::Tone tone, const QString &sentence);
    void connectActions();
    void openEntry(const std::string &entryId);
    void showDocumentState();

    Workspace &m_workspace;
    ActionRegistry *m_actions;
    std::unique_ptr<Dialogs> m_dialogs;
    models::ActivityModel m_activity;
    TopBar *m_bar;
    ProjectPane *m_projects;
    Editor *m_editor;
    StatusPane *m_status;
    FileActions *m_files;
    ui::CommandPalette *m_palette;
    bool m_painted = false;
};

} // namespace app
