// SPDX-License-Identifier: Apache-2.0
#include "app/frame/ActionRegistry.h"

#include "ui/look/Icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace app {

const std::vector<ActionRow> &actionRows()
{
    static const std::vector<ActionRow> rows = {
        {"newProject", QT_TRANSLATE_NOOP("ActionRegistry", "&New project\u2026"), "new", QT_TRANSLATE_NOOP("ActionRegistry", "Make the Namespace, Deployment and Service of a new project"), "Ctrl+N", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"connect", QT_TRANSLATE_NOOP("ActionRegistry", "&Connect"), "refresh", QT_TRANSLATE_NOOP("ActionRegistry", "Connect with the cluster of the kubeconfig, once more if need be; edits are kept"), "Ctrl+R", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"openFolder", QT_TRANSLATE_NOOP("ActionRegistry", "&Open folder\u2026"), "folder", QT_TRANSLATE_NOOP("ActionRegistry", "Edit the manifests of a folder"), "Ctrl+O", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"reload", QT_TRANSLATE_NOOP("ActionRegistry", "&Reload files"), "refresh", QT_TRANSLATE_NOOP("ActionRegistry", "Read the opened files again; edits are kept"), "F5", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"save", QT_TRANSLATE_NOOP("ActionRegistry", "&Save"), "save", QT_TRANSLATE_NOOP("ActionRegistry", "Write the edits into the file, changing nothing else in it"), "Ctrl+S", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"export", QT_TRANSLATE_NOOP("ActionRegistry", "&Export\u2026"), "export", QT_TRANSLATE_NOOP("ActionRegistry", "Write the project as clean YAML"), "Ctrl+E", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"settings", QT_TRANSLATE_NOOP("ActionRegistry", "Se&ttings\u2026"), "settings", QT_TRANSLATE_NOOP("ActionRegistry", "Project layout, image, appearance"), "Ctrl+,", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"quit", QT_TRANSLATE_NOOP("ActionRegistry", "&Quit"), "quit", QT_TRANSLATE_NOOP("ActionRegistry", "Close Readyline; drafts are kept"), "Ctrl+Q", QT_TRANSLATE_NOOP("ActionRegistry", "&File")},
        {"undo", QT_TRANSLATE_NOOP("ActionRegistry", "&Undo"), "undo", QT_TRANSLATE_NOOP("ActionRegistry", "Take back the last edit"), "Ctrl+Z", QT_TRANSLATE_NOOP("ActionRegistry", "&Edit")},
        {"redo", QT_TRANSLATE_NOOP("ActionRegistry", "&Redo"), "redo", QT_TRANSLATE_NOOP("ActionRegistry", "Make the edit again"), "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("ActionRegistry", "&Edit")},
        {"discard", QT_TRANSLATE_NOOP("ActionRegistry", "&Discard edits"), "refresh", QT_TRANSLATE_NOOP("ActionRegistry", "Take back all edits of this workload"), "Ctrl+Shift+D", QT_TRANSLATE_NOOP("ActionRegistry", "&Edit")},
        {"copyYaml", QT_TRANSLATE_NOOP("ActionRegistry", "&Copy YAML"), "copy", QT_TRANSLATE_NOOP("ActionRegistry", "Copy the edited manifest to the clipboard"), "Ctrl+Shift+C", QT_TRANSLATE_NOOP("ActionRegistry", "&Edit")},
        {"diff", QT_TRANSLATE_NOOP("ActionRegistry", "&Difference"), "diff", QT_TRANSLATE_NOOP("ActionRegistry", "Show what the edits change"), "Ctrl+D", QT_TRANSLATE_NOOP("ActionRegistry", "&Project")},
        {"apply", QT_TRANSLATE_NOOP("ActionRegistry", "&Apply\u2026"), "apply", QT_TRANSLATE_NOOP("ActionRegistry", "Show what the server makes of the edits, then apply them"), "Ctrl+Return", QT_TRANSLATE_NOOP("ActionRegistry", "&Project")},
        {"activate", QT_TRANSLATE_NOOP("ActionRegistry", "Ac&tivate\u2026"), "activate", QT_TRANSLATE_NOOP("ActionRegistry", "Start the project's pods"), "Ctrl+Shift+A", QT_TRANSLATE_NOOP("ActionRegistry", "&Project")},
        {"deactivate", QT_TRANSLATE_NOOP("ActionRegistry", "Dea&ctivate\u2026"), "deactivate", QT_TRANSLATE_NOOP("ActionRegistry", "Stop the project's pods"), "Ctrl+Shift+X", QT_TRANSLATE_NOOP("ActionRegistry", "&Project")},
        {"delete", QT_TRANSLATE_NOOP("ActionRegistry", "De&lete\u2026"), "delete", QT_TRANSLATE_NOOP("ActionRegistry", "Delete Deployment and Service of the project"), "Ctrl+Shift+Del", QT_TRANSLATE_NOOP("ActionRegistry", "&Project")},
        {"palette", QT_TRANSLATE_NOOP("ActionRegistry", "&Find or do\u2026"), "search", QT_TRANSLATE_NOOP("ActionRegistry", "Find any action, project or context by a few letters"), "Ctrl+K", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"filter", QT_TRANSLATE_NOOP("ActionRegistry", "F&ilter projects"), "search", QT_TRANSLATE_NOOP("ActionRegistry", "Go to the filter above the projects"), "Ctrl+F", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"showProbes", QT_TRANSLATE_NOOP("ActionRegistry", "&Probes page"), "probes", QT_TRANSLATE_NOOP("ActionRegistry", "Show probes and resources"), "Ctrl+1", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"showReadiness", QT_TRANSLATE_NOOP("ActionRegistry", "&Readiness page"), "readiness", QT_TRANSLATE_NOOP("ActionRegistry", "Show whether the project is reachable, and why not"), "Ctrl+2", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"showYaml", QT_TRANSLATE_NOOP("ActionRegistry", "&YAML pane"), "yaml", QT_TRANSLATE_NOOP("ActionRegistry", "Show or hide the YAML beside the page"), "F9", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"showFindings", QT_TRANSLATE_NOOP("ActionRegistry", "Fi&ndings"), "findings", QT_TRANSLATE_NOOP("ActionRegistry", "Show or hide the findings of this workload"), "F8", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"showActivity", QT_TRANSLATE_NOOP("ActionRegistry", "&Activity"), "activity", QT_TRANSLATE_NOOP("ActionRegistry", "Show or hide what was asked of the server"), "Shift+F8", QT_TRANSLATE_NOOP("ActionRegistry", "&View")},
        {"about", QT_TRANSLATE_NOOP("ActionRegistry", "&About Readyline"), "about", QT_TRANSLATE_NOOP("ActionRegistry", "Version and licence"), "Shift+F1", QT_TRANSLATE_NOOP("ActionRegistry", "&Help")},
    };
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
