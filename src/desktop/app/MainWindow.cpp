// SPDX-License-Identifier: Apache-2.0
#include "app/MainWindow.h"

#include "app/FileActions.h"
#include "app/PaletteCommands.h"
#include "app/frame/Editor.h"
#include "app/frame/Header.h"
#include "app/frame/ProjectPane.h"
#include "app/frame/StatusPane.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "kube/workload/Workload.h"
#include "pages/side/YamlPane.h"
#include "ui/CommandPalette.h"
#include "ui/MessageStrip.h"
#include "ui/TabOrder.h"
#include "ui/look/Icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QSplitter>
#include <QStatusTipEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace app {

using document::fromQt;
using document::toQt;

namespace {

/// "Set period to 5" behind "Undo": English goes on in lower case, other languages keep the words as they are. No mnemonic comes of a value.
QString continued(QString title)
{
    const bool english = MainWindow::tr("&Undo %1") == QLatin1String("&Undo %1");
    if (english && title.size() > 1 && title[1].isLower())
        title[0] = title[0].toLower();
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_actions(new ActionRegistry(this)), m_dialogs(std::make_unique<RealDialogs>(this)),
      m_bar(new TopBar(*m_actions)), m_projects(new ProjectPane(workspace.tree())), m_editor(new Editor(*m_actions, workspace.clock())),
      m_status(new StatusPane(m_editor->findings(), m_activity)), m_files(new FileActions(*this, workspace)),
      m_palette(nullptr)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Readyline"));
    setWindowIcon(ui::programIcon());
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("mainSplitter"));
    splitter->addWidget(m_projects);
    splitter->addWidget(m_editor);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_projects->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    splitter->setSizes({fontMetrics().averageCharWidth() * 32, 1100});
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(whole);
    m_palette = new ui::CommandPalette(whole);
    const QSize room = screen()->availableSize();
    resize(qMin(fontMetrics().averageCharWidth() * 200, room.width()), qMin(fontMetrics().height() * 52, room.height()));

    connectActions();
    connect(m_projects, &ProjectPane::chosen, this, &MainWindow::openEntry);
    connect(m_editor, &Editor::refused, this, &MainWindow::showError);
    connect(m_editor, &Editor::analysed, this, &MainWindow::showDocumentState);
    connect(m_status, &StatusPane::findingActivated, m_editor, &Editor::focusField);
    connect(&workspace, &Workspace::dirtyChanged, this, &MainWindow::updateActions);
    connect(&workspace, &Workspace::draftFailed, this, [this](const core::Error &error) { sayWhenShown(models::Tone::Failed, toQt(error)); });
    connect(&workspace, &Workspace::draftSaved, this, [this](document::Document *document) {
        if (document == m_editor->document())
            m_status->showDraft(document->isDirty() ? tr("Draft saved") : QString());
    });
    connect(&workspace, &Workspace::draftRestored, this, [this](document::Document *, int edits, int dropped, bool baseChanged) {
        QString text = tr("Restored %n edit(s) of an earlier session.", nullptr, edits);
        if (baseChanged)
            text += QLatin1Char(' ') + tr("The workload has changed since: look at the difference.");
        if (dropped > 0)
            text += QLatin1Char(' ') + tr("No longer fitting and left out: %n edit(s).", nullptr, dropped);
        const models::Tone tone = baseChanged || dropped > 0 ? models::Tone::Concern : models::Tone::Progress;
        sayWhenShown(tone, text);
    });
    QUndoGroup &undo = m_editor->undoGroup();
    for (const auto &signal : {&QUndoGroup::canUndoChanged, &QUndoGroup::canRedoChanged})
        connect(&undo, signal, this, &MainWindow::updateActions);
    for (const auto &signal : {&QUndoGroup::undoTextChanged, &QUndoGroup::redoTextChanged})
        connect(&undo, signal, this, &MainWindow::updateActions);
    m_projects->view()->setFocus();
    qApp->installEventFilter(this);
    updateActions();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto fn) { connect((*m_actions)[id], &QAction::triggered, this, fn); };
    on("quit", [this] { close(); });
    on("undo", [this] { m_editor->undoGroup().undo(); });
    on("redo", [this] { m_editor->undoGroup().redo(); });
    on("discard", [this] {
        if (document::Document *document = m_editor->document())
            document->undoStack().setIndex(0); // redo gives them back
    });
    on("diff", [this] {
        m_editor->setSideVisible(true);
        m_editor->showPage(0);
        m_editor->yaml()->show(pages::YamlPane::Difference);
    });
    on("palette", [this] { m_palette->open(paletteCommands(*this, m_workspace.tree())); });
    on("filter", [this] { m_projects->focusFilter(); });
    on("showProbes", [this] { m_editor->showPage(0); });
    on("showReadiness", [this] { m_editor->showPage(1); });
    on("showYaml", [this] { m_editor->setSideVisible(!m_editor->isSideVisible()); });
    on("showFindings", [this] { m_status->toggle(StatusPane::Findings); });
    on("showActivity", [this] { m_status->toggle(StatusPane::Activity); });
    on("about", [this] {
        m_dialogs->inform(tr("About Readyline"), tr("Readyline %1\nProbes, resources and real readiness of Kubernetes projects.\n"
                                                    "Apache License 2.0. Qt %2.")
                                                     .arg(QStringLiteral(READYLINE_VERSION), QString::fromLatin1(qVersion())));
    });
}

void MainWindow::openEntry(const std::string &entryId)
{
    if (document::Document *document = m_workspace.openFile(entryId))
        return show(document);
    if (entryId.rfind("file:", 0) == 0) {
        // The row of a file that could not be read.
        m_editor->setDocument(nullptr);
        const models::Entry *entry = m_workspace.tree().entry(m_workspace.tree().indexOf(entryId));
        m_editor->showEmpty(tr("This file cannot be read as manifests."), entry ? toQt(entry->state) : QString());
        return updateActions();
    }
    Q_EMIT clusterEntryChosen(entryId);
}

void MainWindow::show(document::Document *document)
{
    m_editor->header()->strip()->hide();
    m_editor->header()->banner()->hide();
    m_editor->setDocument(document);
    m_status->showDraft(document && document->isDirty() ? tr("Draft saved") : QString());
    Q_EMIT documentShown(document);
    updateActions();
}

void MainWindow::showDocumentState()
{
    const models::FindingsModel &findings = m_editor->findings();
    m_status->showCounts(findings.count(document::Severity::Error), findings.count(document::Severity::Warning));
    const document::Document *document = m_editor->document();
    if (!document)
        return;
    const core::Value &metadata = document->value()["metadata"];
    QStringList place;
    if (!metadata["namespace"].string().empty())
        place.append(toQt(metadata["namespace"].string()));
    place.append(toQt(document->value()["kind"].string()));
    if (document->origin().kind == document::Origin::Kind::File)
        place.append(toQt(document->origin().file));
    if (document->origin().kind == document::Origin::Kind::File) {
        m_editor->header()->setWorkload(toQt(metadata["name"].string()), place.join(QStringLiteral(" \u00B7 ")));
        m_editor->header()->setState(models::Tone::Progress, document->isDirty() ? tr("Edited") : QString());
    }
    updateActions();
}

void MainWindow::updateActions()
{
    ActionRegistry &actions = *m_actions;
    const document::Document *document = m_editor->document();
    const bool file = document && document->origin().kind == document::Origin::Kind::File;
    const QString none = tr("Nothing is open"), clean = tr("There are no edits");
    const QUndoGroup &undo = m_editor->undoGroup();
    actions.setReason("undo", undo.canUndo() ? QString() : tr("There is nothing to undo"));
    actions.setReason("redo", undo.canRedo() ? QString() : tr("There is nothing to redo"));
    actions["undo"]->setText(undo.canUndo() ? tr("&Undo %1").arg(continued(undo.undoText())) : tr("&Undo"));
    actions["redo"]->setText(undo.canRedo() ? tr("&Redo %1").arg(continued(undo.redoText())) : tr("&Redo"));
    for (const char *id : {"export", "copyYaml"})
        actions.setReason(id, document ? QString() : none);
    for (const char *id : {"diff", "discard"})
        actions.setReason(id, !document ? none : document->isDirty() ? QString() : clean);
    actions.setReason("save", !document ? none : !file ? tr("This workload is not a file") : document->isDirty() ? QString() : clean);
    actions.setReason("apply", !document ? none : file ? tr("Save writes a file") : document->isDirty() ? QString() : clean);
    m_bar->setPrimary(actions[file ? "save" : "apply"]);
    for (const char *id : {"activate", "deactivate", "delete", "newProject"}) {
        if (!actions[id]->property("clusterReady").toBool())
            actions.setReason(id, tr("No cluster is connected"));
    }
    // Where the title goes first: Qt complains of a mark that it has no place for.
    setWindowTitle(QStringLiteral("%1[*]").arg(document ? toQt(document->value()["metadata"]["name"].string()) + QStringLiteral(" \u2013 Readyline")
                                                        : QStringLiteral("Readyline")));
    setWindowModified(document && document->isDirty());
}

void MainWindow::showError(const core::Error &error)
{
    say(models::Tone::Failed, toQt(error));
}

void MainWindow::say(models::Tone tone, const QString &sentence)
{
    m_activity.add({m_workspace.clock().now(), tone, sentence, {}});
    m_editor->header()->strip()->show(tone, sentence);
}

/// Drafts are restored just before their document is shown, which takes away what was said about the one before.
void MainWindow::sayWhenShown(models::Tone tone, const QString &sentence)
{
    QMetaObject::invokeMethod(this, [this, tone, sentence] { say(tone, sentence); }, Qt::QueuedConnection);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.flushDrafts(); // nothing is lost, so nothing is asked
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The user comes back, perhaps from an editor that wrote one of the files.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_workspace.reload();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return ui::focusNextStop(this, next); // rows and strips come and go: the order they were made in is none
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Line edits and spin boxes would take undo and redo for themselves; here they belong to the document.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *widget = qobject_cast<QWidget *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)
            || (key->key() == Qt::Key_Z && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
        if (undo && widget && m_editor->isAncestorOf(widget)) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace app
