// SPDX-License-Identifier: Apache-2.0
#include "app/writes/ApplyFlow.h"

#include "app/MainWindow.h"
#include "app/dialogs/ApplyDialog.h"
#include "app/frame/Editor.h"
#include "document/Convert.h"

namespace app {

using document::toQt;

ApplyFlow::ApplyFlow(const WriteContext &context, QObject *parent)
    : WriteFlow(context, parent), m_dialog(new ApplyDialog(toQt(ref().name), &window()))
{
    m_request.ref = ref();
    connect(m_dialog, &ApplyDialog::applyRequested, this, &ApplyFlow::apply);
    connect(m_dialog, &ApplyDialog::giveUpRequested, this, &ApplyFlow::giveUp);
    connect(m_dialog, &ApplyDialog::takeOverRequested, this, [this] {
        m_request.force = true;
        preview();
    });
    connect(m_dialog, &ApplyDialog::overrideManagerRequested, this, [this] {
        m_request.overrideManager = true;
        preview();
    });
    preview();
    open(m_dialog);
}

void ApplyFlow::preview()
{
    if (!project() || !project()->document())
        return;
    m_request.edit = project()->document()->combined();
    m_dialog->showWaiting();
    look(operations::previewEdit(session(), m_request, [this](const operations::EditPreview &done) {
        if (m_dialog)
            m_dialog->showPreview(done, false);
    }));
}

/// The edits of these fields go back to the base, as one more undoable edit.
void ApplyFlow::giveUp(const std::vector<core::FieldPath> &fields)
{
    document::Document *document = project() ? project()->document() : nullptr;
    if (!document)
        return;
    core::Edit edit{core::sayCount("Leave %n fields to others", int(fields.size())), {}};
    for (const core::FieldPath &field : fields) {
        const core::Value *before = document->base().object.find(field);
        edit.changes.push_back(before ? core::setting(field, *before) : core::removal(field));
    }
    if (const core::Result<void> done = document->perform(std::move(edit)); !done)
        window().showError(done.error());
    document->combined().empty() ? m_dialog->reject() : preview();
}

void ApplyFlow::apply(const core::Edit &shown)
{
    if (!project() || !project()->document())
        return;
    m_dialog->showWriting();
    m_edits = project()->document()->edits();
    project()->prepareTracking(); // before the write, so that no pod is missed
    write(operations::applyEdit(session(), m_request, shown, [this](const operations::EditOutcome &outcome) { finish(outcome); }));
}

void ApplyFlow::finish(const operations::EditOutcome &outcome)
{
    answered();
    if (outcome.changedSinceShown) {
        followAsBefore();
        if (m_dialog)
            m_dialog->showPreview(*outcome.changedSinceShown, true);
        else
            window().say(models::Tone::Concern, tr("Nothing was applied: the server's answer is another one than was shown."));
    } else if (outcome.applied.error) {
        followAsBefore();
        if (m_dialog)
            m_dialog->showOutcome(outcome);
        else
            window().showError(*outcome.applied.error);
    } else {
        const bool shown = isShown();
        if (project())
            project()->written(outcome.applied.after, m_edits);
        if (shown)
            window().editor().showPage(1); // what happens now is there
        if (m_dialog)
            m_dialog->accept();
    }
}

} // namespace app
