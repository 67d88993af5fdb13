// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/TimelineSvg.h"

#include "core/Svg.h"
#include "rollout/timeline/TimelineLayout.h"

#include <fmt/format.h>

namespace rollout {

namespace {

    constexpr double margin = 16, headline = 30;

    struct Tone {
        const std::string &ink;
        const std::string &tint;
    };

    Tone toneOf(PhaseState state, const TimelineTones &tones)
    {
        switch (state) {
        case PhaseState::Progress:
            return {tones.progress, tones.progressTint};
        case PhaseState::Concern:
            return {tones.concern, tones.concernTint};
        case PhaseState::Failed:
            return {tones.failed, tones.failedTint};
        case PhaseState::Done:
            return {tones.ready, tones.readyTint};
        case PhaseState::Pending:
        case PhaseState::Skipped:
            break;
        }
        return {tones.waiting, tones.waitingTint};
    }

    class Drawing {
    public:
        Drawing(const TimelineTones &tones, core::Svg &svg) : m_tones(tones), m_svg(svg) { }

        void rect(const LayoutRect &rect)
        {
            const Tone tone = toneOf(rect.state, m_tones);
            const double x = rect.x + margin, y = rect.y + margin + headline;
            core::SvgPaint paint;
            if (rect.kind == ShapeKind::Outline) {
                paint.stroke = m_tones.muted;
                paint.dash = "4 4";
            } else if (rect.kind == ShapeKind::ThinBar) {
                paint.fill = tone.ink;
                paint.opacity = rect.faint ? 0.35 : 0.55;
            } else {
                paint.fill = tone.tint;
            }
            const bool bar = rect.kind == ShapeKind::Bar || rect.kind == ShapeKind::Outline;
            m_svg.rect(x, y, std::max(2.0, rect.width), rect.height, bar ? 5 : rect.height / 2, paint);
            if (!rect.label.empty())
                m_svg.text(x + 8, y + rect.height * 0.67, rect.label.english(), {11, rect.kind == ShapeKind::Outline ? m_tones.muted : tone.ink, rect.kind == ShapeKind::Bar, "start"});
        }

        void mark(const LayoutMark &mark)
        {
            const double x = mark.x + margin, y = mark.y + margin + headline, r = 4;
            const std::string &check = mark.probe == "startup" ? m_tones.startup : mark.probe == "liveness" ? m_tones.live : m_tones.ready;
            const std::string tip = mark.label.english();
            core::SvgPaint filled, cross;
            cross.strokeWidth = 2;
            const std::string data = fmt::format("M{:.2f} {:.2f}L{:.2f} {:.2f}M{:.2f} {:.2f}L{:.2f} {:.2f}", x - r, y - r, x + r, y + r, x - r, y + r, x + r, y - r);
            switch (mark.kind) {
            case MarkKind::CheckPassed:
                filled.fill = check;
                return m_svg.circle(x, y, r, filled, tip);
            case MarkKind::CheckFailed:
                cross.stroke = mark.probe == "health" ? m_tones.concern : check;
                return m_svg.path(data, cross, tip);
            case MarkKind::Killed:
            case MarkKind::Restarted:
                cross.stroke = m_tones.failed;
                return m_svg.path(data, cross, tip);
            case MarkKind::Warning:
                cross.stroke = m_tones.concern;
                return m_svg.path(fmt::format("M{:.2f} {:.2f}L{:.2f} {:.2f}L{:.2f} {:.2f}Z", x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8), cross, tip);
            case MarkKind::Step:
                filled.fill = m_tones.muted;
                return m_svg.circle(x, y, 2.2, filled, tip);
            }
        }

        void label(const LayoutLabel &label)
        {
            const bool title = label.role == LabelRole::Title;
            core::SvgFont font{title ? 12.5 : 11, title ? m_tones.text : m_tones.muted, title, label.centred ? "middle" : "start"};
            if (label.role == LabelRole::Now) {
                font.fill = m_tones.accent;
                font.bold = true;
            } else if (label.role == LabelRole::Note && label.state != PhaseState::Pending) {
                font.fill = toneOf(label.state, m_tones).ink;
            }
            m_svg.text(label.x + margin, label.y + margin + headline, label.text.english(), font);
        }

    private:
        const TimelineTones &m_tones;
        core::Svg &m_svg;
    };

} // namespace

std::string timelineSvg(const Timeline &timeline, const TimelineTones &tones)
{
    LayoutSize size;
    size.charWidth = 6.3;
    size.labelWidth = 150;
    const TimelineLayout layout = layoutOf(timeline, size);
    std::string description = timeline.headline.english() + '.';
    for (const PhaseView &phase : timeline.phases)
        description += fmt::format(" {}: {}, {}.", name(phase.phase), name(phase.state), phase.message.english());
    for (const Cause &cause : timeline.causes)
        description += ' ' + cause.sentence.english() + '.';
    core::Svg svg(layout.width + 2 * margin, layout.height + 2 * margin + headline, timeline.nameSpace + "/" + timeline.name, description);
    core::SvgPaint surface;
    surface.fill = tones.surface;
    svg.rect(0, 0, layout.width + 2 * margin, layout.height + 2 * margin + headline, 10, surface);
    const bool failed = timeline.outcome == Outcome::Failed || timeline.outcome == Outcome::Timeout || timeline.outcome == Outcome::Unreachable;
    svg.text(margin, margin + 14, timeline.name, {15, tones.text, true, "start"});
    svg.text(margin + 9.5 * double(timeline.name.size()) + 8, margin + 14, timeline.headline.english(),
             {12, failed ? tones.failed : timeline.outcome == Outcome::Ready ? tones.ready : tones.progress, true, "start"});

    Drawing drawing(tones, svg);
    core::SvgPaint grid;
    grid.stroke = tones.grid;
    for (const double x : layout.grid)
        svg.line(x + margin, layout.axisY + 4 + margin + headline, x + margin, layout.height + margin + headline, grid);
    for (const LayoutRect &rect : layout.rects)
        drawing.rect(rect);
    for (const LayoutMark &mark : layout.marks)
        drawing.mark(mark);
    for (const LayoutLabel &label : layout.labels)
        drawing.label(label);
    if (layout.nowShown) {
        core::SvgPaint now;
        now.stroke = tones.accent;
        now.strokeWidth = 2;
        svg.line(layout.nowX + margin, layout.axisY + 4 + margin + headline, layout.nowX + margin, layout.height + margin + headline, now);
    }
    return svg.finish();
}

} // namespace rollout
