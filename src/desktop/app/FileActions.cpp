// SPDX-License-Identifier: Apache-2.0
#include "app/FileActions.h"

#include "app/MainWindow.h"
#include "app/Workspace.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"
#include "kube/exporting/Export.h"
#include "kube/masking/MaskedText.h"
#include "operations/Files.h"

#include <QApplication>
#include <QClipboard>

namespace app {

using document::fromQt;
using document::toQt;

namespace {

/// A server may send any name; a proposal is a name in the folder that is shown, nothing else.
QString fileNameFor(const document::Document &document)
{
    QString name = toQt(document.value()["metadata"]["name"].string());
    for (QChar &c : name) {
        const bool plain = c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
        c = plain ? c : QChar(QLatin1Char('_'));
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("project") : name) + QStringLiteral(".yaml");
}

} // namespace

FileActions::FileActions(MainWindow &window, Workspace &workspace) : QObject(&window), m_window(window), m_workspace(workspace)
{
    const auto on = [this](const char *id, auto fn) { connect(m_window.actions()[id], &QAction::triggered, this, fn); };
    on("openFolder", [this] {
        m_window.dialogs().chooseFolder(tr("Open a folder of manifests"), [this](const QString &path) { m_workspace.openPath(fromQt(path)); });
    });
    on("reload", [this] { m_workspace.reload(); });
    on("save", [this] { save(); });
    on("export", [this] { askExport(); });
    on("copyYaml", [this] { copy(); });
    connect(&workspace, &Workspace::changedOnDisk, this, [this](document::Document *document, int dropped) {
        QString text = tr("%1 was changed by another program. Your edits are kept, on the new content: look at the difference.")
                           .arg(toQt(document->origin().file));
        if (dropped > 0)
            text += QLatin1Char(' ') + tr("No longer fitting and left out: %n edit(s).", nullptr, dropped);
        m_window.say(models::Tone::Concern, text);
    });
}

void FileActions::save()
{
    document::Document *document = m_window.editor().document();
    if (!document || document->origin().kind != document::Origin::Kind::File || !document->isDirty())
        return;
    const core::Result<void> done = m_workspace.save(*document);
    if (done) {
        m_window.say(models::Tone::Ready, tr("Saved to %1.").arg(toQt(document->origin().file)));
    } else {
        m_window.showError(done.error());
        if (done.error().code == core::ErrorCode::Stale)
            m_workspace.reload(); // the edits are made on what is there now, and shown before they are saved
    }
    m_window.updateActions();
}

void FileActions::askExport()
{
    const document::Document *document = m_window.editor().document();
    if (!document)
        return;
    m_window.dialogs().chooseSaveFile(tr("Export as YAML"), fileNameFor(*document), [this](const QString &path) {
        const document::Document *now = m_window.editor().document();
        if (now && now->origin().kind == document::Origin::Kind::Cluster)
            Q_EMIT clusterExportWanted(fromQt(path));
        else if (now)
            writeExport(fromQt(path), now->text());
    });
}

void FileActions::writeExport(const std::string &path, const std::string &text)
{
    const core::Result<kube::MaskedText> masked = kube::maskedText(text);
    const bool secrets = !masked || masked->hidden;
    const core::Result<void> done = operations::writeFile(path, text, secrets ? 0600 : 0644);
    done ? m_window.say(models::Tone::Ready, tr("Exported to %1.").arg(toQt(path))) : m_window.showError(done.error());
}

/// The clipboard is everybody's: secrets go there masked, by the text that apply refuses.
void FileActions::copy()
{
    const document::Document *document = m_window.editor().document();
    const core::Result<kube::MaskedText> masked
        = document ? kube::maskedText(document->text(), kube::maskedSecretValue) : core::Result<kube::MaskedText>(kube::MaskedText());
    if (!masked)
        return m_window.showError(masked.error());
    QApplication::clipboard()->setText(toQt(masked->text));
    if (masked->hidden)
        m_window.say(models::Tone::Concern, tr("Copied with its secrets masked. Export writes them into a file."));
}

} // namespace app
