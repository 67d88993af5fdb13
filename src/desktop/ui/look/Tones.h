// SPDX-License-Identifier: Apache-2.0
// The semantic colours, derived from the user's palette so that each is readable on what it stands on. It paints nothing.
#pragma once

#include "models/Tone.h"

#include <QColor>
#include <QPalette>

namespace ui {

/// A colour for text and marks, and the tint of the surface below them.
struct Ink {
    QColor ink;
    QColor fill;
};

struct Tones {
    bool dark = false;
    QColor window;   ///< behind everything
    QColor surface;  ///< cards, side panes
    QColor raised;   ///< fields
    QColor border;
    QColor grid;     ///< lines in pictures
    QColor text;
    QColor muted;    ///< labels and help
    QColor faint;    ///< units, axis, placeholders
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor selection;
    Ink ready, progress, concern, failed, inactive;
    Ink startup, readiness, liveness; ///< the three probes

    static Tones of(const QPalette &palette);
    const Ink &of(models::Tone tone) const;
};

/// Contrast ratio of WCAG 2, 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// `share` of the second colour, 0..1.
QColor mixed(const QColor &a, const QColor &b, double share);
/// `ink` made darker or lighter until it has the contrast on both grounds.
QColor readable(QColor ink, const QColor &ground, const QColor &secondGround, double ratio = 4.5);

/// The palettes of Readyline's own light and dark appearance.
QPalette lightPalette();
QPalette darkPalette();

} // namespace ui
