// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/DeleteDialog.h"

#include "document/Convert.h"
#include "ui_DeleteDialog.h"

#include <QPushButton>

namespace app {

using document::toQt;

DeleteDialog::DeleteDialog(const QString &project, const QString &place, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DeleteDialog>()), m_project(project)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete %1 in %2").arg(project, place));
    m_ui->note->show(models::Tone::Concern, tr("This cannot be undone. Type %1 to go on.").arg(project));
    m_delete = m_ui->buttons->addButton(tr("Delete"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName(QStringLiteral("delete"));
    connect(m_ui->name, &QLineEdit::textChanged, this, &DeleteDialog::updateButton);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &DeleteDialog::deleteRequested);
    showWaiting();
}

DeleteDialog::~DeleteDialog() = default;

void DeleteDialog::updateButton()
{
    m_delete->setEnabled(m_checked && m_ui->name->text() == m_project);
    m_delete->setDefault(m_delete->isEnabled());
}

void DeleteDialog::showWaiting()
{
    m_checked = false;
    m_ui->question->setText(tr("Asking the server what would go\u2026"));
    updateButton();
}

void DeleteDialog::showPreview(const operations::DeleteOutcome &outcome, bool again)
{
    const auto place = [](const kube::ObjectRef &ref) { return QStringLiteral("%1 %2").arg(toQt(ref.kind), toQt(ref.name)); };
    QStringList lines;
    if (again)
        lines.append(tr("Something else than before would go: look again."));
    for (const operations::DeleteOutcome::Object &object : outcome.objects)
        lines.append(tr("Goes: %1").arg(place(object.ref)));
    for (const kube::ObjectRef &kept : outcome.kept)
        lines.append(tr("Stays, because other workloads use it: %1").arg(place(kept)));
    lines.append(tr("The namespace, ConfigMaps and Secrets stay."));
    m_ui->question->setText(lines.join(QLatin1Char('\n')));
    m_checked = true;
    updateButton();
}

void DeleteDialog::showFailure(const core::Error &error)
{
    m_ui->question->setText(tr("Nothing was deleted."));
    m_ui->note->show(models::Tone::Failed, toQt(error));
    m_checked = false;
    updateButton();
}

QString DeleteDialog::text() const
{
    return m_ui->question->text() + QLatin1Char('\n') + m_ui->note->text();
}

} // namespace app
