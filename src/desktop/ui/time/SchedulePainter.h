// SPDX-License-Identifier: Apache-2.0
// Paints a laid-out schedule with the window's colours and fonts. Where things are is decided by probes/schedule.
#pragma once

#include "probes/schedule/ScheduleLayout.h"
#include "ui/look/Tones.h"

#include <QFont>

class QPainter;

namespace ui {

class SchedulePainter {
public:
    SchedulePainter(const QFont &font, const Tones &tones) : m_font(font), m_tones(tones) { }
    /// `current` is the index of the handle that has the focus, -1 = none.
    void paint(QPainter &painter, const probes::ScheduleLayout &layout, int current) const;

private:
    const Ink &lane(probes::LaneKind kind) const;
    void paintRect(QPainter &painter, const probes::ScheduleRect &rect) const;
    void paintMark(QPainter &painter, const probes::ScheduleMark &mark) const;
    void paintHandle(QPainter &painter, const probes::ScheduleHandle &handle, bool current) const;

    QFont m_font;
    Tones m_tones;
};

} // namespace ui
