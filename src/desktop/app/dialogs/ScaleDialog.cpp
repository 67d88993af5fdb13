// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/ScaleDialog.h"

#include "app/dialogs/Refusals.h"
#include "ui_ScaleDialog.h"

#include <QPushButton>

namespace app {

ScaleDialog::ScaleDialog(const QString &project, bool activate, int remembered, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ScaleDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(activate ? tr("Activate") : tr("Deactivate"));
    m_ui->question->setText(activate ? tr("Start %1 with how many pods?").arg(project)
                                     : tr("Stop all pods of %1? Its address stays.").arg(project));
    m_ui->replicas->setValue(remembered);
    m_ui->replicas->setVisible(activate);
    m_ui->replicasLabel->setVisible(activate);
    m_go = m_ui->buttons->addButton(windowTitle(), QDialogButtonBox::ActionRole);
    m_go->setProperty("primary", true);
    m_go->setObjectName(QStringLiteral("scale"));
    m_go->setDefault(true);
    m_override = m_ui->buttons->addButton(tr("Change it all the same"), QDialogButtonBox::ActionRole);
    m_override->setObjectName(QStringLiteral("override"));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ScaleDialog::scaleRequested);
    connect(m_override, &QPushButton::clicked, this, &ScaleDialog::overrideManagerRequested);
    connect(m_ui->replicas, &QSpinBox::valueChanged, this, &ScaleDialog::replicasChanged);
    showWaiting();
}

ScaleDialog::~ScaleDialog() = default;

int ScaleDialog::replicas() const
{
    return m_ui->replicas->value();
}

void ScaleDialog::showWaiting()
{
    m_ui->note->show(models::Tone::Waiting, tr("Asking the server what it would do\u2026"));
    m_go->setEnabled(false);
    m_override->hide();
}

void ScaleDialog::showPreview(const QStringList &lines, bool changes, bool concern)
{
    m_ui->note->show(concern ? models::Tone::Concern : models::Tone::Progress,
                     lines.isEmpty() ? tr("The server would change nothing.") : lines.join(QLatin1Char('\n')));
    m_go->setEnabled(changes);
    m_go->setDefault(true);
}

void ScaleDialog::showFailure(const core::Error &error)
{
    m_ui->note->show(models::Tone::Failed, refusalText(error));
    m_go->setEnabled(false);
    m_override->setVisible(error.code == core::ErrorCode::ManagedElsewhere);
}

QString ScaleDialog::note() const
{
    return m_ui->note->text();
}

} // namespace app
