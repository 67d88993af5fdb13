// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/NewProjectDialog.h"

#include "document/Convert.h"
#include "ui_NewProjectDialog.h"
#include "yaml/Writer.h"

#include <QPushButton>

namespace app {

using document::fromQt;
using document::toQt;

NewProjectDialog::NewProjectDialog(kube::ProjectLayout layout, QWidget *parent)
    : QDialog(parent), m_layout(std::move(layout)), m_ui(std::make_unique<Ui::NewProjectDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->image->setText(toQt(m_layout.image));
    m_create = m_ui->buttons->addButton(tr("Create"), QDialogButtonBox::ActionRole);
    m_create->setProperty("primary", true);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] {
        if (m_manifests)
            Q_EMIT createRequested(*m_manifests, fromQt(m_ui->image->text().trimmed()));
    });
    for (QLineEdit *edit : {m_ui->project, m_ui->user, m_ui->image})
        connect(edit, &QLineEdit::textChanged, this, &NewProjectDialog::refresh);
    connect(m_ui->replicas, &QSpinBox::valueChanged, this, &NewProjectDialog::refresh);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
    refresh();
}

NewProjectDialog::~NewProjectDialog() = default;

void NewProjectDialog::refresh()
{
    m_manifests.reset();
    m_ui->note->hide();
    const std::string project = fromQt(m_ui->project->text().trimmed()), user = fromQt(m_ui->user->text().trimmed());
    kube::ProjectLayout layout = m_layout;
    layout.image = fromQt(m_ui->image->text().trimmed());
    if (project.empty() || user.empty() || layout.image.empty()) {
        m_ui->names->setText(tr("Both ids and the image are needed."));
        m_ui->manifest->setText({});
        m_create->setEnabled(false);
        return;
    }
    const core::Result<kube::ProjectManifests> made
        = kube::makeProject(layout, {project, user}, kube::defaultProfile(layout.port), m_ui->replicas->value());
    m_create->setEnabled(made.has_value());
    if (!made)
        return m_ui->note->show(models::Tone::Failed, toQt(made.error()));
    m_manifests = *made;
    m_ui->names->setText(tr("Makes Deployment and Service %1 in the namespace %2. What is there already is brought to this.")
                             .arg(toQt(kube::nameOf(layout, project)), toQt(kube::namespaceOf(layout, user))));
    m_ui->manifest->setText(yaml::writeAll({made->namespace_, made->service, made->deployment}));
}

void NewProjectDialog::showFailure(const core::Error &error)
{
    setBusy(false);
    m_ui->note->show(models::Tone::Failed, toQt(error));
}

void NewProjectDialog::setBusy(bool busy)
{
    m_create->setEnabled(!busy && m_manifests);
    m_create->setText(busy ? tr("Creating\u2026") : tr("Create"));
}

} // namespace app
