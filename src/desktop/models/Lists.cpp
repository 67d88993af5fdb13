// SPDX-License-Identifier: Apache-2.0
#include "models/Lists.h"

#include "document/Convert.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace models {

using document::toQt;

namespace {

constexpr std::size_t activityLimit = 1000;

Tone toneOf(document::Severity severity)
{
    return severity == document::Severity::Error ? Tone::Failed : severity == document::Severity::Warning ? Tone::Concern : Tone::Progress;
}

Tone toneOf(rollout::PhaseState state)
{
    switch (state) {
    case rollout::PhaseState::Done:
        return Tone::Ready;
    case rollout::PhaseState::Failed:
        return Tone::Failed;
    case rollout::PhaseState::Concern:
        return Tone::Concern;
    case rollout::PhaseState::Progress:
        return Tone::Progress;
    case rollout::PhaseState::Pending:
    case rollout::PhaseState::Skipped:
        break;
    }
    return Tone::Neutral;
}

} // namespace

void FindingsModel::setFindings(std::vector<document::Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) { return a.severity < b.severity; });
    const auto same = [](const document::Finding &a, const document::Finding &b) { return a.id == b.id && a.path == b.path; };
    std::size_t head = 0, tail = 0;
    const std::size_t shorter = std::min(m_findings.size(), findings.size());
    while (head < shorter && same(m_findings[head], findings[head]))
        ++head;
    while (tail < shorter - head && same(m_findings[m_findings.size() - 1 - tail], findings[findings.size() - 1 - tail]))
        ++tail;
    if (const int gone = int(m_findings.size() - head - tail); gone > 0) {
        beginRemoveRows({}, int(head), int(head) + gone - 1);
        m_findings.erase(m_findings.begin() + std::ptrdiff_t(head), m_findings.end() - std::ptrdiff_t(tail));
        endRemoveRows();
    }
    if (const int fresh = int(findings.size() - head - tail); fresh > 0) {
        beginInsertRows({}, int(head), int(head) + fresh - 1);
        m_findings.insert(m_findings.begin() + std::ptrdiff_t(head), findings.begin() + std::ptrdiff_t(head),
                          findings.end() - std::ptrdiff_t(tail));
        endInsertRows();
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!(m_findings[i] == findings[i])) {
            m_findings[i] = findings[i];
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }
}

int FindingsModel::count(document::Severity severity) const
{
    return int(std::count_if(m_findings.begin(), m_findings.end(), [severity](const auto &finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_findings.size()))
        return {};
    const document::Finding &finding = m_findings[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return toQt(finding.text);
    case Qt::ToolTipRole:
        return document::toolTip(QStringLiteral("%1 (%2)").arg(toQt(finding.path.toString()), toQt(finding.id)));
    case ToneRole:
        return QVariant::fromValue(toneOf(finding.severity));
    case PathRole:
        return toQt(finding.path.toString());
    default:
        return {};
    }
}

void EventsModel::clear()
{
    if (m_events.empty())
        return;
    beginRemoveRows({}, 0, int(m_events.size()) - 1);
    m_events.clear();
    endRemoveRows();
}

void EventsModel::setTimeline(const rollout::Timeline &timeline)
{
    // A timeline's events only grow; another rollout has another start.
    if (timeline.start != m_start || timeline.uid != m_uid || timeline.events.size() < m_events.size())
        clear();
    m_start = timeline.start;
    m_uid = timeline.uid;
    const int fresh = int(timeline.events.size() - m_events.size());
    if (fresh <= 0)
        return;
    beginInsertRows({}, 0, fresh - 1);
    m_events = timeline.events;
    endInsertRows();
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_events.size()))
        return {};
    const rollout::Event &event = m_events[m_events.size() - 1 - std::size_t(index.row())];
    if (role == ToneRole)
        return QVariant::fromValue(toneOf(event.state));
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && event.evidence)
        return document::toolTip(toQt(event.evidence->message));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return tr("%1 s", "seconds since the start").arg(QLocale().toString(double((event.at - m_start).count()) / 1000.0, 'f', 1));
    case 1:
        return !event.phase ? QString()
            : *event.phase == rollout::Phase::Address ? tr("Address")
            : *event.phase == rollout::Phase::Pods    ? tr("Pods")
                                                      : tr("Health");
    default:
        return toQt(event.message);
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == 0)
        return int(Qt::AlignRight | Qt::AlignVCenter); // as its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Time") : section == 1 ? tr("Phase") : tr("What happened");
}

void ActivityModel::add(ActivityEntry entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.push_front(std::move(entry));
    endInsertRows();
    if (m_entries.size() > activityLimit) {
        beginRemoveRows({}, int(activityLimit), int(activityLimit));
        m_entries.pop_back();
        endRemoveRows();
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_entries.size()))
        return {};
    const ActivityEntry &entry = m_entries[std::size_t(index.row())];
    if (role == ToneRole)
        return QVariant::fromValue(entry.tone);
    if (role == Qt::ToolTipRole)
        return document::toolTip(entry.what);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count()).toString(QStringLiteral("HH:mm:ss"));
    case 1:
        return entry.what;
    default:
        return entry.result;
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Time") : section == 1 ? tr("What") : tr("Result");
}

} // namespace models
