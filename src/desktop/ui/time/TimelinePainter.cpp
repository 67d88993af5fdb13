// SPDX-License-Identifier: Apache-2.0
#include "ui/time/TimelinePainter.h"

#include "document/Convert.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"

#include <QPainter>

namespace ui {

using document::toQt;

models::Tone toneOf(rollout::PhaseState state)
{
    switch (state) {
    case rollout::PhaseState::Pending:
        return models::Tone::Waiting;
    case rollout::PhaseState::Progress:
        return models::Tone::Progress;
    case rollout::PhaseState::Concern:
        return models::Tone::Concern;
    case rollout::PhaseState::Failed:
        return models::Tone::Failed;
    case rollout::PhaseState::Done:
        return models::Tone::Ready;
    case rollout::PhaseState::Skipped:
        break;
    }
    return models::Tone::Inactive;
}

Ink TimelinePainter::ink(rollout::PhaseState state) const
{
    return m_stale ? m_tones.inactive : m_tones.of(toneOf(state));
}

void TimelinePainter::setFade(const std::vector<rollout::PhaseState> *before, double progress)
{
    m_before = before;
    m_progress = progress;
}

void TimelinePainter::paint(QPainter &painter, const rollout::TimelineLayout &layout) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(m_font));
    for (const double x : layout.grid)
        painter.fillRect(QRectF(x, layout.axisY + 4, 1, layout.height - layout.axisY - 4), m_tones.grid);
    for (std::size_t i = 0; i < layout.rects.size(); ++i)
        paintRect(painter, layout.rects[i], i);
    for (const rollout::LayoutMark &mark : layout.marks)
        paintMark(painter, mark);
    for (const rollout::LayoutLabel &label : layout.labels)
        paintLabel(painter, label, layout.width);
    painter.restore();
}

void TimelinePainter::paintRect(QPainter &painter, const rollout::LayoutRect &rect, std::size_t index) const
{
    const QRectF box(rect.x, rect.y, qMax(2.0, rect.width), rect.height);
    Ink colours = ink(rect.state);
    if (m_before && index < m_before->size() && m_progress < 1) {
        const Ink old = ink((*m_before)[index]);
        colours = {mixed(old.ink, colours.ink, m_progress), mixed(old.fill, colours.fill, m_progress)};
    }
    painter.setPen(Qt::NoPen);
    switch (rect.kind) {
    case rollout::ShapeKind::Bar:
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(box, 5, 5);
        break;
    case rollout::ShapeKind::ThinBar:
        painter.setBrush(mixed(m_tones.surface, colours.ink, rect.faint ? 0.35 : 0.6));
        painter.drawRoundedRect(box, rect.height / 2, rect.height / 2);
        break;
    case rollout::ShapeKind::Outline:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_tones.border, 1, Qt::DashLine));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        break;
    case rollout::ShapeKind::Band:
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(box, rect.height / 2, rect.height / 2);
        break;
    }
    const QString text = toQt(rect.label);
    if (text.isEmpty())
        return;
    const bool bar = rect.kind == rollout::ShapeKind::Bar;
    painter.setFont(bar ? strongFont(smallFont(m_font)) : smallFont(m_font));
    painter.setPen(rect.kind == rollout::ShapeKind::Outline ? m_tones.faint : colours.ink);
    QRectF place = box.adjusted(8, 0, -4, 0);
    if (bar && rect.state != rollout::PhaseState::Pending) {
        const double side = painter.fontMetrics().height() * 0.55;
        paintShape(painter, toneOf(rect.state), QRectF(place.left(), place.center().y() - side / 2, side, side), colours.ink);
        place.setLeft(place.left() + side + 5);
    }
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text, Qt::ElideRight, int(place.width())));
}

void TimelinePainter::paintMark(QPainter &painter, const rollout::LayoutMark &mark) const
{
    const QPointF at(mark.x, mark.y);
    const double r = painter.fontMetrics().height() * 0.3;
    const Ink probe = mark.probe == "startup" ? m_tones.startup : mark.probe == "liveness" ? m_tones.liveness : m_tones.readiness;
    const auto cross = [&painter, at, r](const QColor &color, double width) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
    };
    switch (mark.kind) {
    case rollout::MarkKind::CheckPassed:
        return paintShape(painter, models::Tone::Ready, QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), m_stale ? m_tones.inactive.ink : probe.ink);
    case rollout::MarkKind::CheckFailed:
        return cross(m_stale ? m_tones.inactive.ink : mark.probe == "health" ? m_tones.concern.ink : probe.ink, 1.9);
    case rollout::MarkKind::Killed:
        return cross(m_tones.failed.ink, 2.4);
    case rollout::MarkKind::Warning:
        return paintShape(painter, models::Tone::Concern, QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), m_tones.concern.ink);
    case rollout::MarkKind::Restarted:
        return paintShape(painter, models::Tone::Progress, QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), m_tones.failed.ink);
    case rollout::MarkKind::Step:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tones.muted);
        painter.drawEllipse(at, r * 0.55, r * 0.55);
    }
}

void TimelinePainter::paintLabel(QPainter &painter, const rollout::LayoutLabel &label, double right) const
{
    QString text = toQt(label.text);
    QFont font = smallFont(m_font);
    QColor color = m_tones.muted;
    switch (label.role) {
    case rollout::LabelRole::Title:
        font = strongFont(m_font);
        color = m_tones.text;
        break;
    case rollout::LabelRole::Axis:
        color = m_tones.faint;
        break;
    case rollout::LabelRole::Now:
        return; // moves; painted with its line
    case rollout::LabelRole::Note:
        text = QFontMetrics(font).elidedText(text, Qt::ElideRight, int(right - label.x));
        break;
    case rollout::LabelRole::Subtitle:
        break;
    }
    painter.setFont(font);
    painter.setPen(color);
    double x = label.x;
    const int width = painter.fontMetrics().horizontalAdvance(text);
    if (label.centred)
        x = qBound(0.0, x - width / 2.0, right - width);
    painter.drawText(QPointF(x, label.y), text);
}

void TimelinePainter::paintNow(QPainter &painter, const rollout::TimelineLayout &layout, double x, const QString &text) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_stale ? m_tones.inactive.ink : m_tones.accent;
    painter.setPen(QPen(color, 2));
    painter.drawLine(QPointF(x, layout.axisY + 8), QPointF(x, layout.height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x, layout.axisY + 8), 5, 5);
    painter.setFont(strongFont(smallFont(m_font)));
    painter.setPen(color);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const double left = x + 8 + width <= layout.width ? x + 8 : x - 8 - width;
    painter.drawText(QPointF(left, layout.height - 4), text);
    painter.restore();
}

void TimelinePainter::paintSelection(QPainter &painter, const rollout::LayoutMark &mark) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_tones.accent, 1.6));
    const double r = QFontMetrics(m_font).height() * 0.5;
    painter.drawEllipse(QPointF(mark.x, mark.y), r, r);
    painter.restore();
}

} // namespace ui
