// SPDX-License-Identifier: Apache-2.0
#include "app/frame/ActionRegistry.h"

#include "ui/look/Icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace app {

const std::vector<ActionRow> &actionRows()
{
#define N(text) QT_TRANSLATE_NOOP("ActionRegistry", text)
    static const std::vector<ActionRow> rows = {
        {"newProject", N("&New project\u2026"), "new", N("Make the Namespace, Deployment and Service of a new project"), "Ctrl+N", N("&File")},
        {"openFolder", N("&Open folder\u2026"), "folder", N("Edit the manifests of a folder"), "Ctrl+O", N("&File")},
        {"reload", N("&Reload files"), "refresh", N("Read the opened files again; edits are kept"), "F5", N("&File")},
        {"save", N("&Save"), "save", N("Write the edits into the file, changing nothing else in it"), "Ctrl+S", N("&File")},
        {"export", N("&Export\u2026"), "export", N("Write the project as clean YAML"), "Ctrl+E", N("&File")},
        {"settings", N("Se&ttings\u2026"), "settings", N("Project layout, image, appearance"), "Ctrl+,", N("&File")},
        {"quit", N("&Quit"), "quit", N("Close Readyline; drafts are kept"), "Ctrl+Q", N("&File")},
        {"undo", N("&Undo"), "undo", N("Take back the last edit"), "Ctrl+Z", N("&Edit")},
        {"redo", N("&Redo"), "redo", N("Make the edit again"), "Ctrl+Shift+Z", N("&Edit")},
        {"discard", N("&Discard edits"), "refresh", N("Take back all edits of this workload"), "Ctrl+Shift+D", N("&Edit")},
        {"copyYaml", N("&Copy YAML"), "copy", N("Copy the edited manifest to the clipboard"), "Ctrl+Shift+C", N("&Edit")},
        {"diff", N("&Difference"), "diff", N("Show what the edits change"), "Ctrl+D", N("&Project")},
        {"apply", N("&Apply\u2026"), "apply", N("Show what the server makes of the edits, then apply them"), "Ctrl+Return", N("&Project")},
        {"activate", N("Ac&tivate\u2026"), "activate", N("Start the project's pods"), "Ctrl+Shift+A", N("&Project")},
        {"deactivate", N("Dea&ctivate\u2026"), "deactivate", N("Stop the project's pods"), "Ctrl+Shift+X", N("&Project")},
        {"delete", N("De&lete\u2026"), "delete", N("Delete Deployment and Service of the project"), "Ctrl+Shift+Del", N("&Project")},
        {"palette", N("&Find or do\u2026"), "search", N("Find any action, project or context by a few letters"), "Ctrl+K", N("&View")},
        {"filter", N("F&ilter projects"), "search", N("Go to the filter above the projects"), "Ctrl+F", N("&View")},
        {"showProbes", N("&Probes page"), "probes", N("Show probes and resources"), "Ctrl+1", N("&View")},
        {"showReadiness", N("&Readiness page"), "readiness", N("Show whether the project is reachable, and why not"), "Ctrl+2", N("&View")},
        {"showYaml", N("&YAML pane"), "yaml", N("Show or hide the YAML beside the page"), "F9", N("&View")},
        {"showFindings", N("Fi&ndings"), "findings", N("Show or hide the findings of this workload"), "F8", N("&View")},
        {"showActivity", N("&Activity"), "activity", N("Show or hide what was asked of the server"), "Shift+F8", N("&View")},
        {"about", N("&About Readyline"), "about", N("Version and licence"), "Shift+F1", N("&Help")},
    };
#undef N
    return rows;
}

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window)
{
    for (const ActionRow &row : actionRows()) {
        auto *action = new QAction(ui::icon(row.icon), QCoreApplication::translate("ActionRegistry", row.text), this);
        action->setObjectName(QLatin1String(row.id));
        action->setStatusTip(QCoreApplication::translate("ActionRegistry", row.statusTip));
        action->setToolTip(action->statusTip());
        action->setShortcut(QKeySequence::fromString(QLatin1String(row.shortcut), QKeySequence::PortableText));
        action->setShortcutContext(Qt::WindowShortcut);
        window->addAction(action);
        m_actions.push_back(action);
        m_byId[row.id] = action;
    }
}

QAction *ActionRegistry::operator[](const char *id) const
{
    const auto found = m_byId.find(id);
    Q_ASSERT_X(found != m_byId.end(), "ActionRegistry", id);
    return found->second;
}

void ActionRegistry::fill(QMenu *menu) const
{
    std::map<std::string, QMenu *> menus;
    for (const ActionRow &row : actionRows()) {
        QMenu *&own = menus[row.menu];
        if (!own)
            own = menu->addMenu(QCoreApplication::translate("ActionRegistry", row.menu));
        own->addAction(m_byId.at(row.id));
    }
}

void ActionRegistry::setReason(const char *id, const QString &reason)
{
    QAction *action = (*this)[id];
    action->setEnabled(reason.isEmpty());
    m_reasons[action] = reason;
}

QString ActionRegistry::reason(const QAction *action) const
{
    const auto found = m_reasons.find(action);
    return found == m_reasons.end() ? QString() : found->second;
}

} // namespace app
