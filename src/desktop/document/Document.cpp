// SPDX-License-Identifier: Apache-2.0
#include "document/Document.h"

#include "document/Convert.h"
#include "yaml/SmallestEdit.h"
#include "yaml/Writer.h"

#include <QUndoCommand>

#include <utility>

namespace document {

/// One entry of the undo stack. It holds its edit and the state after it, so that redo computes nothing and cannot fail.
class Document::Step final : public QUndoCommand {
public:
    Step(Document &document, core::Edit edit, State state, std::string mergeKey)
        : QUndoCommand(toQt(edit.title)), m_document(document), m_edit(std::move(edit)), m_state(std::move(state)),
          m_key(std::move(mergeKey)), m_run(document.m_mergeRun)
    {
    }

    int id() const override { return m_key.empty() ? -1 : 1; }
    void redo() override { m_document.push(m_edit, m_state); }
    void undo() override { m_document.drop(); }

    bool mergeWith(const QUndoCommand *command) override
    {
        const auto *later = static_cast<const Step *>(command); // same id(), so it is one
        if (later->m_key != m_key || later->m_run != m_run)
            return false;
        // The later step is done already: the document has both edits, and keeps one in their place.
        const core::Value before = m_document.m_states[m_document.m_states.size() - 3].value;
        core::Edit both{later->m_edit.title, m_edit.changes};
        both.changes.insert(both.changes.end(), later->m_edit.changes.begin(), later->m_edit.changes.end());
        core::Edit joined = core::difference(before, later->m_state.value);
        joined.title = later->m_edit.title;
        m_document.m_quiet = true;
        m_document.drop();
        m_document.drop();
        if (joined.empty()) {
            setObsolete(true);
        } else {
            m_edit = std::move(both);
            m_state = later->m_state;
            setText(later->text());
            m_document.push(m_edit, m_state);
        }
        m_document.m_quiet = false;
        return true;
    }

private:
    Document &m_document;
    core::Edit m_edit;
    State m_state;
    std::string m_key;
    std::uint64_t m_run;
};

Document::Document(Base base, QObject *parent) : QObject(parent)
{
    start(std::move(base));
    connect(&m_stack, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT dirtyChanged(!clean); });
}

Document::~Document()
{
    m_stack.disconnect(this); // clearing it on the way out is no news
}

core::Result<std::string> Document::firstText(const Base &base)
{
    return base.origin.kind == Origin::Kind::File ? base.text : yaml::write(base.object);
}

void Document::start(Base base)
{
    m_base = std::move(base);
    m_edits.clear();
    m_states.clear();
    m_states.push_back({m_base.object, firstText(m_base).value_or(std::string())});
}

core::Result<Document::State> Document::next(const core::Edit &edit) const
{
    State state{core::apply(value(), edit), {}};
    if (m_base.origin.kind == Origin::Kind::File) {
        core::Result<std::string> text = yaml::editText(m_states.back().text, m_base.origin.index, edit);
        if (!text)
            return core::unexpected<core::Error>(text.error());
        state.text = std::move(*text);
    } else {
        state.text = yaml::write(state.value);
    }
    return state;
}

core::Result<void> Document::perform(core::Edit edit, const std::string &mergeKey)
{
    edit = core::resolved(value(), edit);
    if (edit.empty())
        return {};
    core::Result<State> state = next(edit);
    if (!state)
        return core::unexpected<core::Error>(state.error());
    const std::string written = state->text;
    m_stack.push(new Step(*this, std::move(edit), std::move(*state), mergeKey));
    // Typing a value back makes the step vanish, and with it what the text had gained on the way.
    if (text() != written)
        Q_EMIT changed();
    return {};
}

void Document::push(const core::Edit &edit, State state)
{
    if (!m_quiet)
        Q_EMIT aboutToChange();
    m_edits.push_back(edit);
    m_states.push_back(std::move(state));
    if (!m_quiet)
        Q_EMIT changed();
}

void Document::drop()
{
    if (!m_quiet)
        Q_EMIT aboutToChange();
    m_edits.pop_back();
    m_states.pop_back();
    if (!m_quiet)
        Q_EMIT changed();
}

core::Edit Document::combined() const
{
    core::Edit all = core::difference(m_base.object, value());
    all.title = m_edits.size() == 1 ? m_edits.front().title : core::sayCount("%n edits", int(m_edits.size()));
    return all;
}

void Document::markSaved(Base base)
{
    Q_EMIT aboutToChange();
    start(std::move(base));
    m_stack.clear();
    Q_EMIT changed();
    Q_EMIT rebased();
}

std::vector<core::Edit> Document::rebase(Base base)
{
    const std::vector<core::Edit> edits = m_edits;
    std::vector<core::Edit> refused;
    Q_EMIT aboutToChange();
    m_quiet = true;
    start(std::move(base));
    m_stack.clear();
    for (const core::Edit &edit : edits) {
        if (!perform(edit))
            refused.push_back(edit);
    }
    m_quiet = false;
    Q_EMIT changed();
    Q_EMIT rebased();
    return refused;
}

} // namespace document
