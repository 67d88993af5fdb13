// SPDX-License-Identifier: Apache-2.0
// One phase of readiness as a tinted card: shape, name and elapsed time, one sentence, when it should be done and when it is given up, and a
// line that fills. Colour and line move when the state changes. It judges nothing.
#pragma once

#include "rollout/Timeline.h"

#include <QVariantAnimation>
#include <QWidget>

namespace ui {

class PhaseCard final : public QWidget {
    Q_OBJECT
public:
    explicit PhaseCard(rollout::Phase phase, QWidget *parent = nullptr);

    /// The card's phase of the timeline; grey while that is not connected.
    void show(const rollout::Timeline &timeline);
    /// Everything that it says, for tests and screen readers.
    QString text() const;
    rollout::PhaseState state() const { return m_state; }
    static QString titleOf(rollout::Phase phase);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What stands on the card, in words.
    struct Words {
        QString elapsed;  ///< "6 s"
        QString sentence; ///< what it does, or why it does not
        QString expected; ///< "ready in about 8–14 s"
        QString limit;    ///< "gives up in 9 min"
        bool operator==(const Words &) const = default;
    };
    static Words wordsOf(const rollout::PhaseView &view, const rollout::Timeline &timeline);
    /// How much of the line is filled, 0 to 1.
    static double shareOf(const rollout::PhaseView &view, const rollout::Timeline &timeline);
    void fillTo(double share);
    const rollout::Phase m_phase;
    rollout::PhaseState m_state = rollout::PhaseState::Pending;
    rollout::PhaseState m_before = rollout::PhaseState::Pending;
    bool m_stale = false;
    Words m_words;
    QVariantAnimation m_fade; ///< of the colour
    QVariantAnimation m_fill; ///< of the line
};

} // namespace ui
