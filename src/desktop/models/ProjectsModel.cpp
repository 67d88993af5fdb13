// SPDX-License-Identifier: Apache-2.0
#include "models/ProjectsModel.h"

#include "document/Convert.h"
#include "models/NaturalOrder.h"

#include <algorithm>
#include <set>

namespace models {

using document::toQt;

ProjectsModel::ProjectsModel(QObject *parent) : QAbstractItemModel(parent)
{
    m_nodes[0] = {};
}

ProjectsModel::~ProjectsModel() = default;

const ProjectsModel::Node *ProjectsModel::node(const QModelIndex &index) const
{
    const auto found = m_nodes.find(index.isValid() ? index.internalId() : 0);
    return found == m_nodes.end() ? nullptr : &found->second;
}

int ProjectsModel::rowOf(Slot slot) const
{
    const std::vector<Slot> &siblings = m_nodes.at(m_nodes.at(slot).parent).children;
    return int(std::find(siblings.begin(), siblings.end(), slot) - siblings.begin());
}

QModelIndex ProjectsModel::indexFor(Slot slot) const
{
    return slot == 0 ? QModelIndex() : createIndex(rowOf(slot), 0, slot);
}

QModelIndex ProjectsModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *owner = node(parent);
    if (!owner || column != 0 || row < 0 || row >= int(owner->children.size()))
        return {};
    return createIndex(row, 0, owner->children[std::size_t(row)]);
}

QModelIndex ProjectsModel::parent(const QModelIndex &child) const
{
    const Node *own = node(child);
    return own && child.isValid() ? indexFor(own->parent) : QModelIndex();
}

int ProjectsModel::rowCount(const QModelIndex &parent) const
{
    const Node *owner = parent.column() > 0 ? nullptr : node(parent);
    return owner ? int(owner->children.size()) : 0;
}

int ProjectsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ProjectsModel::data(const QModelIndex &index, int role) const
{
    const Node *own = index.isValid() ? node(index) : nullptr;
    if (!own)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return own->kind == Kind::Message ? own->message : toQt(own->entry.name);
    case IdRole:
        return toQt(own->entry.id);
    case KindRole:
        return QVariant::fromValue(own->kind);
    case StatusRole:
        return QVariant::fromValue(own->entry.status);
    case StateRole:
        return toQt(own->entry.state);
    case NoteRole:
        return toQt(own->entry.note);
    case ExtraRole:
        return toQt(own->entry.extra);
    case GroupRole:
        return toQt(own->entry.group);
    case SectionStateRole:
        return int(own->state);
    default:
        return {};
    }
}

QHash<int, QByteArray> ProjectsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{IdRole, "id"}, {KindRole, "kind"}, {StatusRole, "status"}, {StateRole, "state"}, {NoteRole, "note"}});
    return names;
}

QModelIndex ProjectsModel::indexOf(const std::string &entryId) const
{
    const auto found = m_entries.find(entryId);
    return found == m_entries.end() ? QModelIndex() : indexFor(found->second);
}

const Entry *ProjectsModel::entry(const QModelIndex &index) const
{
    const Node *own = index.isValid() ? node(index) : nullptr;
    return own && own->kind == Kind::Entry ? &own->entry : nullptr;
}

int ProjectsModel::entryCount(const std::string &section) const
{
    const auto found = m_sections.find(section);
    int count = 0;
    if (found != m_sections.end()) {
        for (const Slot group : m_nodes.at(found->second).children) {
            if (m_nodes.at(group).kind == Kind::Group)
                count += int(m_nodes.at(group).children.size());
        }
    }
    return count;
}

void ProjectsModel::announce(Slot slot)
{
    const QModelIndex at = indexFor(slot);
    Q_EMIT dataChanged(at, at);
}

void ProjectsModel::setSection(const std::string &id, const QString &title, SectionState state, const QString &message)
{
    auto found = m_sections.find(id);
    if (found == m_sections.end()) {
        const int row = int(m_nodes[0].children.size());
        beginInsertRows({}, row, row);
        const Slot slot = ++m_last;
        Node section;
        section.key = id;
        section.entry.id = id;
        m_nodes[slot] = section;
        m_nodes[0].children.push_back(slot);
        found = m_sections.emplace(id, slot).first;
        m_nodes[slot].entry.name = document::fromQt(title);
        m_nodes[slot].state = state;
        m_nodes[slot].message = message;
        endInsertRows();
    } else {
        Node &section = m_nodes[found->second];
        const std::string name = document::fromQt(title);
        const bool changed = section.entry.name != name || section.state != state;
        section.entry.name = name;
        section.state = state;
        section.message = message;
        if (changed)
            announce(found->second);
    }
    showMessage(found->second);
}

void ProjectsModel::removeSection(const std::string &id)
{
    const auto found = m_sections.find(id);
    if (found == m_sections.end())
        return;
    const int row = rowOf(found->second);
    beginRemoveRows({}, row, row);
    forget(found->second);
    m_nodes[0].children.erase(m_nodes[0].children.begin() + row);
    m_sections.erase(found);
    endRemoveRows();
}

void ProjectsModel::forget(Slot slot)
{
    const auto found = m_nodes.find(slot);
    for (const Slot child : found->second.children)
        forget(child);
    if (const auto entry = m_entries.find(found->second.entry.id); entry != m_entries.end() && entry->second == slot)
        m_entries.erase(entry);
    m_nodes.erase(found);
}

/// The row with the section's sentence is there while there is nothing else to show, or something to complain about.
void ProjectsModel::showMessage(Slot slot)
{
    Node &section = m_nodes[slot];
    const bool has = !section.children.empty() && m_nodes[section.children.front()].kind == Kind::Message;
    const bool empty = section.children.size() == (has ? 1u : 0u);
    const bool wanted = !section.message.isEmpty() && (empty || section.state == SectionState::Failed);
    if (wanted && !has) {
        beginInsertRows(indexFor(slot), 0, 0);
        const Slot child = ++m_last;
        Node row;
        row.kind = Kind::Message;
        row.parent = slot;
        row.message = section.message;
        row.state = section.state;
        row.entry.status = section.state == SectionState::Failed ? Tone::Failed : Tone::Neutral;
        m_nodes[child] = row;
        m_nodes[slot].children.insert(m_nodes[slot].children.begin(), child);
        endInsertRows();
    } else if (!wanted && has) {
        beginRemoveRows(indexFor(slot), 0, 0);
        forget(section.children.front());
        section.children.erase(section.children.begin());
        endRemoveRows();
    } else if (wanted) {
        Node &row = m_nodes[section.children.front()];
        const Tone tone = section.state == SectionState::Failed ? Tone::Failed : Tone::Neutral;
        if (row.message != section.message || row.entry.status != tone) {
            row.message = section.message;
            row.entry.status = tone;
            announce(section.children.front());
        }
    }
}

/// Brings the children of `parent` to the wanted ones (sorted by key), in ranges: first what is gone, then what is new, then what changed.
void ProjectsModel::sync(Slot parent, std::vector<Wanted> wanted)
{
    std::set<std::string> keys;
    for (const Wanted &want : wanted)
        keys.insert(want.key);
    const int offset = !m_nodes[parent].children.empty() && m_nodes[m_nodes[parent].children.front()].kind == Kind::Message ? 1 : 0;
    const auto childKey = [this, parent](int row) { return m_nodes[m_nodes[parent].children[std::size_t(row)]].key; };

    for (int row = int(m_nodes[parent].children.size()) - 1; row >= offset; --row) {
        int first = row;
        while (first >= offset && !keys.contains(childKey(first)))
            --first;
        if (first == row)
            continue;
        beginRemoveRows(indexFor(parent), first + 1, row);
        std::vector<Slot> &children = m_nodes[parent].children;
        for (int i = first + 1; i <= row; ++i)
            forget(children[std::size_t(i)]);
        children.erase(children.begin() + first + 1, children.begin() + row + 1);
        endRemoveRows();
        row = first + 1;
    }

    for (std::size_t i = 0; i < wanted.size();) {
        const int row = offset + int(i);
        const auto exists = [&](std::size_t at) {
            return row < int(m_nodes[parent].children.size()) && childKey(row) == wanted[at].key;
        };
        if (exists(i)) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < wanted.size() && !exists(end))
            ++end;
        beginInsertRows(indexFor(parent), row, row + int(end - i) - 1);
        for (std::size_t at = i; at < end; ++at) {
            const Slot slot = ++m_last;
            Node fresh = wanted[at].node;
            fresh.key = wanted[at].key;
            fresh.parent = parent;
            if (fresh.kind == Kind::Entry)
                m_entries[fresh.entry.id] = slot;
            m_nodes[slot] = std::move(fresh);
            m_nodes[parent].children.insert(m_nodes[parent].children.begin() + offset + std::ptrdiff_t(at), slot);
        }
        endInsertRows();
        i = end;
    }

    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto differs = [&](std::size_t at) {
            return !(m_nodes[m_nodes[parent].children[std::size_t(offset) + at]].entry == wanted[at].node.entry);
        };
        std::size_t end = i;
        while (end < wanted.size() && differs(end)) {
            m_nodes[m_nodes[parent].children[std::size_t(offset) + end]].entry = wanted[end].node.entry;
            ++end;
        }
        if (end > i) {
            Q_EMIT dataChanged(index(offset + int(i), 0, indexFor(parent)), index(offset + int(end) - 1, 0, indexFor(parent)));
            i = end - 1;
        }
    }
}

void ProjectsModel::setEntries(const std::string &section, std::vector<Entry> entries)
{
    const auto found = m_sections.find(section);
    if (found == m_sections.end())
        return;
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (const int order = naturalCompare(a.group, b.group); order != 0)
            return order < 0;
        if (const int order = naturalCompare(a.name, b.name); order != 0)
            return order < 0;
        return a.id < b.id;
    });
    std::vector<Wanted> groups;
    std::vector<std::vector<Wanted>> rows;
    for (Entry &entry : entries) {
        if (groups.empty() || groups.back().key != entry.group) {
            Node group;
            group.kind = Kind::Group;
            group.entry.id = section + "/" + entry.group;
            group.entry.name = entry.group;
            groups.push_back({entry.group, group});
            rows.emplace_back();
        }
        Node row;
        row.kind = Kind::Entry;
        row.entry = std::move(entry);
        const std::string key = row.entry.name + '\n' + row.entry.id;
        rows.back().push_back({key, std::move(row)});
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].node.entry.note = std::to_string(rows[i].size());
    sync(found->second, groups);
    showMessage(found->second);
    const int offset = int(m_nodes[found->second].children.size() - groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i)
        sync(m_nodes[found->second].children[std::size_t(offset) + i], std::move(rows[i]));
}

} // namespace models
