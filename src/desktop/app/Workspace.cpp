// SPDX-License-Identifier: Apache-2.0
#include "app/Workspace.h"

#include "document/Convert.h"
#include "kube/workload/Workload.h"
#include "operations/Folder.h"

#include <filesystem>

namespace app {

using document::toQt;

struct Workspace::Source {
    std::string path;
    std::vector<operations::FolderFile> files;
};

Workspace::Workspace(core::Clock &clock, operations::Drafts drafts, QObject *parent)
    : QObject(parent), m_clock(clock), m_drafts(clock, std::move(drafts))
{
    connect(&m_drafts, &document::DraftKeeper::restored, this, &Workspace::draftRestored);
    connect(&m_drafts, &document::DraftKeeper::saved, this, &Workspace::draftSaved);
    connect(&m_drafts, &document::DraftKeeper::failed, this, &Workspace::draftFailed);
}

Workspace::~Workspace() = default;

void Workspace::openPath(const std::string &path)
{
    std::error_code error;
    const std::string whole = std::filesystem::absolute(path, error).lexically_normal().string();
    const QString title = toQt(std::filesystem::path(whole).has_filename() ? std::filesystem::path(whole).filename().string() : whole);
    const std::string section = "files:" + whole;
    core::Result<std::vector<operations::FolderFile>> files = operations::readFolder(whole);
    if (!files) {
        m_tree.setSection(section, title, models::SectionState::Failed, toQt(files.error()));
        return;
    }
    auto source = std::make_unique<Source>(Source{whole, std::move(*files)});
    std::erase_if(m_sources, [&whole](const auto &other) { return other->path == whole; });
    showSource(*source);
    m_sources.push_back(std::move(source));
}

void Workspace::showSource(const Source &source)
{
    const std::filesystem::path root(source.path);
    const std::string section = "files:" + source.path;
    std::vector<models::Entry> entries;
    for (const operations::FolderFile &file : source.files) {
        const std::filesystem::path path(file.path);
        const std::string below = path == root ? path.filename().string() : path.lexically_relative(root).string();
        if (file.error) {
            entries.push_back({"file:" + file.path, below, below, models::Tone::Failed, file.error->english(), "unreadable", {}});
            continue;
        }
        for (const operations::FolderObject &object : file.objects) {
            const document::Origin origin{document::Origin::Kind::File, file.path, object.index, {}, {}};
            const document::Document *open = find(origin.key());
            const std::string name = object.value["metadata"]["name"].string();
            entries.push_back({origin.key(), below, name.empty() ? object.value["kind"].string() : name, models::Tone::Neutral, {},
                               open && open->isDirty() ? "edited" : "", object.value["kind"].string()});
        }
    }
    m_tree.setSection(section, toQt(root.filename().empty() ? source.path : root.filename().string()), models::SectionState::Live,
                      tr("No workloads in these files. Deployments, StatefulSets and DaemonSets are shown here."));
    m_tree.setEntries(section, std::move(entries));
}

document::Document *Workspace::find(const std::string &key) const
{
    const auto found = m_documents.find(key);
    return found == m_documents.end() ? nullptr : found->second.get();
}

document::Document *Workspace::openFile(const std::string &entryId)
{
    if (document::Document *open = find(entryId))
        return open;
    for (const auto &source : m_sources) {
        for (const operations::FolderFile &file : source->files) {
            for (const operations::FolderObject &object : file.objects) {
                document::Origin origin{document::Origin::Kind::File, file.path, object.index, {}, kube::ObjectRef::of(object.value)};
                if (origin.key() == entryId)
                    return adopt({std::move(origin), object.value, file.text});
            }
        }
    }
    return nullptr;
}

document::Document *Workspace::adopt(document::Base base)
{
    const std::string key = base.origin.key();
    if (document::Document *open = find(key))
        return open;
    auto owned = std::make_unique<document::Document>(std::move(base));
    document::Document *document = owned.get();
    m_documents[key] = std::move(owned);
    connect(document, &document::Document::dirtyChanged, this, [this, document] {
        for (const auto &source : m_sources)
            showSource(*source);
        Q_EMIT dirtyChanged(document);
    });
    m_drafts.watch(*document);
    return document;
}

std::vector<document::Document *> Workspace::dirty() const
{
    std::vector<document::Document *> documents;
    for (const auto &[key, document] : m_documents) {
        if (document->isDirty())
            documents.push_back(document.get());
    }
    return documents;
}

core::Result<void> Workspace::save(document::Document &document)
{
    const document::Origin origin = document.origin();
    // Every edit on its own, as it was made: the text then is what the pane shows.
    core::Edit all;
    for (const core::Edit &edit : document.edits())
        all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
    core::Result<operations::Saved> saved = operations::saveEdit(origin.file, origin.index, document.base().object, all);
    if (!saved)
        return core::unexpected<core::Error>(saved.error());
    for (const auto &source : m_sources) {
        for (operations::FolderFile &file : source->files) {
            if (file.path == origin.file)
                file = operations::readManifests(file.path);
        }
    }
    const std::string text = saved->text;
    document.markSaved({origin, std::move(saved->value), std::move(saved->text)});
    // Other documents of the same file keep their edits, on the new text.
    for (const auto &[key, other] : m_documents) {
        if (other.get() != &document && other->origin().kind == document::Origin::Kind::File && other->origin().file == origin.file)
            other->rebase({other->origin(), other->base().object, text});
    }
    return {};
}

} // namespace app
