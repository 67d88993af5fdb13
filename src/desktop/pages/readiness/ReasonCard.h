// SPDX-License-Identifier: Apache-2.0
// Why it is not ready: the best cause in words, what to do, and the evidence as the cluster gave it. Server texts stay plain text.
#pragma once

#include "models/Tone.h"
#include "rollout/Timeline.h"
#include "ui/Card.h"

class QLabel;

namespace pages {

class ReasonCard final : public ui::Card {
    Q_OBJECT
public:
    explicit ReasonCard(QWidget *parent = nullptr);
    void show(const rollout::Timeline &timeline);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_sentence;
    QLabel *m_hint;
    QLabel *m_evidence = nullptr;
    models::Tone m_tone = models::Tone::Neutral;
};

} // namespace pages
