// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/TimelineLayout.h"

#include <algorithm>
#include <cmath>

namespace rollout {

using core::say;

namespace {

    constexpr double ticks[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400};

    double tickFor(double span, double width, double charWidth)
    {
        for (const double tick : ticks) {
            if (width * tick / span >= 9 * charWidth)
                return tick;
        }
        return 86400;
    }

    core::Text tickText(double seconds)
    {
        const auto whole = std::int64_t(std::llround(seconds));
        if (whole < 120)
            return say("%1 s", whole);
        if (whole < 7200)
            return whole % 60 == 0 ? say("%1 min", whole / 60) : say("%1 min %2 s", whole / 60, whole % 60);
        return say("%1 h", core::decimal(double(whole) / 3600.0, whole % 3600 == 0 ? 0 : 1));
    }

    core::Argument shortSeconds(double seconds)
    {
        return core::decimal(seconds, 1);
    }

    /// From 0 to a round number beyond now (or beyond the end of the wait) and beyond what is expected.
    LayoutRange automaticRange(const Timeline &timeline)
    {
        double end = timeline.seconds(timeline.now);
        if (timeline.outcome != Outcome::None && timeline.outcomeAt)
            end = std::min(end, timeline.seconds(*timeline.outcomeAt) + 4);
        if (timeline.expectation)
            end = std::max(end, timeline.seconds(timeline.expectation->latest) * 1.2);
        end = std::max(end * 1.1, 20.0);
        double step = 10;
        while (end / step > 12)
            step *= step < 60 ? 3 : 2;
        return {0, std::ceil(end / step) * step};
    }

    class Builder {
    public:
        Builder(const Timeline &timeline, const LayoutSize &size, LayoutRange range) : m_timeline(timeline), m_size(size)
        {
            if (range.to <= range.from)
                range = automaticRange(timeline);
            m_out.width = size.width;
            m_out.from = range.from;
            m_out.to = range.to;
            m_out.left = size.labelWidth;
            m_out.right = std::max(size.labelWidth + 20, size.width - size.charWidth * 2);
            m_now = timeline.seconds(timeline.now);
        }

        TimelineLayout build()
        {
            const double h = m_size.lineHeight;
            axis();
            m_y = m_out.axisY + h * 0.7;
            for (std::size_t i = 0; i < m_timeline.lanes.size(); ++i) {
                if (m_timeline.lanes[i].kind == Lane::Kind::Phase)
                    phaseLane(i);
                else
                    podLane(i);
            }
            expectation();
            m_out.height = m_y + h * 1.4;
            m_out.nowX = m_out.x(m_now);
            m_out.nowShown = m_now >= m_out.from && m_now <= m_out.to;
            if (m_out.nowShown)
                label(m_out.nowX + m_size.charWidth, m_out.height - h * 0.35, LabelRole::Now, say("now %1 s", std::int64_t(m_now)));
            return std::move(m_out);
        }

    private:
        void label(double x, double y, LabelRole role, core::Text text, bool centred = false, PhaseState state = PhaseState::Pending)
        {
            if (!text.empty())
                m_out.labels.push_back({x, y, role, centred, state, std::move(text)});
        }

        double textWidth(const core::Text &text) const { return m_size.widthOf(text); }

        void axis()
        {
            m_out.axisY = m_size.lineHeight;
            const double tick = tickFor(m_out.to - m_out.from, m_out.right - m_out.left, m_size.charWidth);
            for (double at = std::ceil(m_out.from / tick) * tick; at <= m_out.to + 1e-6; at += tick) {
                m_out.grid.push_back(m_out.x(at));
                label(m_out.x(at), m_out.axisY, LabelRole::Axis, tickText(at), true);
            }
        }

        /// The visible part of a stretch of time; nothing if it is out of sight.
        std::optional<LayoutRect> stretch(double from, double to, double y, double height) const
        {
            from = std::max(from, m_out.from);
            to = std::min(to, m_out.to);
            if (to < from || (to == from && to <= m_out.from))
                return std::nullopt;
            LayoutRect rect;
            rect.x = m_out.x(from);
            rect.width = m_out.x(to) - rect.x;
            rect.y = y;
            rect.height = height;
            return rect;
        }

        double endOf(const Segment &segment) const { return segment.to ? m_timeline.seconds(*segment.to) : m_now; }

        void titles(const Lane &lane)
        {
            const double h = m_size.lineHeight;
            label(lane.kind == Lane::Kind::Pod ? m_size.charWidth : 0, m_y + h * 0.75, LabelRole::Title, lane.title);
            label(lane.kind == Lane::Kind::Pod ? m_size.charWidth : 0, m_y + h * 1.7, LabelRole::Subtitle, lane.subtitle);
        }

        void phaseLane(std::size_t index)
        {
            const Lane &lane = m_timeline.lanes[index];
            const PhaseView &view = m_timeline.phase(lane.phase.value_or(Phase::Pods));
            const double h = m_size.lineHeight, height = h * 1.5;
            titles(lane);
            for (const Segment &segment : lane.segments)
                phaseBar(segment, index, height);
            if (view.state == PhaseState::Pending && m_timeline.outcome == Outcome::None && lane.phase == Phase::Health)
                toCome(view, index, height);
            double bottom = m_y + std::max(height, h * 1.9);
            if (lane.phase == Phase::Pods && podChecks(m_y + height + h * 0.6))
                bottom = std::max(bottom, m_y + height + h * 1.2);
            if (lane.phase == Phase::Health)
                marks(index, m_y + height + h * 0.55, [](const Mark &) { return true; });
            if (lane.phase == Phase::Health && !lane.marks.empty())
                bottom = std::max(bottom, m_y + height + h * 1.1);
            m_y = bottom + h * 0.7;
        }

        void phaseBar(const Segment &segment, std::size_t index, double height)
        {
            std::optional<LayoutRect> rect = stretch(m_timeline.seconds(segment.from), endOf(segment), m_y, height);
            if (!rect)
                return;
            rect->state = segment.state;
            rect->lane = index;
            rect->kind = segment.state == PhaseState::Skipped ? ShapeKind::Outline : ShapeKind::Bar;
            const core::Text text = segment.state == PhaseState::Done && m_timeline.seconds(segment.from) >= 0.05
                ? say("%1, after %2 s", segment.label, shortSeconds(m_timeline.seconds(segment.from)))
                : segment.label;
            const double room = textWidth(text) + m_size.charWidth * 5;
            if (room <= rect->width)
                rect->label = text;
            else if (!segment.to && rect->x + rect->width + (m_size.measure ? m_size.charWidth * 16 : room) < m_out.right)
                label(rect->x + rect->width + m_size.charWidth, m_y + height * 0.66, LabelRole::Note, text, false, segment.state);
            m_out.rects.push_back(std::move(*rect));
        }

        void toCome(const PhaseView &view, std::size_t index, double height)
        {
            std::optional<LayoutRect> rect = stretch(m_now, m_out.to, m_y, height);
            if (!rect || rect->width < 4)
                return;
            rect->kind = ShapeKind::Outline;
            rect->state = PhaseState::Pending;
            rect->lane = index;
            const core::Text text = m_timeline.healthUrl.empty() ? view.message : say("GET %1, 3 times in a row", m_timeline.healthUrl);
            if (textWidth(text) + m_size.charWidth * 2 <= rect->width)
                rect->label = text;
            m_out.rects.push_back(std::move(*rect));
        }

        template <typename Wanted>
        void marks(std::size_t index, double y, Wanted wanted)
        {
            const Lane &lane = m_timeline.lanes[index];
            for (std::size_t i = 0; i < lane.marks.size(); ++i) {
                const double at = m_timeline.seconds(lane.marks[i].at);
                if (at < m_out.from || at > m_out.to || !wanted(lane.marks[i]))
                    continue;
                m_out.marks.push_back({m_out.x(at), y, lane.marks[i].kind, lane.marks[i].probe, lane.marks[i].label, index, i});
            }
        }

        /// The checks of the new pods below the bar of their phase, with what the last one said; true if there are any.
        bool podChecks(double y)
        {
            const std::size_t before = m_out.marks.size();
            for (std::size_t i = 0; i < m_timeline.lanes.size(); ++i) {
                if (m_timeline.lanes[i].kind == Lane::Kind::Pod && !m_timeline.lanes[i].old)
                    marks(i, y, [](const Mark &mark) { return !mark.probe.empty(); });
            }
            if (m_out.marks.size() == before)
                return false;
            const auto last = std::max_element(m_out.marks.begin() + std::ptrdiff_t(before), m_out.marks.end(),
                                               [](const LayoutMark &a, const LayoutMark &b) { return a.x < b.x; });
            if (last->x + m_size.charWidth * 3 + textWidth(last->label) < m_out.right)
                label(last->x + m_size.charWidth * 2, y + m_size.lineHeight * 0.3, LabelRole::Note, last->label);
            return true;
        }

        void podLane(std::size_t index)
        {
            const Lane &lane = m_timeline.lanes[index];
            const double h = m_size.lineHeight, barY = m_y + h * 0.5, height = h * 0.6;
            titles(lane);
            for (const Segment &segment : lane.segments) {
                std::optional<LayoutRect> rect = stretch(m_timeline.seconds(segment.from), endOf(segment), barY, height);
                if (!rect)
                    continue;
                rect->kind = ShapeKind::ThinBar;
                rect->state = segment.state;
                rect->faint = lane.old;
                rect->lane = index;
                m_out.rects.push_back(std::move(*rect));
            }
            const bool old = lane.old;
            marks(index, barY + height / 2, [old](const Mark &mark) { return old || mark.probe.empty(); });
            m_y += h * 2.4;
        }

        void expectation()
        {
            if (!m_timeline.expectation)
                return;
            const double from = m_timeline.seconds(m_timeline.expectation->earliest), to = m_timeline.seconds(m_timeline.expectation->latest);
            const double h = m_size.lineHeight;
            std::optional<LayoutRect> rect = stretch(from, to, m_y, h * 0.85);
            if (!rect)
                return;
            rect->kind = ShapeKind::Band;
            rect->state = PhaseState::Progress;
            rect->lane = m_timeline.lanes.empty() ? 0 : m_timeline.lanes.size() - 1;
            const core::Text text = say("ready expected at %1 to %2 s", std::int64_t(std::llround(from)), std::int64_t(std::llround(to)));
            const double width = textWidth(text), right = rect->x + rect->width + m_size.charWidth;
            label(right + width < m_out.right ? right : std::max(m_out.left, rect->x - width - m_size.charWidth), m_y + h * 0.7, LabelRole::Note, text,
                  false, PhaseState::Progress);
            m_out.rects.push_back(std::move(*rect));
            m_y += h * 1.4;
        }

        const Timeline &m_timeline;
        const LayoutSize &m_size;
        TimelineLayout m_out;
        double m_now = 0, m_y = 0;
    };

} // namespace

TimelineLayout layoutOf(const Timeline &timeline, const LayoutSize &size, LayoutRange range)
{
    return Builder(timeline, size, range).build();
}

} // namespace rollout
