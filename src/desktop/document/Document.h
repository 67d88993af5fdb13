// SPDX-License-Identifier: Apache-2.0
// One opened workload: base + Edit[0..n]. Value and YAML text are functions of these; undo drops the last edit. It saves and applies nothing.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"
#include "core/Value.h"
#include "document/Origin.h"

#include <QObject>
#include <QUndoStack>

#include <string>
#include <vector>

namespace document {

/// What a document starts from.
struct Base {
    Origin origin;
    core::Value object; ///< as edited: for a cluster the clean manifest, without what the server filled in
    std::string text;   ///< files only: the whole file
};

class Document final : public QObject {
    Q_OBJECT
public:
    explicit Document(Base base, QObject *parent = nullptr);
    ~Document() override;

    const Base &base() const { return m_base; }
    const Origin &origin() const { return m_base.origin; }
    const core::Value &value() const { return m_states.back().value; }
    /// The whole YAML text: of a file with the smallest change, of a cluster's object as we write it.
    const std::string &text() const { return m_states.back().text; }
    const std::string &baseText() const { return m_states.front().text; }
    const std::vector<core::Edit> &edits() const { return m_edits; }
    /// All edits as one, against the base: what is applied, saved or kept as a draft.
    core::Edit combined() const;

    /// Makes the edit, as one undoable step. Edits with the same `mergeKey` in a row become one, until endMerge(). An edit that changes
    /// nothing is dropped. Error EditRefused (nothing changed) if the file's text has no such small edit.
    core::Result<void> perform(core::Edit edit, const std::string &mergeKey = {});
    /// The user left the field: what is typed next is another step.
    void endMerge() { ++m_mergeRun; }

    QUndoStack &undoStack() { return m_stack; }
    bool isDirty() const { return !m_stack.isClean(); }
    /// The current state was saved or applied: it is the new base, undo begins again.
    void markSaved(Base base);
    /// The object changed elsewhere. Edits stay and are made on the new base; those it no longer takes are dropped and returned.
    std::vector<core::Edit> rebase(Base base);

Q_SIGNALS:
    void aboutToChange();
    void changed();
    void dirtyChanged(bool dirty);
    /// A new base: everything shown may differ.
    void rebased();

private:
    class Step;
    struct State {
        core::Value value;
        std::string text;
    };
    static core::Result<std::string> firstText(const Base &base);
    core::Result<State> next(const core::Edit &edit) const;
    void push(const core::Edit &edit, State state);
    void drop();
    void start(Base base);

    Base m_base;
    std::vector<core::Edit> m_edits;
    std::vector<State> m_states; ///< after 0, 1, .. edits; they share what is the same
    QUndoStack m_stack;
    std::uint64_t m_mergeRun = 0;
    bool m_quiet = false;
};

} // namespace document
