// SPDX-License-Identifier: Apache-2.0
#include "pages/readiness/ReadinessPage.h"

#include "document/Convert.h"
#include "pages/readiness/ReasonCard.h"
#include "ui/Card.h"
#include "ui/PhaseCard.h"
#include "ui/look/Metrics.h"
#include "ui/time/TimelineView.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pages {

ReadinessPage::ReadinessPage(const core::Clock &clock, QWidget *parent)
    : Page(parent), m_headline(new QLabel), m_row(new QWidget), m_card(new ui::Card), m_timeline(new ui::TimelineView(clock)),
      m_reason(new ReasonCard)
{
    setObjectName(QStringLiteral("readinessPage"));
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setFont(ui::scaled(font(), 1.15, QFont::DemiBold));
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space(this, ui::Space::Medium));
    for (const rollout::Phase phase : rollout::allPhases) {
        m_phases[rollout::indexOf(phase)] = new ui::PhaseCard(phase);
        row->addWidget(m_phases[rollout::indexOf(phase)], 1);
    }
    m_card->setTitle(tr("This rollout"));
    m_card->setSubtitle(tr("Left and Right: events \u00B7 + and \u2212: zoom \u00B7 Space: follow now"));
    m_card->body()->addWidget(m_timeline);
    auto *layout = qobject_cast<QVBoxLayout *>(content()->layout());
    layout->addWidget(m_headline);
    layout->addWidget(m_row);
    layout->addWidget(m_card);
    layout->addWidget(m_reason, 1); // the rest of the page: evidence is what is read there
    showNothing(tr("Nothing is selected."));
}

void ReadinessPage::setDocument(document::Document *document, const core::FieldPath &)
{
    if (!document)
        showNothing(tr("Nothing is selected."));
    else if (document->origin().kind == document::Origin::Kind::File)
        showNothing(tr("A file has no readiness: open the project of a cluster to follow it."));
}

void ReadinessPage::showNothing(const QString &sentence)
{
    m_headline->setText(sentence);
    m_timeline->clear();
    for (QWidget *widget : {m_row, static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_reason)})
        widget->hide();
}

void ReadinessPage::setTimeline(const rollout::Timeline &timeline)
{
    const QString headline = document::toQt(timeline.headline);
    m_headline->setText(timeline.connected ? headline : tr("Not connected. Last known: %1").arg(headline));
    for (const rollout::Phase phase : rollout::allPhases)
        m_phases[rollout::indexOf(phase)]->show(timeline);
    m_timeline->setTimeline(timeline);
    m_reason->show(timeline);
    for (QWidget *widget : {m_row, static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_reason)})
        widget->show();
}

QString ReadinessPage::headline() const
{
    return m_headline->text();
}

} // namespace pages
