// SPDX-License-Identifier: Apache-2.0
#include "operations/apply/LiveEdit.h"

#include "operations/Steps.h"
#include "operations/apply/AppliedSet.h"

namespace operations {

namespace {

using core::ErrorCode;
using core::say;
using core::Value;

/// The edit without its removals: what an apply can bring about by itself.
core::Edit settingsOf(const core::Edit &edit)
{
    core::Edit out{edit.title, {}};
    for (const core::Change &change : edit.changes) {
        if (change.after)
            out.changes.push_back(change);
    }
    return out;
}

bool sameChanges(const core::Edit &a, const core::Edit &b)
{
    return a.changes == b.changes;
}

ApplyRequest requestFor(const EditRequest &request, bool dryRun)
{
    ApplyRequest out;
    out.ref = request.ref;
    out.dryRun = dryRun;
    out.force = request.force;
    out.overrideManager = request.overrideManager;
    out.body = [edit = request.edit](const Value &live) { return appliedWith(live, edit, client::fieldManager); };
    return out;
}

client::Call sendPatch(client::Session &session, const kube::ObjectRef &ref, const Value &patch, bool dryRun, client::ReplyHandler handler)
{
    client::Query query{{"fieldManager", client::fieldManager}, {"fieldValidation", "Strict"}};
    if (dryRun)
        query.emplace_back("dryRun", "All");
    return session.patch(ref.path(), query, client::content::jsonPatch, patch, std::move(handler));
}

class Previewing final : public Steps<Previewing, EditPreview> {
public:
    Previewing(client::Session &session, EditRequest request, Handler handler) : Steps(session, std::move(handler)), m_request(std::move(request)) { }
    void begin() { wait(session().get(m_request.ref.path(), {}, then(&Previewing::onRead))); }

private:
    void onRead(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_preview.live = reply->body;
        m_preview.managedBy = managedBy(m_preview.live);
        const std::string &uid = m_preview.live["metadata"]["uid"].string();
        if (!m_request.ref.uid.empty() && m_request.ref.uid != uid)
            return fail(core::Error(ErrorCode::Stale, say("%1 was deleted and made anew since it was opened", m_request.ref.display()),
                                    say("Open it again")));
        if (m_preview.managedBy && !m_request.overrideManager)
            return fail(managedElsewhere(*m_preview.managedBy));
        m_preview.patched = needsPatch(m_preview.live, m_request.edit);
        if (m_preview.patched.empty()) {
            wait(applyObject(session(), requestFor(m_request, true), then(&Previewing::onDryApply)));
            return;
        }
        const auto patch = jsonPatch(m_preview.live, m_request.edit);
        if (!patch)
            return fail(patch.error());
        wait(sendPatch(session(), m_request.ref, *patch, true, then(&Previewing::onDryPatch)));
    }
    void onDryApply(ApplyOutcome outcome)
    {
        m_preview.conflicts = std::move(outcome.conflicts);
        m_preview.warnings = std::move(outcome.warnings);
        if (outcome.error)
            return failOrShowLocally(*outcome.error);
        m_preview.live = outcome.before; // read together with the dry run
        if (isStale(outcome.after))
            return begin();
        succeed(outcome.after);
    }
    void onDryPatch(Reply reply)
    {
        if (!reply)
            return failOrShowLocally(reply.error());
        m_preview.warnings = reply->warnings;
        if (isStale(reply->body))
            return begin();
        succeed(reply->body);
    }
    /// A dry run answers with the version it started from. If that is not the one read before, somebody wrote in between and the difference
    /// would show their change as ours; a few new attempts, then whatever there is.
    bool isStale(const Value &result)
    {
        return !(result["metadata"]["resourceVersion"] == m_preview.live["metadata"]["resourceVersion"]) && m_attempts++ < 5;
    }
    void failOrShowLocally(const core::Error &error)
    {
        if (error.code != ErrorCode::Forbidden)
            return fail(error);
        m_preview.fromServer = false;
        m_preview.refusal = error;
        succeed(core::apply(m_preview.live, m_request.edit));
    }
    void succeed(const Value &result)
    {
        m_preview.result = result;
        m_preview.difference = core::difference(comparable(m_preview.live), comparable(result));
        m_preview.restartsPods = !(m_preview.live["spec"]["template"] == result["spec"]["template"]);
        finish(std::move(m_preview));
    }
    void fail(core::Error error)
    {
        error.subject = m_request.ref.display();
        m_preview.error = std::move(error);
        finish(std::move(m_preview));
    }

    EditRequest m_request;
    EditPreview m_preview;
    int m_attempts = 0;
};

class Editing final : public Steps<Editing, EditOutcome> {
public:
    Editing(client::Session &session, EditRequest request, core::Edit shown, Handler handler)
        : Steps(session, std::move(handler)), m_request(std::move(request)), m_shown(std::move(shown))
    {
        m_outcome.applied.ref = m_request.ref;
    }
    void begin() { wait(previewEdit(session(), m_request, then(&Editing::onPreview))); }

private:
    void onPreview(EditPreview preview)
    {
        m_outcome.applied.before = preview.live;
        m_outcome.applied.managedBy = preview.managedBy;
        if (preview.error) {
            m_outcome.applied.error = preview.error;
            m_outcome.applied.conflicts = preview.conflicts;
            return finish(std::move(m_outcome));
        }
        if (!sameChanges(preview.difference, m_shown)) {
            m_outcome.changedSinceShown = std::move(preview);
            return finish(std::move(m_outcome));
        }
        m_request.ref.uid = preview.live["metadata"]["uid"].string();
        m_sent = true;
        if (preview.patched.empty()) {
            wait(applyObject(session(), requestFor(m_request, false), then(&Editing::onApplied)));
            return;
        }
        const auto patch = jsonPatch(preview.live, m_request.edit);
        if (!patch)
            return fail(patch.error());
        wait(sendPatch(session(), m_request.ref, *patch, false, then(&Editing::onPatched)));
    }
    void onPatched(Reply reply)
    {
        if (!reply)
            return fail(reply.error());
        m_patched = true;
        m_outcome.applied.warnings = reply->warnings;
        m_outcome.applied.after = reply->body;
        m_outcome.applied.kind = ApplyOutcome::Kind::Configured;
        // The values are there; applying them too makes them part of the applied set, which later edits send.
        m_request.edit = settingsOf(m_request.edit);
        if (m_request.edit.empty())
            return end();
        wait(applyObject(session(), requestFor(m_request, false), then(&Editing::onApplied)));
    }
    void onApplied(ApplyOutcome outcome)
    {
        if (m_patched) {
            outcome.before = m_outcome.applied.before;
            outcome.kind = ApplyOutcome::Kind::Configured;
        }
        m_outcome.applied = std::move(outcome);
        end();
    }
    void fail(core::Error error)
    {
        error.subject = m_request.ref.display();
        m_outcome.applied.error = std::move(error);
        end();
    }
    void end()
    {
        using Written = EditOutcome::Written;
        const bool failed = m_outcome.applied.error.has_value();
        const bool answered = failed && m_outcome.applied.error->httpStatus != 0;
        m_outcome.written = !failed ? Written::Yes : m_patched ? Written::Partly : m_sent && !answered ? Written::Unknown : Written::No;
        finish(std::move(m_outcome));
    }

    EditRequest m_request;
    core::Edit m_shown;
    EditOutcome m_outcome;
    bool m_sent = false; ///< the write itself, not its dry run
    bool m_patched = false;
};

} // namespace

client::Call previewEdit(client::Session &session, EditRequest request, std::function<void(EditPreview)> handler)
{
    auto work = std::make_shared<Previewing>(session, std::move(request), std::move(handler));
    work->begin();
    return client::Call(work);
}

client::Call applyEdit(client::Session &session, EditRequest request, core::Edit shown, std::function<void(EditOutcome)> handler)
{
    auto work = std::make_shared<Editing>(session, std::move(request), std::move(shown), std::move(handler));
    work->begin();
    return client::Call(work);
}

} // namespace operations
