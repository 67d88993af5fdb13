// SPDX-License-Identifier: Apache-2.0
// Fusion with Readyline's calm frames: rounded fields and buttons, underlined tabs, no bevels. Fonts and palette stay the user's.
#pragma once

#include <QProxyStyle>

namespace ui {

/// A push button with the dynamic property `primary` is filled with the accent; one with `quiet` has no frame until it is hovered.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    /// Reduced motion: every animation of the product then jumps to its end.
    void setMotionReduced(bool reduced) { m_still = reduced; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    bool m_still = false;
};

} // namespace ui
