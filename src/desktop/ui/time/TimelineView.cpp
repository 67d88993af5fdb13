// SPDX-License-Identifier: Apache-2.0
#include "ui/time/TimelineView.h"

#include "document/Convert.h"
#include "rollout/timeline/TimelineMarks.h"
#include "ui/look/Metrics.h"
#include "ui/time/TimelinePainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

using document::toQt;

TimelineView::TimelineView(const core::Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this] {
        m_layer = QPixmap();
        update();
    });
    m_pulse.setStartValue(0.0);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(1000);
    m_pulse.setLoopCount(-1);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, &TimelineView::tick);
}

rollout::LayoutSize TimelineView::layoutSize() const
{
    const QFontMetrics small(smallFont(font())), strong(strongFont(font()));
    const int gap = 2 * small.horizontalAdvance(QLatin1Char('n')) + 4; // pods' lanes are indented, and marks reach over the bars' beginning
    int label = strong.horizontalAdvance(QStringLiteral("2  Health and more"));
    if (m_timeline) {
        for (const rollout::Lane &lane : m_timeline->lanes) {
            label = qMax(label, strong.horizontalAdvance(toQt(lane.title)) + gap);
            label = qMax(label, small.horizontalAdvance(toQt(lane.subtitle)) + gap);
        }
    }
    rollout::LayoutSize size;
    size.width = width();
    size.labelWidth = qMin(label, qMax(120, width() / 3));
    size.lineHeight = small.height();
    size.charWidth = small.averageCharWidth();
    const QFontMetrics notes(strongFont(smallFont(font())));
    size.measure = [notes](const core::Text &text) { return double(notes.horizontalAdvance(toQt(text))); };
    return size;
}

void TimelineView::setTimeline(const rollout::Timeline &timeline)
{
    std::vector<rollout::PhaseState> before;
    for (const rollout::LayoutRect &rect : m_layout.rects)
        before.push_back(rect.state);
    const double height = m_layout.height;
    m_timeline = timeline;
    setAccessibleDescription(toQt(timeline.headline));
    layOut();
    const bool changed = before.size() != m_layout.rects.size()
        || !std::equal(before.begin(), before.end(), m_layout.rects.begin(), [](auto state, const auto &rect) { return state == rect.state; });
    const int duration = motion(this, 220);
    if (changed && duration > 0 && isVisible()) {
        m_before = std::move(before);
        m_fade.setDuration(duration);
        m_fade.start();
    }
    if (height != m_layout.height)
        updateGeometry();
    keepRunning();
    update();
}

void TimelineView::clear()
{
    m_timeline.reset();
    m_layout = {};
    m_layer = QPixmap();
    m_selected = -1;
    m_range = {};
    keepRunning();
    updateGeometry();
    update();
}

void TimelineView::layOut()
{
    if (m_timeline && running())
        m_timeline->now = std::max(m_timeline->now, m_clock.now()); // what goes on, goes on to now
    if (m_timeline)
        m_layout = rollout::layoutOf(*m_timeline, layoutSize(), m_range);
    m_layer = QPixmap();
    if (m_selected >= int(m_layout.marks.size()))
        m_selected = -1;
}

QSize TimelineView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, qMax(int(std::ceil(m_layout.height)) + 2, fontMetrics().height() * 8)};
}

QSize TimelineView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, sizeHint().height()};
}

bool TimelineView::running() const
{
    return m_timeline && m_timeline->connected && m_timeline->outcome == rollout::Outcome::None;
}

double TimelineView::nowSeconds() const
{
    if (!m_timeline)
        return 0;
    return m_timeline->seconds(running() ? std::max(m_timeline->now, m_clock.now()) : m_timeline->now);
}

void TimelineView::keepRunning()
{
    const bool wanted = running() && isVisible() && motion(this, 220) > 0;
    if (wanted && m_pulse.state() != QAbstractAnimation::Running)
        m_pulse.start();
    else if (!wanted)
        m_pulse.stop();
}

void TimelineView::tick()
{
    if (std::abs(m_layout.x(nowSeconds()) - m_paintedNow) < 0.5)
        return; // less than a pixel: nothing to see
    layOut();
    update();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    if (!m_timeline)
        return;
    TimelinePainter paint(font(), Tones::of(palette()), !m_timeline->connected);
    const qreal ratio = devicePixelRatioF();
    if (m_layer.isNull() || m_layer.size() != size() * ratio) {
        m_layer = QPixmap(size() * ratio);
        m_layer.setDevicePixelRatio(ratio);
        m_layer.fill(Qt::transparent);
        if (m_fade.state() == QAbstractAnimation::Running)
            paint.setFade(&m_before, m_fade.currentValue().toDouble());
        QPainter layer(&m_layer);
        paint.paint(layer, m_layout);
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_layer);
    m_paintedNow = m_layout.x(nowSeconds());
    if (m_layout.nowShown && m_paintedNow >= m_layout.left && m_paintedNow <= m_layout.right)
        paint.paintNow(painter, m_layout, m_paintedNow, tr("now %1 s").arg(nowSeconds(), 0, 'f', 0));
    if (m_selected >= 0)
        paint.paintSelection(painter, m_layout.marks[std::size_t(m_selected)]);
    if (hasFocus() && m_byKey && m_selected < 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Tones::of(palette()).accent, 1.4));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 6, 6);
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const double height = m_layout.height;
    layOut();
    if (height != m_layout.height)
        updateGeometry();
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOut();
        keepRunning();
        update();
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    keepRunning();
}

void TimelineView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pulse.stop();
}

void TimelineView::zoom(double factor, double around)
{
    const double to = around + (m_layout.to - around) * factor, from = around + (m_layout.from - around) * factor;
    m_range.from = std::max(0.0, from);
    m_range.to = std::clamp(to, m_range.from + 5, m_range.from + 86400);
    layOut();
    update();
}

void TimelineView::selectMark(int step)
{
    const auto next = rollout::markAfter(m_layout, m_selected < 0 ? std::nullopt : std::optional(std::size_t(m_selected)), step);
    if (!next)
        return;
    m_selected = int(*next);
    setAccessibleDescription(selectedText());
    const rollout::LayoutMark &mark = m_layout.marks[*next];
    QToolTip::showText(mapToGlobal(QPoint(int(mark.x), int(mark.y) + 8)), document::toolTip(selectedText()), this);
    update();
}

QString TimelineView::selectedText() const
{
    return m_selected < 0 ? QString() : toQt(m_layout.marks[std::size_t(m_selected)].label);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return selectMark(-1);
    case Qt::Key_Right:
        return selectMark(1);
    case Qt::Key_Plus:
        return zoom(0.7, nowSeconds());
    case Qt::Key_Minus:
        return zoom(1.4, nowSeconds());
    case Qt::Key_Space:
    case Qt::Key_Home:
        m_range = {};
        m_selected = -1;
        layOut();
        return update();
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier) && !hasFocus())
        return event->ignore(); // the page scrolls
    zoom(event->angleDelta().y() > 0 ? 0.85 : 1.18, m_layout.secondsAt(event->position().x()));
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto mark = rollout::markAt(m_layout, help->pos().x(), help->pos().y()))
        QToolTip::showText(help->globalPos(), document::toolTip(toQt(m_layout.marks[*mark].label)), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui
