// SPDX-License-Identifier: Apache-2.0
// The opened sources and documents of the window: folders of files, and documents with their drafts. It shows nothing.
#pragma once

#include "core/Clock.h"
#include "document/Document.h"
#include "document/DraftKeeper.h"
#include "models/ProjectsModel.h"
#include "operations/Folder.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace app {

class Workspace final : public QObject {
    Q_OBJECT
public:
    Workspace(core::Clock &clock, operations::Drafts drafts, QObject *parent = nullptr);
    ~Workspace() override;

    core::Clock &clock() const { return m_clock; }
    models::ProjectsModel &tree() { return m_tree; }

    /// A folder or one file, as a section of the tree.
    void openPath(const std::string &path);
    /// Reads again what changed on disk. Edits stay and are made on the new content.
    void reload();
    /// The document of a tree entry that is a file; nullptr for other entries.
    document::Document *openFile(const std::string &entryId);
    /// Takes over a document made elsewhere (a cluster's): restores its draft and keeps it.
    document::Document *adopt(document::Base base);
    document::Document *find(const std::string &key) const;
    /// Whether it has edits: of an opened document, or a draft of an earlier session.
    bool isEdited(const document::Origin &origin) const;
    /// Of all opened documents, those with edits.
    std::vector<document::Document *> dirty() const;

    /// Writes a file's edits into the file.
    core::Result<void> save(document::Document &document);
    void flushDrafts() { m_drafts.flush(); }

Q_SIGNALS:
    void draftRestored(document::Document *document, int edits, int dropped, bool baseChanged);
    void draftSaved(document::Document *document);
    void draftFailed(const core::Error &error);
    void dirtyChanged(document::Document *document);
    /// Another program wrote the file of a document with edits; `dropped` of them no longer fit.
    void changedOnDisk(document::Document *document, int dropped);

private:
    struct Source;
    void refresh(Source &source);
    void follow(const operations::FolderFile &file);
    void showSource(const Source &source);
    static document::Origin originOf(const operations::FolderFile &file, const operations::FolderObject &object);

    core::Clock &m_clock;
    models::ProjectsModel m_tree;
    std::vector<std::unique_ptr<Source>> m_sources;
    std::map<std::string, std::unique_ptr<document::Document>> m_documents;
    document::DraftKeeper m_drafts; ///< after the documents: it writes their last edits when it goes
};

} // namespace app
