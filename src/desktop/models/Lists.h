// SPDX-License-Identifier: Apache-2.0
// The three flat lists of the window: findings of a document, events of a rollout, requests to the server. They only show what they are given.
#pragma once

#include "core/Clock.h"
#include "document/Finding.h"
#include "models/Tone.h"
#include "rollout/Timeline.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace models {

/// Roles that the three have in common.
enum ListRole { ToneRole = Qt::UserRole, PathRole };

class FindingsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    /// Rows that stay, stay: only what differs is announced.
    void setFindings(std::vector<document::Finding> findings);
    const std::vector<document::Finding> &findings() const { return m_findings; }
    int count(document::Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<document::Finding> m_findings;
};

/// Newest first. Columns: seconds, phase, message.
class EventsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTimeline(const rollout::Timeline &timeline);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<rollout::Event> m_events; ///< oldest first, as in the timeline
    core::Instant m_start;
    std::string m_uid;
};

struct ActivityEntry {
    core::Instant at;
    Tone tone = Tone::Neutral;
    QString what;  ///< "GET /apis/apps/v1/deployments", or a sentence
    QString result; ///< "200, 3 ms"
};

/// Newest first, the last thousand.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void add(ActivityEntry entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::deque<ActivityEntry> m_entries;
};

} // namespace models
