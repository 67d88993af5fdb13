// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/NewProjectDialog.h"

#include "app/dialogs/Refusals.h"
#include "document/Convert.h"
#include "kube/admission/Admit.h"
#include "operations/apply/AppliedSet.h"
#include "ui_NewProjectDialog.h"
#include "yaml/Writer.h"

#include <QPushButton>

namespace app {

using document::fromQt;
using document::toQt;

namespace {

QString place(const operations::ApplyOutcome &object)
{
    return QStringLiteral("%1 %2").arg(toQt(object.ref.kind), toQt(object.ref.name));
}

/// One line for each object: what the server would do with it.
QStringList verdicts(const operations::CreateOutcome &outcome)
{
    using Kind = operations::ApplyOutcome::Kind;
    QStringList lines;
    for (const operations::ApplyOutcome &object : outcome.objects) {
        if (object.error)
            continue;
        lines.append(object.kind == Kind::Created          ? NewProjectDialog::tr("New: %1").arg(place(object))
                         : object.kind == Kind::Configured ? NewProjectDialog::tr("Is there and changes: %1").arg(place(object))
                                                           : NewProjectDialog::tr("Is there and stays: %1").arg(place(object)));
        for (const std::string &warning : object.warnings)
            lines.append(toQt(warning));
    }
    return lines;
}

} // namespace

NewProjectDialog::NewProjectDialog(kube::ProjectLayout layout, QWidget *parent)
    : QDialog(parent), m_layout(std::move(layout)), m_ui(std::make_unique<Ui::NewProjectDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->image->setText(toQt(m_layout.image));
    m_ui->replicas->setMinimum(-1); // as it is
    m_ui->replicas->setSpecialValueText(tr("1, or as it is"));
    m_ui->replicas->setValue(-1);
    m_create = m_ui->buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_create->setProperty("primary", true);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    m_takeOver = m_ui->buttons->addButton(tr("Take over these fields"), QDialogButtonBox::ActionRole);
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] { m_state == State::Checked ? createRequested() : checkRequested(); });
    connect(m_takeOver, &QPushButton::clicked, this, &NewProjectDialog::takeOverRequested);
    for (QLineEdit *edit : {m_ui->project, m_ui->user, m_ui->image})
        connect(edit, &QLineEdit::textChanged, this, &NewProjectDialog::refresh);
    connect(m_ui->replicas, &QSpinBox::valueChanged, this, &NewProjectDialog::refresh);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
    refresh();
}

NewProjectDialog::~NewProjectDialog() = default;

void NewProjectDialog::enter(State state)
{
    m_state = state;
    m_create->setEnabled(state == State::Ready || state == State::Checked);
    m_create->setText(state == State::Checked ? tr("Create") : tr("Check"));
    m_create->setToolTip(state == State::Checked ? tr("Make what is shown") : tr("Ask the server what it would make"));
    m_takeOver->setVisible(state == State::Conflict);
}

void NewProjectDialog::refresh()
{
    m_manifests.reset();
    m_ui->note->hide();
    Q_EMIT changed();
    enter(State::Incomplete);
    const std::string project = fromQt(m_ui->project->text().trimmed()), user = fromQt(m_ui->user->text().trimmed());
    kube::ProjectLayout layout = m_layout;
    layout.image = fromQt(m_ui->image->text().trimmed());
    if (project.empty() || user.empty() || layout.image.empty()) {
        m_ui->names->setText(tr("Both ids and the image are needed."));
        return m_ui->manifest->setText({});
    }
    const int replicas = m_ui->replicas->value();
    const core::Result<kube::ProjectManifests> made = kube::makeProject(layout, {project, user}, kube::defaultProfile(layout.port),
                                                                        replicas < 0 ? std::nullopt : std::optional<std::int64_t>(replicas));
    if (!made) {
        m_ui->manifest->setText({});
        return m_ui->note->show(models::Tone::Failed, toQt(made.error()));
    }
    m_manifests = *made;
    m_ui->names->setText(tr("Makes Deployment and Service %1 in the namespace %2. What is there already is brought to this.")
                             .arg(toQt(kube::nameOf(layout, project)), toQt(kube::namespaceOf(layout, user))));
    m_ui->manifest->setText(yaml::writeAll({made->namespace_, made->service, made->deployment}));
    enter(State::Ready);
}

void NewProjectDialog::showWaiting()
{
    m_ui->note->show(models::Tone::Waiting, tr("Asking the server what it would do\u2026"));
    enter(State::Waiting);
}

void NewProjectDialog::showPreview(const operations::CreateOutcome &outcome, bool again)
{
    const operations::ApplyOutcome &last = outcome.objects.back();
    if (last.error) {
        m_ui->note->show(models::Tone::Failed, refusalText(*last.error));
        return enter(last.error->code == core::ErrorCode::FieldConflict ? State::Conflict : State::Ready);
    }
    QStringList lines;
    if (again)
        lines.append(tr("The server's answer is another one than before: look again."));
    if (outcome.unchecked)
        lines.append(tr("The namespace does not exist yet, so no server has seen this: quota, admission and permissions are checked only when applying."));
    m_ui->note->show(again || outcome.unchecked ? models::Tone::Concern : models::Tone::Ready, (lines + verdicts(outcome)).join(QLatin1Char('\n')));
    std::vector<core::Value> manifests;
    for (const operations::ApplyOutcome &object : outcome.objects)
        manifests.push_back(operations::comparable(outcome.unchecked ? kube::defaulted(object.after) : object.after));
    m_ui->manifest->setText(yaml::writeAll(manifests));
    enter(State::Checked);
}

void NewProjectDialog::showFailure(const operations::CreateOutcome &outcome)
{
    QStringList made;
    for (const operations::ApplyOutcome &object : outcome.objects) {
        if (!object.error && object.kind != operations::ApplyOutcome::Kind::Unchanged)
            made.append(place(object));
    }
    QString text = refusalText(*outcome.objects.back().error);
    text += QLatin1Char('\n') + (made.isEmpty() ? tr("Nothing was written.") : tr("Written before that: %1.").arg(made.join(QStringLiteral(", "))));
    m_ui->note->show(models::Tone::Failed, text);
    enter(State::Ready);
}

QString NewProjectDialog::note() const
{
    return m_ui->note->isHidden() ? QString() : m_ui->note->text();
}

} // namespace app
