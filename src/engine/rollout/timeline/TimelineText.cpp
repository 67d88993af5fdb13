// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/TimelineText.h"

#include "rollout/timeline/TimelineLayout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rollout {

namespace {

    char charOf(PhaseState state)
    {
        static constexpr char chars[] = {'.', '-', '~', '!', '=', ' '};
        return chars[std::size_t(state)];
    }

    char charOf(MarkKind kind)
    {
        switch (kind) {
        case MarkKind::CheckPassed:
            return 'o';
        case MarkKind::CheckFailed:
            return 'x';
        case MarkKind::Restarted:
            return 'R';
        case MarkKind::Killed:
            return 'K';
        case MarkKind::Step:
        case MarkKind::Warning:
            break;
        }
        return 0;
    }

    std::string cut(std::string text, std::size_t width)
    {
        if (text.size() <= width)
            return text;
        std::size_t end = width > 3 ? width - 3 : 0;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        return text.substr(0, end) + "...";
    }

    const char *titleOf(Phase phase)
    {
        static constexpr const char *titles[] = {"Address", "Pods", "Health"};
        return titles[indexOf(phase)];
    }

    std::string bars(const Timeline &timeline, std::size_t width)
    {
        constexpr std::size_t labels = 26;
        LayoutSize size;
        size.labelWidth = double(labels);
        size.width = double(std::max<std::size_t>(width, labels + 20));
        size.charWidth = 1;
        const TimelineLayout layout = layoutOf(timeline, size);
        const std::size_t columns = std::size_t(layout.right) + 1;
        const auto column = [&layout, columns](double seconds) {
            return std::size_t(std::clamp(layout.x(seconds), layout.left, double(columns - 1)));
        };
        std::string axis(columns, ' ');
        for (const LayoutLabel &label : layout.labels) {
            const std::string text = label.text.english();
            const auto at = std::size_t(std::max(0.0, label.x));
            if (label.role == LabelRole::Axis && at + text.size() <= axis.size())
                axis.replace(at, text.size(), text);
        }
        std::string out = axis + '\n';
        for (const Lane &lane : timeline.lanes) {
            std::string row(columns, ' ');
            const std::string old = lane.old ? " (old)" : "";
            const std::string title = cut((lane.kind == Lane::Kind::Pod ? "  " : "") + lane.title.english(), labels - 1 - old.size()) + old;
            row.replace(0, title.size(), title);
            for (const Segment &segment : lane.segments) {
                const double from = timeline.seconds(segment.from), to = timeline.seconds(segment.to.value_or(timeline.now));
                for (std::size_t at = column(from); from <= layout.to && at <= column(std::min(to, layout.to)); ++at)
                    row[at] = charOf(segment.state);
            }
            for (const Mark &mark : lane.marks) {
                const double at = timeline.seconds(mark.at);
                if (charOf(mark.kind) && at >= layout.from && at <= layout.to)
                    row[column(at)] = charOf(mark.kind);
            }
            row.erase(row.find_last_not_of(' ') + 1);
            out += row + '\n';
        }
        return out;
    }

} // namespace

std::string phaseLine(const PhaseView &view)
{
    const std::string elapsed = view.state == PhaseState::Pending || view.state == PhaseState::Skipped
        ? std::string()
        : fmt::format("{:.1f} s", double(view.elapsed.count()) / 1000.0);
    return fmt::format("{:<8} {:<9}{:>9}  {}", titleOf(view.phase), name(view.state), elapsed, view.message.english());
}

std::string timelineText(const Timeline &timeline, std::size_t width)
{
    std::string out = cut(fmt::format("{}/{}{}: {}", timeline.nameSpace, timeline.name,
                                      timeline.revision.empty() ? std::string() : " revision " + timeline.revision, timeline.headline.english()),
                          width)
        + '\n';
    for (const PhaseView &view : timeline.phases)
        out += cut("  " + phaseLine(view), width) + '\n';
    out += '\n' + bars(timeline, width);
    for (const Cause &cause : timeline.causes) {
        if (cause.level == PhaseState::Progress || timeline.outcome == Outcome::Ready)
            continue;
        out += '\n' + cut(fmt::format("{} {}: {}", cause.level == PhaseState::Failed ? "Failed" : "Concern", cause.code, cause.sentence.english()), width) + '\n';
        if (!cause.hint.empty())
            out += cut("  " + cause.hint.english(), width) + '\n';
        if (!cause.evidence.message.empty())
            out += cut(fmt::format("  {} {}: {}", cause.evidence.object, cause.evidence.event, cause.evidence.message), width) + '\n';
        for (const std::string &line : cause.evidence.log)
            out += cut("  | " + line, width) + '\n';
    }
    if (timeline.oldServing > 0 && timeline.outcome != Outcome::Ready)
        out += fmt::format("\nThe old pods still serve ({}).\n", timeline.oldServing);
    return out;
}

} // namespace rollout
