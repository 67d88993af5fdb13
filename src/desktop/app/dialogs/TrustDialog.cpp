// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/TrustDialog.h"

#include "document/Convert.h"
#include "ui_TrustDialog.h"

#include <QPushButton>

#include <algorithm>

namespace app {

using document::toQt;
using document::visible;

TrustDialog::TrustDialog(const operations::TrustQuestion &question, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TrustDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString file = visible(toQt(question.kubeconfig));
    m_ui->question->setText(
        question.untrusted
            ? tr("The kubeconfig %1 is neither named by KUBECONFIG nor in ~/.kube, so it may come from somebody else. Connecting with it would do this:").arg(file)
            : tr("To sign in, the kubeconfig %1 runs a program on this computer:").arg(file));
    if (!question.untrusted)
        setWindowTitle(tr("Run this program to sign in?"));
    QStringList lines;
    for (const operations::TrustQuestion::Row &row : question.rows) {
        QString line = toQt(row.what) + QStringLiteral(": ") + visible(toQt(row.value));
        if (row.outside)
            line += QLatin1Char(' ') + tr("(outside the kubeconfig's own folder)");
        lines.append(line);
    }
    m_ui->rows->setPlainText(lines.join(QLatin1Char('\n')));
    QStringList notes;
    if (std::any_of(question.rows.begin(), question.rows.end(), [](const auto &row) { return row.outside; }))
        notes.append(tr("It would use credentials of yours, from outside its own folder, to sign in to its server."));
    if (question.runsProgram)
        notes.append(tr("The program can do everything on this computer that you can."));
    notes.append(tr("If you agree, you are asked again only when something of this changes."));
    m_ui->note->show(question.runsProgram || notes.size() > 1 ? models::Tone::Concern : models::Tone::Progress, notes.join(QLatin1Char('\n')));
    QPushButton *no = m_ui->buttons->addButton(tr("Do not connect"), QDialogButtonBox::RejectRole);
    QPushButton *yes = m_ui->buttons->addButton(question.untrusted ? tr("Connect") : tr("Run and connect"), QDialogButtonBox::AcceptRole);
    no->setObjectName(QStringLiteral("refuse"));
    yes->setObjectName(QStringLiteral("agree"));
    yes->setAutoDefault(false);
    no->setDefault(true); // Return agrees to nothing
    no->setFocus();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 22);
}

TrustDialog::~TrustDialog() = default;

QString TrustDialog::text() const
{
    return QStringList{m_ui->question->text(), m_ui->rows->toPlainText(), m_ui->note->text()}.join(QLatin1Char('\n'));
}

} // namespace app
