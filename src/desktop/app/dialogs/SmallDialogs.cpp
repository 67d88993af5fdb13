// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/SmallDialogs.h"

#include "ui_ActivateDialog.h"
#include "ui_DeleteDialog.h"

#include <QPushButton>

namespace app {

ActivateDialog::ActivateDialog(const QString &project, int remembered, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ActivateDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->note->hide();
    m_ui->question->setText(tr("Start %1 with how many pods?").arg(project));
    m_ui->replicas->setValue(remembered);
    QPushButton *activate = m_ui->buttons->addButton(tr("Activate"), QDialogButtonBox::AcceptRole);
    activate->setProperty("primary", true);
    activate->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT activateRequested(m_ui->replicas->value());
        accept();
    });
}

ActivateDialog::~ActivateDialog() = default;

DeleteDialog::DeleteDialog(const QString &project, const QString &place, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DeleteDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->question->setText(tr("Delete %1 in %2? Its Deployment and the Services that only it uses go, with their load balancer. "
                               "The namespace, ConfigMaps and Secrets stay.")
                                .arg(project, place));
    m_ui->note->show(models::Tone::Concern, tr("This cannot be undone. Type %1 to go on.").arg(project));
    QPushButton *remove = m_ui->buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    remove->setEnabled(false);
    remove->setObjectName(QStringLiteral("delete"));
    connect(m_ui->name, &QLineEdit::textChanged, this, [remove, project](const QString &text) { remove->setEnabled(text == project); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT deleteRequested();
        accept();
    });
}

DeleteDialog::~DeleteDialog() = default;

} // namespace app
