// SPDX-License-Identifier: Apache-2.0
#include "document/DraftKeeper.h"

#include <utility>

namespace document {

namespace {

/// Long enough that a typed number is one write, short enough that a crash costs no more than the last key.
constexpr core::Duration delay{250};

} // namespace

DraftKeeper::DraftKeeper(core::Clock &clock, operations::Drafts drafts, QObject *parent)
    : QObject(parent), m_clock(clock), m_drafts(std::move(drafts)), m_names(m_drafts.names())
{
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::watch(Document &document)
{
    const std::string key = document.origin().draftKey();
    const core::Result<std::optional<operations::Draft>> draft = m_drafts.load(key);
    if (!draft) {
        core::Error error = draft.error();
        if (const core::Result<std::string> aside = m_drafts.setAside(key))
            error.hint = core::say("The draft is kept as %1.", *aside);
        Q_EMIT failed(error);
    } else if (*draft) {
        int dropped = 0;
        for (const core::Edit &edit : (*draft)->edits)
            dropped += document.perform(edit) ? 0 : 1;
        // What was applied just before the program ended changes nothing any more.
        const int made = int(document.edits().size());
        const bool changed = (*draft)->baseHash != operations::hashOf(document.base().object);
        if (made + dropped > 0)
            Q_EMIT restored(&document, made, dropped, changed);
        else
            write(&document);
    }
    connect(&document, &Document::changed, this, [this, at = &document] { schedule(at); });
    connect(&document, &QObject::destroyed, this, [this, at = &document] { m_waiting.erase(at); });
}

void DraftKeeper::schedule(Document *document)
{
    if (m_waiting.contains(document))
        return; // at most `delay` after the first unwritten edit
    m_waiting[document] = m_clock.after(delay, this, [this, document] {
        if (m_waiting.erase(document) > 0)
            write(document);
    });
}

void DraftKeeper::write(Document *document)
{
    const std::string key = document->origin().draftKey();
    const bool nothing = document->edits().empty();
    const core::Result<void> done
        = nothing ? m_drafts.remove(key) : m_drafts.save({key, operations::hashOf(document->base().object), document->edits()});
    if (done && nothing)
        m_names.erase(operations::Drafts::nameOf(key));
    else if (done)
        m_names.insert(operations::Drafts::nameOf(key));
    if (done)
        Q_EMIT saved(document);
    else
        Q_EMIT failed(done.error());
}

void DraftKeeper::flush()
{
    for (const auto &[document, timer] : std::exchange(m_waiting, {})) {
        m_clock.cancel(timer);
        write(document);
    }
}

} // namespace document
