// SPDX-License-Identifier: Apache-2.0
// The shapes that say the same as the colours: circle, half circle, triangle, square, ring. One painter for all places.
#pragma once

#include "models/Tone.h"

#include <QIcon>
#include <QRectF>

class QColor;
class QPainter;
class QPalette;

namespace ui {

void paintShape(QPainter &painter, models::Tone tone, const QRectF &rect, const QColor &color);
/// The shape as text, for labels: a symbol every font has.
QString shapeText(models::Tone tone);

} // namespace ui
