// SPDX-License-Identifier: Apache-2.0
// Draws a schedule and lets its handles be dragged or moved by key. It simulates nothing: a moved handle is a wish, the picture follows.
#pragma once

#include "probes/schedule/ScheduleLayout.h"

#include <QWidget>

#include <optional>

namespace ui {

class SchedulePicture final : public QWidget {
    Q_OBJECT
public:
    explicit SchedulePicture(QWidget *parent = nullptr);

    void setSchedule(const probes::Schedule &schedule);
    void clear();
    const probes::ScheduleLayout &layoutNow() const { return m_layout; }
    const std::optional<probes::Schedule> &schedule() const { return m_schedule; }
    /// The handle that the keys move; -1 while none is chosen.
    int currentHandle() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Many during one drag; then released().
    void handleMoved(const probes::ScheduleHandle &handle, qint64 value);
    void released();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    probes::ScheduleSize layoutSize() const;
    void choose(int index);
    void hover(const QPointF &at);
    void moveCurrent(std::int64_t by);
    QString tipAt(const QPoint &at) const;

    std::optional<probes::Schedule> m_schedule;
    probes::ScheduleLayout m_layout;
    int m_current = -1;
    bool m_dragging = false;
    std::optional<probes::LaneKind> m_hovered; ///< lane under the mouse
    double m_grip = 0; ///< from the handle's centre to where it was taken
};

} // namespace ui
