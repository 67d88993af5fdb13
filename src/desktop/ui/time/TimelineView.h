// SPDX-License-Identifier: Apache-2.0
// The animated timeline of one rollout: paints snapshots, moves the now line smoothly, zooms and walks the marks. It decides nothing.
#pragma once

#include "core/Clock.h"
#include "rollout/timeline/TimelineLayout.h"

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace ui {

class TimelineView final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(const core::Clock &clock, QWidget *parent = nullptr);

    void setTimeline(const rollout::Timeline &timeline);
    void clear();
    const rollout::Timeline *timeline() const { return m_timeline ? &*m_timeline : nullptr; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The label of the mark that the keyboard stands on.
    QString selectedText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    void tick();
    void keepRunning();
    void zoom(double factor, double aroundSeconds);
    void selectMark(int step);
    double nowSeconds() const;
    bool running() const;
    rollout::LayoutSize layoutSize() const;

    const core::Clock &m_clock;
    std::optional<rollout::Timeline> m_timeline;
    rollout::TimelineLayout m_layout;
    rollout::LayoutRange m_range;
    std::vector<rollout::PhaseState> m_before;
    QVariantAnimation m_fade; ///< a change of state
    QVariantAnimation m_pulse; ///< frames for the now line while something is under way
    QPixmap m_layer;
    int m_selected = -1;
    bool m_byKey = false;
    double m_paintedNow = -1;
};

} // namespace ui
