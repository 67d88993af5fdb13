// SPDX-License-Identifier: Apache-2.0
#include "document/DraftKeeper.h"

#include <utility>

namespace document {

namespace {

/// Long enough that a typed number is one write, short enough that a crash costs no more than the last key.
constexpr core::Duration delay{250};

} // namespace

DraftKeeper::DraftKeeper(core::Clock &clock, operations::Drafts drafts, QObject *parent)
    : QObject(parent), m_clock(clock), m_drafts(std::move(drafts))
{
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::watch(Document &document)
{
    const core::Result<std::optional<operations::Draft>> draft = m_drafts.load(document.origin().key());
    if (!draft) {
        Q_EMIT failed(draft.error());
    } else if (*draft) {
        int made = 0, dropped = 0;
        for (const core::Edit &edit : (*draft)->edits)
            document.perform(edit) ? ++made : ++dropped;
        const bool changed = (*draft)->baseHash != operations::hashOf(document.base().object);
        if (made + dropped > 0)
            Q_EMIT restored(&document, made, dropped, changed);
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
    const core::Result<void> done = document->edits().empty()
        ? m_drafts.remove(document->origin().key())
        : m_drafts.save({document->origin().key(), operations::hashOf(document->base().object), document->edits()});
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
