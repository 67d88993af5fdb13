// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/SettingsDialog.h"

#include "document/Convert.h"
#include "ui_SettingsDialog.h"

namespace app {

using document::fromQt;
using document::toQt;

SettingsDialog::SettingsDialog(operations::Settings settings, QWidget *parent)
    : QDialog(parent), m_settings(std::move(settings)), m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->note->hide();
    m_ui->appearance->addItems({tr("As the desktop"), tr("Light"), tr("Dark")});
    m_ui->cloud->addItem(tr("none"), int(kube::Cloud::None));
    m_ui->cloud->addItem(QStringLiteral("Azure"), int(kube::Cloud::Azure));
    m_ui->cloud->addItem(QStringLiteral("AWS"), int(kube::Cloud::Aws));
    m_ui->language->addItem(tr("As the desktop"), QString());
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->language->setCurrentIndex(m_ui->language->findData(toQt(m_settings.language)));
    const kube::ProjectLayout &layout = m_settings.layout;
    m_ui->appearance->setCurrentIndex(int(m_settings.appearance));
    m_ui->reducedMotion->setChecked(m_settings.reducedMotion);
    m_ui->image->setText(toQt(layout.image));
    m_ui->cloud->setCurrentIndex(m_ui->cloud->findData(int(layout.cloud)));
    m_ui->namespacePattern->setText(toQt(layout.namespacePattern));
    m_ui->namePattern->setText(toQt(layout.namePattern));
    m_ui->container->setText(toQt(layout.container));
    m_ui->port->setValue(int(layout.port));
    m_ui->servicePort->setValue(int(layout.servicePort));
    m_ui->environmentFrom->setChecked(layout.environmentFrom);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        const operations::Settings chosen = this->settings();
        kube::ProjectLayout example = chosen.layout;
        example.image = example.image.empty() ? std::string("example") : example.image;
        const auto made = kube::makeProject(example, {"1", "1"}, kube::defaultProfile(example.port), std::nullopt);
        made ? saveRequested(chosen) : showFailure(made.error());
    });
}

SettingsDialog::~SettingsDialog() = default;

operations::Settings SettingsDialog::settings() const
{
    operations::Settings out = m_settings; // what has no field here stays
    out.appearance = operations::Appearance(m_ui->appearance->currentIndex());
    out.reducedMotion = m_ui->reducedMotion->isChecked();
    out.language = fromQt(m_ui->language->currentData().toString());
    kube::ProjectLayout &layout = out.layout;
    layout.image = fromQt(m_ui->image->text().trimmed());
    layout.cloud = kube::Cloud(m_ui->cloud->currentData().toInt());
    layout.namespacePattern = fromQt(m_ui->namespacePattern->text().trimmed());
    layout.namePattern = fromQt(m_ui->namePattern->text().trimmed());
    layout.container = fromQt(m_ui->container->text().trimmed());
    layout.port = m_ui->port->value();
    layout.servicePort = m_ui->servicePort->value();
    layout.environmentFrom = m_ui->environmentFrom->isChecked();
    return out;
}

void SettingsDialog::showFailure(const core::Error &error)
{
    m_ui->note->show(models::Tone::Failed, toQt(error));
}

} // namespace app
