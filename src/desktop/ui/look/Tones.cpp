// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Tones.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct Hue {
    QRgb light;
    QRgb dark;
};
constexpr Hue readyHue{0xff1a7f4b, 0xff5cc98f}, progressHue{0xff2f6fed, 0xff7aa7ff}, concernHue{0xffa35f00, 0xffe5ad4e},
    failedHue{0xffc62b35, 0xffff7b80}, inactiveHue{0xff5b6470, 0xffa4acb6}, startupHue{0xff7d55c7, 0xffb79af0},
    livenessHue{0xffb5541c, 0xfff0a070};

Ink inkOf(const Hue &hue, const Tones &tones)
{
    const QColor base(tones.dark ? hue.dark : hue.light);
    const QColor fill = mixed(tones.surface, base, tones.dark ? 0.2 : 0.12);
    return {readable(base, tones.surface, fill), fill};
}

QPalette makePalette(QRgb window, QRgb base, QRgb raised, QRgb text, QRgb muted, QRgb faint, QRgb accent, QRgb selection, QRgb border)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, raised);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, faint);
    set(QPalette::Button, raised);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, text);
    set(QPalette::ToolTipBase, raised);
    set(QPalette::ToolTipText, text);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, raised);
    set(QPalette::Midlight, border);
    set(QPalette::Mid, border);
    set(QPalette::Dark, muted);
    set(QPalette::Shadow, border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(faint));
    return palette;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

QColor readable(QColor ink, const QColor &ground, const QColor &secondGround, double ratio)
{
    const QColor end = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    const QColor start = ink;
    for (int step = 1; step <= 20 && std::min(contrast(ink, ground), contrast(ink, secondGround)) < ratio; ++step)
        ink = mixed(start, end, step * 0.05);
    return ink;
}

Tones Tones::of(const QPalette &palette)
{
    Tones tones;
    tones.window = palette.color(QPalette::Active, QPalette::Window);
    tones.text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    tones.dark = luminance(tones.window) < luminance(tones.text);
    // Cards are one step lighter than the window, also where the palette's Base is darker than it.
    tones.surface = luminance(base) >= luminance(tones.window) ? base : mixed(tones.window, Qt::white, tones.dark ? 0.05 : 0.5);
    tones.raised = mixed(tones.surface, tones.dark ? QColor(Qt::white) : tones.window, tones.dark ? 0.035 : 0.45);
    tones.text = readable(tones.text, tones.surface, tones.window, 7);
    tones.border = mixed(tones.surface, tones.text, tones.dark ? 0.13 : 0.14);
    tones.grid = mixed(tones.surface, tones.text, tones.dark ? 0.07 : 0.08);
    tones.muted = readable(mixed(tones.surface, tones.text, 0.66), tones.surface, tones.window);
    tones.faint = readable(mixed(tones.surface, tones.text, 0.48), tones.surface, tones.raised);
    // A desktop's own accent is its highlight, unless that is only a pale tint for selections.
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor own = palette.color(QPalette::Active, QPalette::Link);
    tones.accent = readable(contrast(highlight, tones.surface) >= 2.5 ? highlight : own, tones.surface, tones.raised);
    tones.onAccent = contrast(Qt::white, tones.accent) >= 4.5 ? QColor(Qt::white) : QColor(Qt::black);
    tones.selection = mixed(tones.surface, tones.accent, tones.dark ? 0.22 : 0.13);
    tones.ready = inkOf(readyHue, tones);
    tones.progress = inkOf(progressHue, tones);
    tones.concern = inkOf(concernHue, tones);
    tones.failed = inkOf(failedHue, tones);
    tones.inactive = inkOf(inactiveHue, tones);
    tones.startup = inkOf(startupHue, tones);
    tones.readiness = tones.ready;
    tones.liveness = inkOf(livenessHue, tones);
    return tones;
}

const Ink &Tones::of(models::Tone tone) const
{
    switch (tone) {
    case models::Tone::Ready:
        return ready;
    case models::Tone::Progress:
        return progress;
    case models::Tone::Concern:
        return concern;
    case models::Tone::Failed:
        return failed;
    case models::Tone::Neutral:
    case models::Tone::Waiting:
    case models::Tone::Inactive:
        break;
    }
    return inactive;
}

QPalette lightPalette()
{
    return makePalette(0xfff5f6f8, 0xffffffff, 0xfffafbfc, 0xff1b1f24, 0xff5b6470, 0xff6f7781, 0xff2f6fed, 0xffe6eefe, 0xffdde1e6);
}

QPalette darkPalette()
{
    return makePalette(0xff15171b, 0xff1d2025, 0xff22262c, 0xffe8eaed, 0xffa4acb6, 0xff8d96a1, 0xff7aa7ff, 0xff25344f, 0xff343a42);
}

} // namespace ui
