// SPDX-License-Identifier: Apache-2.0
#include "app/frame/StatusPane.h"

#include "document/Convert.h"
#include "pages/side/EventsPane.h"
#include "ui/ToneDelegate.h"
#include "ui/look/Metrics.h"
#include "ui/look/Shapes.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace app {

StatusPane::StatusPane(models::FindingsModel &findings, models::ActivityModel &activity, QWidget *parent)
    : QWidget(parent), m_lists(new QStackedWidget(this)), m_findings(new QListView), m_counts(new QToolButton(this)),
      m_activity(new QToolButton(this)), m_draft(new QLabel(this)), m_server(new QLabel(this)), m_connection(new QLabel(this))
{
    setObjectName(QStringLiteral("statusPane"));
    m_findings->setModel(&findings);
    m_findings->setItemDelegate(new ui::ToneDelegate(m_findings));
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lists->addWidget(m_findings);
    m_lists->addWidget(new pages::EventsPane(&activity, tr("Activity"), 1));
    m_lists->setFixedHeight(fontMetrics().height() * 10);
    m_lists->hide();
    for (QToolButton *button : {m_counts, m_activity}) {
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_activity->setText(tr("Activity"));
    m_activity->setAccessibleName(tr("Activity"));
    for (QLabel *label : {m_draft, m_server, m_connection})
        label->setTextFormat(Qt::PlainText);
    connect(m_counts, &QToolButton::clicked, this, [this] { toggle(Findings); });
    connect(m_activity, &QToolButton::clicked, this, [this] { toggle(Activity); });
    connect(m_findings, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT findingActivated(core::FieldPath::of(document::fromQt(index.data(models::PathRole).toString())));
    });

    auto *line = new QHBoxLayout;
    line->setContentsMargins(ui::space(this, ui::Space::Small), 1, ui::space(this, ui::Space::Medium), 2);
    line->setSpacing(ui::space(this, ui::Space::Medium));
    line->addWidget(m_counts);
    line->addWidget(m_activity);
    line->addWidget(m_draft);
    line->addStretch(1);
    line->addWidget(m_server);
    line->addWidget(m_connection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lists);
    layout->addLayout(line);
    showCounts(0, 0);
}

void StatusPane::toggle(List list)
{
    const bool show = m_lists->isHidden() || m_lists->currentIndex() != list;
    m_lists->setCurrentIndex(list);
    m_lists->setVisible(show);
    m_counts->setChecked(show && list == Findings);
    m_activity->setChecked(show && list == Activity);
}

void StatusPane::showCounts(int errors, int warnings)
{
    QStringList parts;
    if (errors > 0)
        parts.append(tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        parts.append(tr("%n warning(s)", nullptr, warnings));
    m_countsTone = errors > 0 ? models::Tone::Failed : warnings > 0 ? models::Tone::Concern : models::Tone::Neutral;
    const QString text = parts.isEmpty() ? tr("No findings") : parts.join(QStringLiteral(" \u00B7 "));
    m_counts->setText(parts.isEmpty() ? text : ui::shapeText(m_countsTone) + QLatin1Char(' ') + text);
    m_counts->setAccessibleName(text);
    restyle();
}

void StatusPane::showDraft(const QString &text)
{
    m_draft->setText(text);
}

void StatusPane::showServer(const QString &text)
{
    m_server->setText(text);
}

void StatusPane::showConnection(models::Tone tone, const QString &text)
{
    m_connectionTone = tone;
    m_connection->setText(text.isEmpty() ? text : (tone == models::Tone::Ready ? QStringLiteral("\u25CF") : ui::shapeText(tone)) + QLatin1Char(' ') + text);
    restyle();
}

void StatusPane::restyle()
{
    const ui::Tones tones = ui::Tones::of(window()->palette());
    const auto tint = [](QWidget *widget, const QColor &color) {
        QPalette own = widget->palette();
        if (own.color(QPalette::WindowText) == color)
            return;
        own.setColor(QPalette::WindowText, color);
        own.setColor(QPalette::ButtonText, color);
        widget->setPalette(own);
    };
    tint(m_counts, m_countsTone == models::Tone::Neutral ? tones.muted : tones.of(m_countsTone).ink);
    tint(m_activity, tones.muted);
    tint(m_draft, tones.muted);
    tint(m_server, tones.muted);
    tint(m_connection, m_connectionTone == models::Tone::Neutral ? tones.muted : tones.of(m_connectionTone).ink);
    for (QWidget *widget : {static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_activity), static_cast<QWidget *>(m_draft),
                            static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_connection)})
        widget->setFont(ui::scaled(font(), 0.92));
}

void StatusPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_connection)
        restyle();
}

void StatusPane::paintEvent(QPaintEvent *)
{
    const ui::Tones tones = ui::Tones::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tones.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tones.border);
}

} // namespace app
