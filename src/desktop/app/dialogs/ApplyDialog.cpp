// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/ApplyDialog.h"

#include "app/dialogs/Refusals.h"
#include "document/Convert.h"
#include "kube/masking/Masking.h"
#include "operations/apply/AppliedSet.h"
#include "ui/look/Metrics.h"
#include "ui_ApplyDialog.h"
#include "yaml/Writer.h"

#include <QHeaderView>
#include <QPushButton>

namespace app {

using document::toQt;

ApplyDialog::ApplyDialog(const QString &project, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ApplyDialog>()), m_project(project)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Apply to %1").arg(project));
    m_ui->summary->setFont(ui::scaled(font(), 1.15, QFont::DemiBold));
    m_ui->conflicts->setColumnCount(4);
    m_ui->conflicts->setHorizontalHeaderLabels({tr("Field"), tr("Yours"), tr("Theirs"), tr("Owner")});
    m_ui->conflicts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->conflicts->setTabKeyNavigation(false);
    m_ui->conflicts->verticalHeader()->hide();
    m_ui->conflicts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->conflicts->setMaximumHeight(fontMetrics().height() * 8);
    m_apply = m_ui->buttons->addButton(tr("Apply"), QDialogButtonBox::ActionRole);
    m_takeOver = m_ui->buttons->addButton(tr("Take over these fields"), QDialogButtonBox::ActionRole);
    m_giveUp = m_ui->buttons->addButton(tr("Leave them and go on"), QDialogButtonBox::ActionRole);
    m_override = m_ui->buttons->addButton(tr("Change it all the same"), QDialogButtonBox::ActionRole);
    m_apply->setProperty("primary", true);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_giveUp->setObjectName(QStringLiteral("giveUp"));
    m_override->setObjectName(QStringLiteral("override"));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applyRequested(m_shown); });
    connect(m_takeOver, &QPushButton::clicked, this, &ApplyDialog::takeOverRequested);
    connect(m_giveUp, &QPushButton::clicked, this, [this] { Q_EMIT giveUpRequested(m_conflicting); });
    connect(m_override, &QPushButton::clicked, this, &ApplyDialog::overrideManagerRequested);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    showWaiting();
}

ApplyDialog::~ApplyDialog() = default;

void ApplyDialog::setButtons(bool apply, bool conflict, bool managed)
{
    m_apply->setVisible(!conflict && !managed);
    m_apply->setEnabled(apply);
    m_apply->setDefault(apply);
    m_takeOver->setVisible(conflict);
    m_giveUp->setVisible(conflict);
    m_override->setVisible(managed);
    m_ui->conflicts->setVisible(conflict);
}

void ApplyDialog::showWaiting()
{
    m_ui->summary->setText(tr("Asking the server what it would do\u2026"));
    m_ui->note->hide();
    m_ui->problem->hide();
    m_ui->difference->setTexts({}, {});
    setButtons(false, false, false);
}

void ApplyDialog::showWriting()
{
    m_ui->summary->setText(tr("Asking once more, then applying\u2026"));
    setButtons(false, false, false);
}

void ApplyDialog::showOutcome(const operations::EditOutcome &outcome)
{
    if (outcome.applied.error->code != core::ErrorCode::FieldConflict || outcome.written != operations::EditOutcome::Written::No)
        return showFailure(*outcome.applied.error, outcome.written);
    operations::EditPreview preview;
    preview.live = outcome.applied.before;
    preview.conflicts = outcome.applied.conflicts;
    showConflicts(preview);
}

void ApplyDialog::showFailure(const core::Error &error, operations::EditOutcome::Written written)
{
    using Written = operations::EditOutcome::Written;
    m_ui->summary->setText(written == Written::No        ? tr("Nothing was written.")
                               : written == Written::Partly ? tr("Only a part was written. Your edits are kept; apply again for the rest.")
                                                            : tr("No answer came, so it is not known whether it was written. Your edits are kept."));
    m_ui->problem->show(models::Tone::Failed, refusalText(error));
    setButtons(false, false, error.code == core::ErrorCode::ManagedElsewhere);
}

void ApplyDialog::showPreview(const operations::EditPreview &preview, bool again)
{
    m_shown = preview.difference;
    m_ui->note->hide();
    m_ui->problem->hide();
    if (preview.error) {
        if (preview.error->code == core::ErrorCode::FieldConflict)
            return showConflicts(preview);
        return showFailure(*preview.error, operations::EditOutcome::Written::No);
    }
    const int changes = int(preview.difference.changes.size());
    m_ui->summary->setText(changes == 0         ? tr("The server would change nothing.")
                               : preview.restartsPods ? tr("Changes %n field(s), and the pods are replaced.", nullptr, changes)
                                                      : tr("Changes %n field(s); the pods go on running.", nullptr, changes));
    QStringList notes;
    if (again)
        notes.append(tr("The server's answer is another one than before: look again."));
    if (!preview.fromServer)
        notes.append(tr("A dry run is not allowed here, so this is our own calculation: %1").arg(toQt(preview.refusal->what)));
    if (!preview.patched.empty())
        notes.append(tr("Fields that others set are removed by a patch, which only works if they are still as shown."));
    for (const std::string &warning : preview.warnings)
        notes.append(toQt(warning));
    if (!notes.isEmpty())
        m_ui->note->show(models::Tone::Concern, notes.join(QLatin1Char('\n')));
    const kube::MaskedPair shown = kube::maskedPair(operations::comparable(preview.live), operations::comparable(preview.result));
    m_ui->difference->setTexts(yaml::write(shown.before), yaml::write(shown.after));
    setButtons(changes > 0, false, false);
    if (changes > 0)
        m_apply->setFocus();
}

void ApplyDialog::showConflicts(const operations::EditPreview &preview)
{
    m_conflicting.clear();
    m_ui->summary->setText(tr("Others own %n of these fields.", nullptr, int(preview.conflicts.size())));
    m_ui->note->show(models::Tone::Concern,
                     tr("If you take them over, whoever set them last may set them back. If you leave them, your edits of them are dropped."));
    m_ui->conflicts->setRowCount(int(preview.conflicts.size()));
    for (int row = 0; row < int(preview.conflicts.size()); ++row) {
        const client::FieldConflict &conflict = preview.conflicts[std::size_t(row)];
        const core::FieldPath path = conflict.path.value_or(core::FieldPath());
        const auto text = [&path, &preview](const std::optional<core::Value> &value) {
            return value ? document::scalarText(kube::maskedField(preview.live["kind"].string(), path, *value)) : tr("unset");
        };
        const QStringList cells{toQt(conflict.path ? path.toString() : conflict.field), text(conflict.ours), text(conflict.theirs),
                                toQt(conflict.manager)};
        for (int column = 0; column < int(cells.size()); ++column)
            m_ui->conflicts->setItem(row, column, new QTableWidgetItem(cells[column]));
        if (conflict.path)
            m_conflicting.push_back(*conflict.path);
    }
    setButtons(false, true, false);
    m_giveUp->setEnabled(m_conflicting.size() == preview.conflicts.size());
}

QString ApplyDialog::summary() const
{
    return m_ui->summary->text();
}

QString ApplyDialog::notes() const
{
    QStringList shown;
    for (const ui::MessageStrip *strip : {m_ui->note, m_ui->problem}) {
        if (!strip->isHidden())
            shown.append(strip->text());
    }
    return shown.join(QLatin1Char('\n'));
}

} // namespace app
