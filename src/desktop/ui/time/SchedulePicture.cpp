// SPDX-License-Identifier: Apache-2.0
#include "ui/time/SchedulePicture.h"

#include "document/Convert.h"
#include "probes/schedule/ScheduleText.h"
#include "ui/look/Metrics.h"
#include "ui/time/SchedulePainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

using document::toQt;

SchedulePicture::SchedulePicture(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Schedule of the probes"));
}

probes::ScheduleSize SchedulePicture::layoutSize() const
{
    const QFontMetrics small(smallFont(font())), strong(strongFont(smallFont(font())));
    probes::ScheduleSize size;
    size.width = std::max(width(), 200);
    size.lineHeight = small.height();
    size.charWidth = small.averageCharWidth();
    size.labelWidth = strong.horizontalAdvance(QStringLiteral("Readiness")) + 18;
    size.measure = [small](const core::Text &text) { return double(small.horizontalAdvance(toQt(text))); };
    return size;
}

void SchedulePicture::layOut()
{
    if (!m_schedule)
        return;
    m_layout = probes::layoutSchedule(*m_schedule, layoutSize());
    if (m_current >= int(m_layout.handles.size()))
        m_current = -1;
    QStringList lanes;
    for (const probes::ScheduleLane &lane : m_layout.lanes)
        lanes.append(toQt(lane.description));
    if (m_current < 0)
        setAccessibleDescription(lanes.join(QStringLiteral(". ")));
}

void SchedulePicture::setSchedule(const probes::Schedule &schedule)
{
    const double height = m_layout.height;
    // A drag goes on with the same handle, wherever it stands now.
    std::optional<probes::ScheduleHandle> held;
    if (m_current >= 0 && m_current < int(m_layout.handles.size()))
        held = m_layout.handles[std::size_t(m_current)];
    m_schedule = schedule;
    layOut();
    if (held) {
        m_current = -1;
        for (std::size_t i = 0; i < m_layout.handles.size(); ++i) {
            const probes::ScheduleHandle &handle = m_layout.handles[i];
            if (handle.field == held->field && handle.kind == held->kind && handle.lane == held->lane)
                m_current = int(i);
        }
    }
    if (height != m_layout.height)
        updateGeometry();
    update();
}

void SchedulePicture::clear()
{
    m_schedule.reset();
    m_layout = {};
    m_current = -1;
    updateGeometry();
    update();
}

QSize SchedulePicture::sizeHint() const
{
    const double height = m_schedule ? probes::scheduleHeight(*m_schedule, layoutSize()) : 0;
    return {fontMetrics().averageCharWidth() * 100, int(std::ceil(height)) + 2};
}

QSize SchedulePicture::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, sizeHint().height()};
}

void SchedulePicture::paintEvent(QPaintEvent *)
{
    if (!m_schedule)
        return;
    QPainter painter(this);
    SchedulePainter::Attention attention{hasFocus() || m_dragging ? m_current : -1, m_hovered};
    if (attention.handle >= 0)
        attention.lane = m_layout.handles[std::size_t(attention.handle)].lane;
    SchedulePainter(font(), Tones::of(palette())).paint(painter, m_layout, attention);
}

void SchedulePicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SchedulePicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        layOut();
        updateGeometry();
        update();
    }
}

void SchedulePicture::choose(int index)
{
    m_current = index;
    if (index >= 0) {
        const probes::ScheduleHandle &handle = m_layout.handles[std::size_t(index)];
        const QString text = toQt(handle.name) + QLatin1Char(' ') + toQt(handle.valueText);
        setAccessibleDescription(text);
        if (!m_dragging && isVisible())
            QToolTip::showText(mapToGlobal(QPoint(int(handle.x) + 6, int(handle.y + handle.height))), document::toolTip(text), this);
    }
    update();
}

void SchedulePicture::mousePressEvent(QMouseEvent *event)
{
    const auto handle = probes::handleAt(m_layout, event->position().x(), event->position().y());
    if (event->button() != Qt::LeftButton || !handle)
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    m_grip = event->position().x() - m_layout.handles[*handle].x;
    choose(int(*handle));
}

void SchedulePicture::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || m_current < 0) {
        const bool over = probes::handleAt(m_layout, event->position().x(), event->position().y()).has_value();
        hover(event->position());
        return setCursor(over ? Qt::SizeHorCursor : Qt::ArrowCursor);
    }
    const probes::ScheduleHandle handle = m_layout.handles[std::size_t(m_current)];
    const std::int64_t value = handle.valueAt(event->position().x() - m_grip);
    if (value != handle.value)
        Q_EMIT handleMoved(handle, value);
    if (m_current >= 0) {
        const probes::ScheduleHandle &now = m_layout.handles[std::size_t(m_current)];
        QToolTip::showText(event->globalPosition().toPoint(), document::toolTip(toQt(now.name) + QLatin1Char(' ') + toQt(now.valueText)), this);
    }
}

void SchedulePicture::hover(const QPointF &at)
{
    std::optional<probes::LaneKind> lane;
    for (const probes::ScheduleLane &each : m_layout.lanes) {
        if (at.y() >= each.y && at.y() < each.y + each.height)
            lane = each.kind;
    }
    if (lane != m_hovered) {
        m_hovered = lane;
        update();
    }
}

void SchedulePicture::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

void SchedulePicture::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    if (m_dragging) {
        m_dragging = false;
        Q_EMIT released();
        update();
    }
}

void SchedulePicture::moveCurrent(std::int64_t by)
{
    if (m_current < 0)
        return;
    const probes::ScheduleHandle handle = m_layout.handles[std::size_t(m_current)];
    const std::int64_t value = std::clamp(handle.value + by, handle.least, handle.most);
    if (value == handle.value)
        return;
    Q_EMIT handleMoved(handle, value);
    choose(m_current);
}

void SchedulePicture::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return moveCurrent(forward);
    case Qt::Key_Left:
        return moveCurrent(-forward);
    case Qt::Key_Up:
        return moveCurrent(1);
    case Qt::Key_Down:
        return moveCurrent(-1);
    case Qt::Key_PageUp:
        return moveCurrent(10);
    case Qt::Key_PageDown:
        return moveCurrent(-10);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SchedulePicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason)
        choose(m_layout.handles.empty() ? -1 : 0);
    else if (event->reason() == Qt::BacktabFocusReason)
        choose(int(m_layout.handles.size()) - 1);
}

void SchedulePicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    Q_EMIT released();
    update();
}

bool SchedulePicture::focusNextPrevChild(bool next)
{
    const int wanted = m_current + (next ? 1 : -1);
    if (hasFocus() && m_current >= 0 && wanted >= 0 && wanted < int(m_layout.handles.size())) {
        Q_EMIT released();
        choose(wanted);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

QString SchedulePicture::tipAt(const QPoint &at) const
{
    if (!m_schedule)
        return {};
    if (const auto handle = probes::handleAt(m_layout, at.x(), at.y())) {
        const probes::ScheduleHandle &found = m_layout.handles[*handle];
        return toQt(found.name) + QLatin1Char(' ') + toQt(found.valueText);
    }
    QStringList sentences;
    if (const auto mark = probes::markAt(m_layout, at.x(), at.y())) {
        for (const core::Text &text : probes::checkTexts(*m_schedule, m_schedule->checks[m_layout.marks[*mark].check]))
            sentences.append(toQt(text) + QLatin1Char('.'));
    }
    return sentences.join(QLatin1Char(' '));
}

bool SchedulePicture::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), document::toolTip(tip), this);
    return true;
}

} // namespace ui
