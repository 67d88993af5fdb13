// SPDX-License-Identifier: Apache-2.0
#include "ui/time/SchedulePainter.h"

#include "document/Convert.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"

#include <QPainter>

namespace ui {

using document::toQt;

namespace {

bool isSmall(const probes::ScheduleHandle &handle)
{
    return handle.field == probes::HandleField::Period || handle.field == probes::HandleField::Timeout;
}

} // namespace

const Ink &SchedulePainter::lane(probes::LaneKind kind) const
{
    switch (kind) {
    case probes::LaneKind::Startup:
        return m_tones.startup;
    case probes::LaneKind::Liveness:
        return m_tones.liveness;
    case probes::LaneKind::Readiness:
    case probes::LaneKind::Traffic:
        return m_tones.readiness;
    case probes::LaneKind::App:
        break;
    }
    return m_tones.progress;
}

void SchedulePainter::paint(QPainter &painter, const probes::ScheduleLayout &layout, const Attention &attention) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont(m_font);
    painter.setFont(small);
    for (const probes::ScheduleTick &tick : layout.ticks) {
        painter.fillRect(QRectF(tick.x, layout.top, 1, layout.bottom - layout.top), m_tones.grid);
        painter.setPen(m_tones.faint);
        const QString text = toQt(tick.text);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QPointF(qMin(tick.x - width / 2.0, layout.width - width), layout.axisY), text);
    }
    painter.setFont(strongFont(small));
    painter.setPen(m_tones.text);
    for (const probes::ScheduleLane &each : layout.lanes)
        painter.drawText(QRectF(0, each.y, layout.left - 4, each.height), Qt::AlignVCenter | Qt::AlignLeft, toQt(each.title));
    painter.setFont(small);
    for (const probes::ScheduleRect &rect : layout.rects)
        paintRect(painter, rect);
    for (const probes::ScheduleLine &line : layout.lines) {
        const QColor color = line.kill ? m_tones.failed.ink : m_tones.muted;
        painter.setPen(QPen(color, 1, line.kill ? Qt::DashLine : Qt::DotLine));
        painter.drawLine(QPointF(line.x, line.top), QPointF(line.x, line.bottom));
        painter.setPen(color);
        painter.drawText(QPointF(line.x + 3, line.labelY), toQt(line.label));
    }
    for (const probes::ScheduleMark &mark : layout.marks)
        paintMark(painter, mark);
    for (std::size_t i = 0; i < layout.handles.size(); ++i)
        paintHandle(painter, layout.handles[i], int(i) == attention.handle, isSmall(layout.handles[i]) && attention.lane != layout.handles[i].lane);
    painter.restore();
}

void SchedulePainter::paintRect(QPainter &painter, const probes::ScheduleRect &rect) const
{
    QColor fill, ink;
    double radius = 4;
    switch (rect.role) {
    case probes::RectRole::Starting:
    case probes::RectRole::Down:
        fill = m_tones.grid;
        ink = m_tones.muted;
        break;
    case probes::RectRole::Answering:
    case probes::RectRole::Ready:
        fill = m_tones.ready.fill;
        ink = m_tones.ready.ink;
        break;
    case probes::RectRole::Failing:
    case probes::RectRole::Hanging:
    case probes::RectRole::Breaking:
        fill = m_tones.failed.fill;
        ink = m_tones.failed.ink;
        break;
    case probes::RectRole::Running:
        fill = mixed(m_tones.surface, lane(rect.lane).ink, 0.35);
        ink = m_tones.text;
        radius = 0;
        break;
    case probes::RectRole::Budget:
        fill = mixed(m_tones.surface, m_tones.startup.fill, 0.8);
        ink = m_tones.startup.ink;
        break;
    case probes::RectRole::FirstReady:
    case probes::RectRole::LeavesTraffic:
        fill = m_tones.concern.fill;
        ink = m_tones.concern.ink;
        break;
    case probes::RectRole::Killed:
        fill = m_tones.liveness.fill;
        ink = m_tones.liveness.ink;
        break;
    }
    const QRectF box(rect.x, rect.y, rect.width, rect.height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, radius, radius);
    if (rect.label.empty())
        return;
    painter.setPen(ink);
    const QRectF place(rect.labelX, box.top(), box.right() - rect.labelX - 2, box.height()); // beside what would cover it
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(toQt(rect.label), Qt::ElideRight, int(place.width())));
}

void SchedulePainter::paintMark(QPainter &painter, const probes::ScheduleMark &mark) const
{
    const QPointF at(mark.x, mark.y);
    const double r = mark.radius;
    const QColor color = lane(mark.lane).ink;
    if (mark.outcome == probes::Outcome::Success) {
        paintShape(painter, models::Tone::Ready, QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), color);
    } else if (mark.outcome == probes::Outcome::Failure) {
        const double d = r * 0.8;
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(-d, -d), at + QPointF(d, d));
        painter.drawLine(at + QPointF(-d, d), at + QPointF(d, -d));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)}));
    }
    if (mark.acts) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1));
        painter.drawEllipse(at, r + 2.5, r + 2.5);
    }
    if (!mark.counter.empty()) {
        const QFont before = painter.font();
        painter.setFont(scaled(m_font, 0.7));
        painter.setPen(m_tones.muted);
        const QString text = toQt(mark.counter);
        painter.drawText(QPointF(mark.x - painter.fontMetrics().horizontalAdvance(text) / 2.0, mark.y + r + painter.fontMetrics().ascent()), text);
        painter.setFont(before);
    }
}

void SchedulePainter::paintHandle(QPainter &painter, const probes::ScheduleHandle &handle, bool current, bool hinted) const
{
    const QColor color = handle.lane == probes::LaneKind::App ? m_tones.accent : lane(handle.lane).ink;
    if (hinted && !current) {
        painter.setPen(QPen(mixed(m_tones.surface, color, 0.45), 2, Qt::SolidLine, Qt::RoundCap));
        const double middle = handle.y + handle.height / 2;
        return painter.drawLine(QPointF(handle.x, middle - handle.height / 4), QPointF(handle.x, middle + handle.height / 4));
    }
    const double half = current ? 4.5 : 3;
    painter.setBrush(current ? mixed(m_tones.surface, color, 0.3) : m_tones.surface);
    painter.setPen(QPen(color, current ? 2 : 1.5));
    painter.drawRoundedRect(QRectF(handle.x - half, handle.y, 2 * half, handle.height), half, half);
}

} // namespace ui
