// SPDX-License-Identifier: Apache-2.0
#include "ui/PhaseCard.h"

#include "document/Convert.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"
#include "ui/time/TimelinePainter.h"

#include <QPainter>
#include <QStyle>

namespace ui {

PhaseCard::PhaseCard(rollout::Phase phase, QWidget *parent) : QWidget(parent), m_phase(phase)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(titleOf(phase));
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

QString PhaseCard::titleOf(rollout::Phase phase)
{
    switch (phase) {
    case rollout::Phase::Address:
        return tr("Address");
    case rollout::Phase::Pods:
        return tr("Pods");
    case rollout::Phase::Health:
        break;
    }
    return tr("Health");
}

void PhaseCard::show(const rollout::PhaseView &view, bool stale)
{
    const QString sentence = document::toQt(view.state == rollout::PhaseState::Skipped ? view.skipReason : view.message);
    QString elapsed;
    if (view.since && view.state != rollout::PhaseState::Pending && view.state != rollout::PhaseState::Skipped) {
        const double seconds = double(view.elapsed.count()) / 1000.0;
        elapsed = seconds < 100 ? tr("%1 s").arg(seconds, 0, 'f', view.until ? 1 : 0) : tr("%1 min").arg(seconds / 60, 0, 'f', 1);
    }
    const QString detail = sentence.isEmpty() ? elapsed : elapsed.isEmpty() ? sentence : sentence + QStringLiteral(" \u00B7 ") + elapsed;
    if (detail != m_detail)
        updateGeometry();
    m_detail = detail;
    m_stale = stale;
    setAccessibleDescription(detail);
    setToolTip(document::toolTip(detail));
    if (view.state != m_state) {
        m_before = m_state;
        m_state = view.state;
        if (const int duration = motion(this, 220); duration > 0 && isVisible()) {
            m_fade.setDuration(duration);
            m_fade.start();
        }
    }
    update();
}

int PhaseCard::heightForWidth(int width) const
{
    const int side = space(this, Space::Medium);
    const QFontMetrics small(smallFont(font()));
    // Room for two lines, so that the row keeps its height while sentences come and go.
    const int text = qBound(small.lineSpacing() * 2, small.boundingRect(0, 0, width - 2 * side, 10000, Qt::TextWordWrap, m_detail).height(),
                            small.lineSpacing() * 4);
    return side + QFontMetrics(cardTitleFont(font())).height() + 2 + text + side - 2;
}

QSize PhaseCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, heightForWidth(width)};
}

QSize PhaseCard::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, heightForWidth(fontMetrics().averageCharWidth() * 30)};
}

void PhaseCard::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    Ink ink = m_stale ? tones.inactive : tones.of(toneOf(m_state));
    if (!m_stale && m_fade.state() == QAbstractAnimation::Running) {
        const Ink old = tones.of(toneOf(m_before));
        const double share = m_fade.currentValue().toDouble();
        ink = {mixed(old.ink, ink.ink, share), mixed(old.fill, ink.fill, share)};
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.fill);
    painter.drawRoundedRect(rect(), 10, 10);
    const int side = space(this, Space::Medium);
    const QFont title = cardTitleFont(font());
    const QFontMetrics metrics(title);
    const QRect row(side, side - 1, width() - 2 * side, metrics.height());
    const int mark = metrics.height() * 55 / 100;
    const QRect shape = QStyle::visualRect(layoutDirection(), rect(), QRect(side, row.center().y() - mark / 2, mark, mark));
    paintShape(painter, toneOf(m_state), shape, ink.ink);
    painter.setPen(ink.ink);
    painter.setFont(title);
    painter.drawText(row.adjusted(isRightToLeft() ? 0 : mark + 7, 0, isRightToLeft() ? -mark - 7 : 0, 0),
                     int(Qt::AlignVCenter | Qt::AlignLeading), titleOf(m_phase));
    painter.setFont(smallFont(font()));
    painter.drawText(QRect(side, row.bottom() + 2, width() - 2 * side, height() - row.bottom() - side / 2),
                     int(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap, m_detail);
}

} // namespace ui
