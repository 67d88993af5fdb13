// SPDX-License-Identifier: Apache-2.0
// Whether the project is really reachable: sentence, three phases, timeline, and why it is not ready. It tracks nothing itself.
#pragma once

#include "core/Clock.h"
#include "pages/Page.h"
#include "rollout/Timeline.h"

#include <array>

class QLabel;
class QVBoxLayout;

namespace ui {
class Card;
class PhaseCard;
class TimelineView;
} // namespace ui

namespace pages {

class ReasonCard;

class ReadinessPage final : public Page {
    Q_OBJECT
public:
    explicit ReadinessPage(const core::Clock &clock, QWidget *parent = nullptr);

    QString title() const override { return tr("Readiness"); }
    void setDocument(document::Document *document, const core::FieldPath &container) override;
    void setAnalysis(const document::Analysis &) override { }
    bool focusField(const core::FieldPath &) override { return false; }

    void setTimeline(const rollout::Timeline &timeline);
    /// Nothing is tracked: one sentence says why, and what to do.
    void showNothing(const QString &sentence);

    QString headline() const;
    ui::PhaseCard *phase(rollout::Phase which) const { return m_phases[rollout::indexOf(which)]; }

private:
    QLabel *m_headline;
    QWidget *m_row;
    std::array<ui::PhaseCard *, 3> m_phases{};
    ui::Card *m_card;
    ui::TimelineView *m_timeline;
    ReasonCard *m_reason;
};

} // namespace pages
