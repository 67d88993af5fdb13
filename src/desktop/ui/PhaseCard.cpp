// SPDX-License-Identifier: Apache-2.0
#include "ui/PhaseCard.h"

#include "document/Convert.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"
#include "ui/time/TimelinePainter.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace ui {

namespace {

constexpr int lineHeight = 3;

QString span(double seconds)
{
    const auto whole = qRound64(seconds);
    if (whole < 120)
        return PhaseCard::tr("%1 s").arg(whole);
    return whole < 7200 ? PhaseCard::tr("%1 min").arg(whole / 60) : PhaseCard::tr("%1 h").arg(whole / 3600);
}

} // namespace

PhaseCard::PhaseCard(rollout::Phase phase, QWidget *parent) : QWidget(parent), m_phase(phase)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(titleOf(phase));
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    m_fill.setEasingCurve(QEasingCurve::OutCubic);
    m_fill.setStartValue(0.0);
    m_fill.setEndValue(0.0);
    for (QVariantAnimation *motion : {&m_fade, &m_fill})
        connect(motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
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

PhaseCard::Words PhaseCard::wordsOf(const rollout::PhaseView &view, const rollout::Timeline &timeline)
{
    using rollout::PhaseState;
    Words words;
    words.sentence = document::toQt(view.state == PhaseState::Skipped ? view.skipReason : view.message);
    const double elapsed = double(view.elapsed.count()) / 1000.0;
    if (view.since && view.state != PhaseState::Pending && view.state != PhaseState::Skipped)
        words.elapsed = view.until && elapsed < 100 ? tr("%1 s").arg(QLocale().toString(elapsed, 'f', 1)) : span(elapsed);
    const bool goesOn = timeline.connected && timeline.outcome == rollout::Outcome::None && view.state != PhaseState::Done
        && view.state != PhaseState::Skipped;
    if (!goesOn)
        return words;
    const auto left = [&timeline](core::Instant at) { return double((at - timeline.now).count()) / 1000.0; };
    if (view.expected && view.state != PhaseState::Failed) {
        const double from = left(view.expected->earliest), to = left(view.expected->latest);
        if (to < 0)
            words.expected = tr("%1 later than expected").arg(span(-to));
        else
            words.expected = from < 1 ? tr("expected within %1").arg(span(to)) : tr("expected in %1\u2013%2").arg(qRound(from)).arg(span(to));
    }
    if (view.deadline && view.state != PhaseState::Pending)
        words.limit = left(*view.deadline) > 0 ? tr("gives up in %1").arg(span(left(*view.deadline))) : tr("out of time");
    return words;
}

double PhaseCard::shareOf(const rollout::PhaseView &view, const rollout::Timeline &timeline)
{
    switch (view.state) {
    case rollout::PhaseState::Done:
    case rollout::PhaseState::Failed:
        return 1;
    case rollout::PhaseState::Pending:
    case rollout::PhaseState::Skipped:
        return 0;
    case rollout::PhaseState::Progress:
    case rollout::PhaseState::Concern:
        break;
    }
    const double passed = double(view.elapsed.count());
    double whole = view.deadline ? passed + double((*view.deadline - timeline.now).count()) : passed * 2;
    if (view.expected)
        whole = passed + double((view.expected->latest - timeline.now).count());
    return qBound(0.02, passed / qMax(whole, passed * 1.05 + 1), 0.95); // full is only what is done
}

void PhaseCard::fillTo(double share)
{
    const int duration = isVisible() ? motion(this, 250) : 0;
    m_fill.stop();
    m_fill.setStartValue(m_fill.currentValue().isValid() && duration > 0 ? m_fill.currentValue().toDouble() : share);
    m_fill.setEndValue(share);
    m_fill.setDuration(duration);
    if (duration > 0)
        m_fill.start();
    else
        m_fill.setCurrentTime(0); // both ends are the same then
}

QString PhaseCard::text() const
{
    QStringList parts;
    for (const QString &part : {m_words.sentence, m_words.elapsed, m_words.expected, m_words.limit}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

void PhaseCard::show(const rollout::Timeline &timeline)
{
    const rollout::PhaseView &view = timeline.phase(m_phase);
    Words words = wordsOf(view, timeline);
    if (words.sentence != m_words.sentence)
        updateGeometry();
    m_words = std::move(words);
    m_stale = !timeline.connected;
    setAccessibleDescription(text());
    setToolTip(document::toolTip(text()));
    fillTo(shareOf(view, timeline));
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
    const int text = qBound(small.lineSpacing() * 2,
                            small.boundingRect(0, 0, width - 2 * side, 10000, Qt::TextWordWrap, m_words.sentence).height(), small.lineSpacing() * 4);
    return side + QFontMetrics(cardTitleFont(font())).height() + space(this, Space::Hair) + text + space(this, Space::Hair) + small.lineSpacing() + side;
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
    QPainterPath shape;
    shape.addRoundedRect(rect(), 10, 10);
    painter.fillPath(shape, ink.fill);
    const bool reversed = isRightToLeft();
    if (const double share = m_fill.currentValue().toDouble(); share > 0) {
        painter.setClipPath(shape);
        const double filled = width() * share;
        painter.fillRect(QRectF(reversed ? width() - filled : 0, height() - lineHeight, filled, lineHeight), ink.ink);
        painter.setClipping(false);
    }
    const int side = space(this, Space::Medium);
    const QFont title = cardTitleFont(font());
    const QFontMetrics metrics(title);
    const QRect row(side, side - 1, width() - 2 * side, metrics.height());
    const int mark = metrics.height() * 55 / 100;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(side, row.center().y() - mark / 2, mark, mark));
    paintShape(painter, toneOf(m_state), place, ink.ink);
    painter.setPen(ink.ink);
    painter.setFont(title);
    painter.drawText(row.adjusted(reversed ? 0 : mark + 7, 0, reversed ? -mark - 7 : 0, 0), int(Qt::AlignVCenter | Qt::AlignLeading),
                     titleOf(m_phase));
    painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignTrailing), m_words.elapsed);
    const QFont small = smallFont(font());
    const QFontMetrics lines(small);
    const QRect foot(side, height() - side - lines.height(), width() - 2 * side, lines.height());
    const int top = row.bottom() + space(this, Space::Hair);
    painter.setFont(small);
    painter.setPen(tones.text);
    painter.drawText(QRect(side, top, width() - 2 * side, foot.top() - top), int(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap, m_words.sentence);
    painter.setPen(ink.ink);
    const int limit = lines.horizontalAdvance(m_words.limit);
    painter.drawText(foot, int(Qt::AlignVCenter | Qt::AlignTrailing), m_words.limit);
    const int room = foot.width() - (limit > 0 ? limit + side : 0);
    const QRect left = QStyle::visualRect(layoutDirection(), foot, QRect(foot.topLeft(), QSize(room, foot.height())));
    painter.drawText(left, int(Qt::AlignVCenter | Qt::AlignLeading), lines.elidedText(m_words.expected, Qt::ElideRight, room));
}

} // namespace ui
