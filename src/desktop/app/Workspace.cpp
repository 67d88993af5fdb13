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

    std::string section() const { return "files:" + path; }
    QString title() const
    {
        const std::filesystem::path root(path);
        return toQt(root.has_filename() ? root.filename().string() : path);
    }
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
    auto source = std::make_unique<Source>(Source{whole, {}});
    std::erase_if(m_sources, [&whole](const auto &other) { return other->path == whole; });
    refresh(*source);
    m_sources.push_back(std::move(source));
}

void Workspace::reload()
{
    for (const auto &source : m_sources)
        refresh(*source);
}

void Workspace::refresh(Source &source)
{
    const core::Result<bool> changed = operations::refreshFolder(source.path, source.files);
    if (!changed)
        return m_tree.setSection(source.section(), source.title(), models::SectionState::Failed, toQt(changed.error()));
    if (*changed) {
        for (const operations::FolderFile &file : source.files)
            follow(file);
    }
    showSource(source);
}

/// Opened documents of the file get its new content. One whose object is gone, or whose file cannot be read now, stays as it is.
void Workspace::follow(const operations::FolderFile &file)
{
    std::map<std::string, std::unique_ptr<document::Document>> documents;
    std::vector<std::pair<document::Document *, int>> changed;
    for (auto &[key, document] : m_documents) {
        const document::Origin &origin = document->origin();
        if (origin.kind == document::Origin::Kind::File && origin.file == file.path) {
            for (const operations::FolderObject &object : file.objects) {
                document::Origin now = originOf(file, object);
                const bool same = now.draftKey() == origin.draftKey();
                if (!same || (now.index == origin.index && document->base().text == file.text))
                    continue;
                const bool edited = document->isDirty();
                const std::size_t dropped = document->rebase({std::move(now), object.value, file.text}).size();
                if (edited)
                    changed.emplace_back(document.get(), int(dropped));
                break;
            }
        }
        documents[document->origin().key()] = std::move(document);
    }
    m_documents = std::move(documents);
    for (const auto &[document, dropped] : changed)
        Q_EMIT changedOnDisk(document, dropped);
}

document::Origin Workspace::originOf(const operations::FolderFile &file, const operations::FolderObject &object)
{
    const kube::ObjectRef ref = kube::ObjectRef::of(object.value);
    std::size_t twin = 0;
    for (const operations::FolderObject &other : file.objects) {
        const kube::ObjectRef before = kube::ObjectRef::of(other.value);
        twin += other.index < object.index && before.kind == ref.kind && before.namespaceName == ref.namespaceName && before.name == ref.name ? 1 : 0;
    }
    return document::Origin::ofFile(file.path, object.index, twin, ref);
}

void Workspace::showSource(const Source &source)
{
    const std::filesystem::path root(source.path);
    std::vector<models::Entry> entries;
    for (const operations::FolderFile &file : source.files) {
        const std::filesystem::path path(file.path);
        const std::string below = path == root ? path.filename().string() : path.lexically_relative(root).string();
        if (file.error) {
            entries.push_back({"file:" + file.path, below, below, models::Tone::Failed, document::fromQt(toQt(*file.error)),
                               document::fromQt(tr("unreadable")), {}});
            continue;
        }
        for (const operations::FolderObject &object : file.objects) {
            const document::Origin origin = originOf(file, object);
            const std::string &name = object.value["metadata"]["name"].string();
            entries.push_back({origin.key(), below, name.empty() ? object.value["kind"].string() : name, models::Tone::Neutral, {},
                               isEdited(origin) ? document::fromQt(tr("edited")) : std::string(), object.value["kind"].string()});
        }
    }
    m_tree.setSection(source.section(), source.title(), models::SectionState::Live,
                      tr("No workloads in these files. Deployments, StatefulSets and DaemonSets are shown here."));
    m_tree.setEntries(source.section(), std::move(entries));
}

bool Workspace::isEdited(const document::Origin &origin) const
{
    const document::Document *open = find(origin.key());
    return open ? open->isDirty() : m_drafts.has(origin);
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
                document::Origin origin = originOf(file, object);
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
