// SPDX-License-Identifier: Apache-2.0
#include "app/PaletteCommands.h"

#include "app/MainWindow.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"

namespace app {

using document::toQt;

namespace {

void addEntries(MainWindow &window, const models::ProjectsModel &tree, const QModelIndex &parent, std::vector<ui::Command> &commands)
{
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        if (const models::Entry *entry = tree.entry(index)) {
            const std::string id = entry->id;
            commands.push_back({toQt(entry->name), toQt(entry->group), {}, [&window, id] { window.projects().select(id); }});
        }
        addEntries(window, tree, index, commands);
    }
}

} // namespace

std::vector<ui::Command> paletteCommands(MainWindow &window, const models::ProjectsModel &tree)
{
    std::vector<ui::Command> commands;
    for (QAction *action : window.actions().all()) {
        if (action != window.actions()["palette"])
            commands.push_back({plainText(action), action->shortcut().toString(QKeySequence::NativeText), window.actions().reason(action),
                                [action] { action->trigger(); }});
    }
    addEntries(window, tree, {}, commands);
    for (const QString &name : window.bar().contexts())
        commands.push_back({name, MainWindow::tr("context"), {}, [&window, name] { window.bar().chooseContext(name); }});
    return commands;
}

} // namespace app
