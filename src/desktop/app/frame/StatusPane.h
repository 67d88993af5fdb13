// SPDX-License-Identifier: Apache-2.0
// The line at the bottom (findings, draft, server, connection) and the two lists that unfold above it. It only shows.
#pragma once

#include "models/Lists.h"
#include "models/Tone.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace pages {
class EventsPane;
}

namespace app {

class StatusPane final : public QWidget {
    Q_OBJECT
public:
    StatusPane(models::FindingsModel &findings, models::ActivityModel &activity, QWidget *parent = nullptr);

    enum List { Findings, Activity };
    void toggle(List list);
    void showCounts(int errors, int warnings);
    void showDraft(const QString &text);
    void showServer(const QString &text);
    void showConnection(models::Tone tone, const QString &text);

Q_SIGNALS:
    void findingActivated(const core::FieldPath &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QStackedWidget *m_lists;
    QListView *m_findings;
    QToolButton *m_counts;
    QToolButton *m_activity;
    QLabel *m_draft;
    QLabel *m_server;
    QLabel *m_connection;
    models::Tone m_countsTone = models::Tone::Neutral;
    models::Tone m_connectionTone = models::Tone::Neutral;
};

} // namespace app
