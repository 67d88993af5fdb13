// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Waiting.h"

#include "cli/cluster/Results.h"
#include "rollout/timeline/Report.h"
#include "rollout/timeline/TimelineSvg.h"
#include "rollout/timeline/TimelineText.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace cli {

namespace {

/// " (expected at 9 to 14 s)" where the phase's end can be told.
std::string expectedText(const rollout::Event &event, const rollout::Timeline &timeline)
{
    if (!event.phase || event.state != rollout::PhaseState::Progress)
        return {};
    const std::optional<rollout::Expectation> &expected = timeline.phase(*event.phase).expected;
    return expected ? fmt::format(" (expected at {:.0f} to {:.0f} s)", timeline.seconds(expected->earliest), timeline.seconds(expected->latest)) : std::string();
}

} // namespace

Waiting::Waiting(Invocation &call, Link &link, rollout::Options options)
    : m_call(call)
    , m_link(link)
    , m_options(std::move(options))
    , m_format(call.format())
    , m_checker(operations::networkHealthChecker(link.clock(), link.connection().serverIsLoopback()))
{
}

Waiting::~Waiting() = default;

void Waiting::prepare(const kube::ObjectRef &ref, const std::string &selector)
{
    if (ref.kind != "Deployment" || m_items.count(key(ref)) > 0)
        return;
    auto item = std::make_unique<Item>();
    Item *one = item.get();
    one->ref = ref;
    operations::TrackingHandlers handlers;
    handlers.events = [this, one](const std::vector<rollout::Event> &events) { onEvents(*one, events); };
    handlers.finished = [this, one](rollout::Outcome) { onFinished(*one); };
    handlers.failed = [this, one](const core::Error &error) { onFailed(*one, error); };
    one->tracking = std::make_unique<operations::Tracking>(m_link.session(), *m_checker, ref.namespaceName, ref.name, selector, std::move(handlers));
    m_items.emplace(key(ref), std::move(item));
}

void Waiting::begin(const kube::ObjectRef &ref, const core::Value &deployment, rollout::Target target)
{
    if (ref.kind != "Deployment") {
        if (ref.kind == "StatefulSet" || ref.kind == "DaemonSet") {
            m_exit = worse(m_exit, report(m_call.output(), core::Error(core::ErrorCode::NotSupported,
                                                                       core::say("%1: waiting is not yet supported for %2", ref.display(), ref.kind))));
        }
        return;
    }
    prepare(ref, operations::selectorOf(deployment));
    Item &item = *m_items.at(key(ref));
    item.wanted = true;
    if (const std::optional<core::Error> early = std::exchange(item.early, std::nullopt))
        tell(item, *early);
    else if (!item.done && !item.tracking->hasBegun())
        item.tracking->begin(std::move(target), m_options);
}

void Waiting::drop(const kube::ObjectRef &ref)
{
    m_items.erase(key(ref));
}

void Waiting::run(std::function<void(int)> last)
{
    for (auto item = m_items.begin(); item != m_items.end();)
        item = item->second->wanted ? std::next(item) : m_items.erase(item);
    m_last = std::move(last);
    // A result may be there already; the answer still comes from the event loop.
    m_link.clock().after(core::Duration(0), &m_context, [this] { endIfDone(); });
}

void Waiting::onEvents(Item &item, const std::vector<rollout::Event> &events)
{
    if (item.done)
        return;
    const rollout::Timeline timeline = item.tracking->timeline();
    for (const rollout::Event &event : events) {
        if (m_format == "jsonl")
            m_call.output().jsonLine(rollout::eventJson(event, timeline));
        else
            m_call.output().progress(terminalSafe(fmt::format("{:>7.1f} s  {:<22} {:<8} {:<9} {}{}", timeline.seconds(event.at), item.ref.name,
                                                              event.phase ? rollout::name(*event.phase) : "", rollout::name(event.state),
                                                              event.message.english(), expectedText(event, timeline))));
    }
}

void Waiting::onFinished(Item &item)
{
    item.done = true;
    const rollout::Timeline timeline = item.tracking->timeline();
    const bool inactive = m_options.waitFor == rollout::WaitFor::Inactive;
    const int code = rollout::exitCode(timeline.outcome, inactive);
    m_exit = worse(m_exit, code);
    ++(code == 0 ? m_ready : m_failed);
    m_results.push_back(rollout::resultJson(timeline));
    if (m_format == "jsonl")
        m_call.output().jsonLine(m_results.back());
    else if (m_format == "svg")
        m_call.output().data(rollout::timelineSvg(timeline));
    else if (m_format == "table" || m_format == "wide")
        printResult(item.ref, timeline);
    if (code != 0)
        explain(item.ref, timeline);
    endIfDone();
}

void Waiting::printResult(const kube::ObjectRef &ref, const rollout::Timeline &timeline)
{
    std::string line = ref.display() + ' ' + rollout::name(timeline.outcome);
    if (timeline.outcome == rollout::Outcome::Ready) {
        line += fmt::format(" after {:.1f} s", timeline.seconds(timeline.outcomeAt.value_or(timeline.now)));
        std::string missing;
        for (const std::string &phase : timeline.unproven)
            missing += (missing.empty() ? "" : ", ") + phase;
        if (!missing.empty())
            line += " (not proven: " + missing + ")";
    } else if (timeline.outcome != rollout::Outcome::Inactive) {
        line += ": " + timeline.headline.english();
    }
    m_call.output().line(terminalSafe(line));
    if (m_format != "wide")
        return;
    std::istringstream text(rollout::timelineText(timeline));
    for (std::string row; std::getline(text, row);)
        m_call.output().line(terminalSafe(row));
}

void Waiting::explain(const kube::ObjectRef &ref, const rollout::Timeline &timeline)
{
    Output &output = m_call.output();
    if (timeline.outcome == rollout::Outcome::Timeout)
        output.note(terminalSafe("readyline-cli: " + ref.display() + ": timed out: " + timeline.headline.english()));
    if (m_format == "jsonl" || m_format == "wide")
        return; // it is all there
    for (const rollout::PhaseView &phase : timeline.phases) {
        const bool told = phase.message.english() == timeline.headline.english();
        if (!told && (phase.state == rollout::PhaseState::Failed || phase.state == rollout::PhaseState::Concern))
            output.note(terminalSafe(fmt::format("  {}: {}", rollout::name(phase.phase), phase.message.english())));
    }
    if (!timeline.causes.empty() && timeline.causes.front().level != rollout::PhaseState::Progress) {
        const rollout::Cause &cause = timeline.causes.front();
        if (!cause.hint.empty())
            output.note(terminalSafe("  " + cause.hint.english()));
        if (!cause.evidence.message.empty())
            output.note(terminalSafe(fmt::format("  {} {}: {}", cause.evidence.object, cause.evidence.event, cause.evidence.message)));
        for (const std::string &line : cause.evidence.log)
            output.note("  | " + terminalSafe(line));
    }
    if (timeline.oldServing > 0)
        output.note(timeline.oldServing == 1 ? "  An old pod still serves." : fmt::format("  {} old pods still serve.", timeline.oldServing));
}

void Waiting::onFailed(Item &item, const core::Error &error)
{
    item.done = true;
    if (item.wanted)
        tell(item, error);
    else
        item.early = error;
    endIfDone();
}

void Waiting::tell(const Item &item, const core::Error &error)
{
    ++m_failed;
    core::Error named = error;
    if (named.subject.empty())
        named.subject = item.ref.display();
    m_exit = worse(m_exit, report(m_call.output(), named));
}

void Waiting::endIfDone()
{
    if (!m_last || std::any_of(m_items.begin(), m_items.end(), [](const auto &item) { return !item.second->done; }))
        return;
    const auto last = std::move(m_last);
    m_last = nullptr;
    last(m_exit);
}

} // namespace cli
