// SPDX-License-Identifier: Apache-2.0
// What the window does with files: open, reload, save, export, copy. Reading and writing is the workspace's and operations' work.
#pragma once

#include <QObject>

#include <string>

namespace app {

class MainWindow;
class Workspace;

class FileActions final : public QObject {
    Q_OBJECT
public:
    FileActions(MainWindow &window, Workspace &workspace);

    /// Writes the text of an export, privately if there are secrets in it.
    void writeExport(const std::string &path, const std::string &text);

Q_SIGNALS:
    /// A project of a cluster has Services beside it: whoever owns the connection writes it, by writeExport().
    void clusterExportWanted(const std::string &path);

private:
    void save();
    void askExport();
    void copy();

    MainWindow &m_window;
    Workspace &m_workspace;
};

} // namespace app
