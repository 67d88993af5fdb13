// SPDX-License-Identifier: Apache-2.0
// Paints a laid-out schedule with the window's colours and fonts. Where things are is decided by probes/schedule.
#pragma once

#include "probes/schedule/ScheduleLayout.h"
#include "ui/look/Tones.h"

#include <QFont>

#include <optional>

class QPainter;

namespace ui {

class SchedulePainter {
public:
    SchedulePainter(const QFont &font, const Tones &tones) : m_font(font), m_tones(tones) { }
    /// What the user is at: the handle with the focus, and the lane under the mouse or with the focus. Its small handles are only hinted at in
    /// the other lanes, where they would hide the checks.
    struct Attention {
        int handle = -1;
        std::optional<probes::LaneKind> lane;
    };
    void paint(QPainter &painter, const probes::ScheduleLayout &layout, const Attention &attention) const;

private:
    const Ink &lane(probes::LaneKind kind) const;
    void paintRect(QPainter &painter, const probes::ScheduleRect &rect) const;
    void paintMark(QPainter &painter, const probes::ScheduleMark &mark) const;
    void paintHandle(QPainter &painter, const probes::ScheduleHandle &handle, bool current, bool hinted) const;

    QFont m_font;
    Tones m_tones;
};

} // namespace ui
