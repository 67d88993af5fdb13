// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Shapes.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

void paintShape(QPainter &painter, models::Tone tone, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(rect.width(), rect.height());
    const QRectF box(rect.center() - QPointF(side, side) / 2, QSizeF(side, side));
    const qreal line = qMax(1.4, side / 7);
    const QRectF inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (tone) {
    case models::Tone::Ready:
        painter.drawEllipse(box);
        break;
    case models::Tone::Progress:
        painter.drawPie(inner, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, line));
        painter.drawEllipse(inner);
        break;
    case models::Tone::Concern:
        painter.drawPolygon(QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case models::Tone::Failed:
        painter.drawRoundedRect(box.adjusted(side * 0.04, side * 0.04, -side * 0.04, -side * 0.04), side * 0.18, side * 0.18);
        break;
    case models::Tone::Neutral:
    case models::Tone::Waiting:
    case models::Tone::Inactive:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, line));
        painter.drawEllipse(inner);
        break;
    }
    painter.restore();
}

QString shapeText(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Ready:
        return QStringLiteral("\u2713");
    case models::Tone::Progress:
        return QStringLiteral("\u25D0");
    case models::Tone::Concern:
        return QStringLiteral("\u25B2");
    case models::Tone::Failed:
        return QStringLiteral("\u25A0");
    case models::Tone::Neutral:
    case models::Tone::Waiting:
    case models::Tone::Inactive:
        break;
    }
    return QStringLiteral("\u25CB");
}

} // namespace ui
