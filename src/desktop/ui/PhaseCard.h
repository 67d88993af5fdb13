// SPDX-License-Identifier: Apache-2.0
// One phase of readiness as a tinted card: shape, name, one sentence, elapsed time. Its colour fades when the state changes.
#pragma once

#include "rollout/Timeline.h"

#include <QVariantAnimation>
#include <QWidget>

namespace ui {

class PhaseCard final : public QWidget {
    Q_OBJECT
public:
    explicit PhaseCard(rollout::Phase phase, QWidget *parent = nullptr);

    /// `stale`: drawn grey, whatever the state.
    void show(const rollout::PhaseView &view, bool stale);
    QString text() const { return m_detail; }
    rollout::PhaseState state() const { return m_state; }
    static QString titleOf(rollout::Phase phase);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const rollout::Phase m_phase;
    rollout::PhaseState m_state = rollout::PhaseState::Pending;
    rollout::PhaseState m_before = rollout::PhaseState::Pending;
    bool m_stale = false;
    QString m_detail;
    QVariantAnimation m_fade;
};

} // namespace ui
