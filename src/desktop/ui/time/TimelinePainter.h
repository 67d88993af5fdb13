// SPDX-License-Identifier: Apache-2.0
// Paints a laid-out timeline with the window's colours and fonts. Where things are is decided by rollout/TimelineLayout.
#pragma once

#include "rollout/timeline/TimelineLayout.h"
#include "ui/look/Tones.h"

#include <QFont>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

class TimelinePainter {
public:
    TimelinePainter(const QFont &font, const Tones &tones, bool stale) : m_font(font), m_tones(tones), m_stale(stale) { }

    /// Everything but the now line.
    void paint(QPainter &painter, const rollout::TimelineLayout &layout) const;
    /// The states that rectangles had before, and how far the change to the new ones is (0..1).
    void setFade(const std::vector<rollout::PhaseState> *before, double progress);
    void paintNow(QPainter &painter, const rollout::TimelineLayout &layout, double x, const QString &label) const;
    void paintSelection(QPainter &painter, const rollout::LayoutMark &mark) const;

private:
    Ink ink(rollout::PhaseState state) const;
    void paintRect(QPainter &painter, const rollout::LayoutRect &rect, std::size_t index) const;
    void paintMark(QPainter &painter, const rollout::LayoutMark &mark) const;
    void paintLabel(QPainter &painter, const rollout::LayoutLabel &label, double right) const;

    QFont m_font;
    Tones m_tones;
    bool m_stale;
    const std::vector<rollout::PhaseState> *m_before = nullptr;
    double m_progress = 1;
};

/// The tone that a phase's state has everywhere in the window.
models::Tone toneOf(rollout::PhaseState state);

} // namespace ui
