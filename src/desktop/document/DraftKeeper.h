// SPDX-License-Identifier: Apache-2.0
// Keeps the drafts of opened documents on disk: written shortly after an edit, removed when nothing is left to lose.
#pragma once

#include "core/Clock.h"
#include "document/Document.h"
#include "operations/Drafts.h"

#include <QObject>

#include <map>
#include <set>
#include <string>

namespace document {

class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    DraftKeeper(core::Clock &clock, operations::Drafts drafts, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// Restores the edits of an earlier session into the document and follows it from then on. Edits that the base no longer takes are
    /// counted in restored().
    void watch(Document &document);
    /// Whether there is a draft of this document, opened or not.
    bool has(const Origin &origin) const { return !m_names.empty() && m_names.count(operations::Drafts::nameOf(origin.draftKey())) > 0; }
    /// Writes what is not written yet, now.
    void flush();

Q_SIGNALS:
    /// `baseChanged`: the object is not what it was when the edits were made. `dropped` of them could not be made again.
    void restored(document::Document *document, int edits, int dropped, bool baseChanged);
    void saved(document::Document *document);
    void failed(const core::Error &error);

private:
    void schedule(Document *document);
    void write(Document *document);

    core::Clock &m_clock;
    operations::Drafts m_drafts;
    std::set<std::string> m_names; ///< of the drafts on disk
    std::map<Document *, core::TimerId> m_waiting;
};

} // namespace document
