// SPDX-License-Identifier: Apache-2.0
#include "pages/readiness/ReasonCard.h"

#include "document/Convert.h"
#include "ui/PhaseCard.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/time/TimelinePainter.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace pages {

using document::toQt;

namespace {

QString evidenceLine(const rollout::Evidence &evidence)
{
    QStringList parts;
    if (evidence.at)
        parts.append(QDateTime::fromMSecsSinceEpoch(evidence.at->time_since_epoch().count(), Qt::UTC).toString(QStringLiteral("HH:mm:ss")));
    for (const std::string &part : {evidence.event, evidence.message}) {
        if (!part.empty())
            parts.append(toQt(part).simplified());
    }
    if (evidence.count > 1)
        parts.append(QStringLiteral("(\u00D7%1)").arg(evidence.count));
    return parts.join(QStringLiteral("  "));
}

} // namespace

ReasonCard::ReasonCard(QWidget *parent) : Card(parent), m_sentence(new QLabel(this)), m_hint(new QLabel(this)), m_evidence(new QLabel(this))
{
    setObjectName(QStringLiteral("reason"));
    for (QLabel *label : {m_sentence, m_hint, m_evidence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body()->addWidget(label);
    }
    body()->addStretch(1);
    restyle();
}

void ReasonCard::show(const rollout::Timeline &timeline)
{
    const bool ready = timeline.outcome == rollout::Outcome::Ready;
    setTitle(ready ? timeline.degraded ? tr("What is wrong now") : tr("What was proven") : tr("Why it is not ready yet"));
    QStringList evidence;
    if (!timeline.causes.empty()) {
        const rollout::Cause &best = timeline.causes.front();
        m_tone = ui::toneOf(best.level);
        m_sentence->setText(toQt(best.sentence));
        m_hint->setText(toQt(best.hint));
        for (const rollout::Cause &cause : timeline.causes) {
            if (&cause != &best)
                evidence.append(toQt(cause.sentence));
            if (const QString line = evidenceLine(cause.evidence); !line.isEmpty())
                evidence.append(line);
            for (const std::string &line : cause.evidence.log)
                evidence.append(QStringLiteral("    ") + toQt(line));
        }
    } else {
        m_tone = ready ? models::Tone::Ready : models::Tone::Progress;
        const rollout::PhaseView *under = nullptr;
        for (const rollout::PhaseView &phase : timeline.phases) {
            if (!under && phase.state != rollout::PhaseState::Done && phase.state != rollout::PhaseState::Skipped)
                under = &phase;
        }
        m_sentence->setText(toQt(ready || !under ? timeline.headline : under->message));
        m_hint->clear();
    }
    if (ready) {
        for (const rollout::PhaseView &phase : timeline.phases) {
            if (phase.state == rollout::PhaseState::Done)
                evidence.append(QStringLiteral("%1: %2").arg(ui::PhaseCard::titleOf(phase.phase), toQt(phase.message)));
        }
        for (const std::string &what : timeline.unproven)
            evidence.append(tr("Not proven: %1").arg(toQt(what)));
    } else if (timeline.oldServing > 0) {
        evidence.append(tr("Still served by %n old pod(s).", nullptr, timeline.oldServing));
    }
    if (timeline.expectation && !timeline.expectation->basis.empty() && !ready)
        evidence.append(toQt(timeline.expectation->basis));
    m_evidence->setText(evidence.join(QLatin1Char('\n')));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_evidence->setVisible(!evidence.isEmpty());
    restyle();
}

QString ReasonCard::text() const
{
    return m_sentence->text() + QLatin1Char('\n') + m_hint->text() + QLatin1Char('\n') + m_evidence->text();
}

void ReasonCard::restyle()
{
    const ui::Tones tones = ui::Tones::of(window()->palette());
    const auto tint = [](QLabel *label, const QColor &color) {
        QPalette own = label->palette();
        if (own.color(QPalette::WindowText) == color)
            return;
        own.setColor(QPalette::WindowText, color);
        label->setPalette(own);
    };
    tint(m_sentence, tones.of(m_tone).ink);
    tint(m_hint, tones.text);
    tint(m_evidence, tones.muted);
    m_sentence->setFont(ui::strongFont(font()));
}

void ReasonCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (m_evidence && event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace pages
