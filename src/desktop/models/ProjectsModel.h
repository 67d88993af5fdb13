// SPDX-License-Identifier: Apache-2.0
// The tree at the left: sections (a cluster's projects, folders of files), groups (namespaces, folders), entries. Bare data, net changes only.
#pragma once

#include "models/Tone.h"

#include <QAbstractItemModel>

#include <map>
#include <string>
#include <vector>

namespace models {

/// One workload as the tree shows it.
struct Entry {
    std::string id;    ///< stable: uid, or file and index
    std::string group; ///< namespace, or folder
    std::string name;
    Tone status = Tone::Neutral;
    std::string state; ///< in words: "ready", "rolling out"
    std::string note;  ///< short, at the right: "1/1", "off", "edited"
    std::string extra; ///< more for the tool tip: image, managed by
    bool operator==(const Entry &) const = default;
};

/// What a section has to say while it has no entries.
enum class SectionState { Loading, Live, Stale, Failed };

class ProjectsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Section, Group, Entry, Message };
    enum Role { IdRole = Qt::UserRole, KindRole, StatusRole, StateRole, NoteRole, ExtraRole, GroupRole, SectionStateRole };

    explicit ProjectsModel(QObject *parent = nullptr);
    ~ProjectsModel() override;

    /// Makes the section if it is new. `message` is the sentence shown as a row where there are no entries (and, if Failed, always).
    void setSection(const std::string &id, const QString &title, SectionState state, const QString &message);
    void removeSection(const std::string &id);
    /// All entries of a section; emits only what differs.
    void setEntries(const std::string &section, std::vector<Entry> entries);

    QModelIndex indexOf(const std::string &entryId) const;
    const Entry *entry(const QModelIndex &index) const;
    int entryCount(const std::string &section) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    /// Ids of nodes, never reused: an index stays what it was for as long as its row exists.
    using Slot = quintptr;
    struct Node {
        Kind kind = Kind::Section;
        Slot parent = 0;
        std::string key; ///< among its siblings: the name, then the id
        Entry entry;     ///< of an entry; title and counts of others are in `name` and `note`
        SectionState state = SectionState::Live;
        QString message;
        std::vector<Slot> children;
    };
    struct Wanted {
        std::string key;
        Node node;
    };
    const Node *node(const QModelIndex &index) const;
    QModelIndex indexFor(Slot slot) const;
    int rowOf(Slot slot) const;
    void sync(Slot parent, std::vector<Wanted> wanted);
    void forget(Slot slot);
    void showMessage(Slot section);
    void announce(Slot slot);

    std::map<Slot, Node> m_nodes; ///< 0 is the invisible root
    std::map<std::string, Slot> m_sections;
    std::map<std::string, Slot> m_entries;
    Slot m_last = 0;
};

} // namespace models

Q_DECLARE_METATYPE(models::ProjectsModel::Kind)
