// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/Report.h"

#include <fmt/format.h>

#include <charconv>

namespace rollout {

using core::Value;

namespace {

    Value seconds(double value)
    {
        std::string text = fmt::format("{:.3f}", value);
        while (text.back() == '0')
            text.pop_back();
        if (text.back() == '.')
            text += '0';
        return Value::number_(std::move(text));
    }

    Value head(const char *type, const Timeline &timeline, core::Instant at)
    {
        return core::map({{"type", Value(type)},
                          {"time", Value(core::toRfc3339(at))},
                          {"t", seconds(timeline.seconds(at))},
                          {"context", Value(timeline.context)},
                          {"namespace", Value(timeline.nameSpace)},
                          {"name", Value(timeline.name)},
                          {"uid", Value(timeline.uid)},
                          {"generation", Value(timeline.generation)}});
    }

    Value addressesJson(const std::vector<Address> &addresses)
    {
        Value list = Value::emptyList();
        for (const Address &address : addresses) {
            Value entry = Value::emptyMap();
            if (!address.ip.empty())
                entry = entry.with("ip", Value(address.ip));
            if (!address.hostname.empty())
                entry = entry.with("hostname", Value(address.hostname));
            list = list.appended(std::move(entry));
        }
        return list;
    }

    Value phaseJson(const PhaseView &view, const Timeline &timeline)
    {
        Value phase = core::map({{"state", Value(name(view.state))}});
        if (view.state == PhaseState::Skipped)
            return phase.with("reason", Value(view.skipReason.english()));
        if (view.until)
            phase = phase.with("t", seconds(timeline.seconds(*view.until)));
        if (view.state != PhaseState::Done && view.state != PhaseState::Pending)
            phase = phase.with("code", Value(view.code)).with("message", Value(view.message.english()));
        std::int64_t revision = 0;
        const char *end = timeline.revision.data() + timeline.revision.size();
        switch (view.phase) {
        case Phase::Address:
            return timeline.addresses.empty() ? phase : phase.with("addresses", addressesJson(timeline.addresses));
        case Phase::Pods:
            if (!timeline.revision.empty() && std::from_chars(timeline.revision.data(), end, revision).ptr == end)
                phase = phase.with("revision", Value(revision));
            return phase;
        case Phase::Health:
            return timeline.healthUrl.empty() ? phase : phase.with("url", Value(timeline.healthUrl));
        }
        return phase;
    }

} // namespace

Value evidenceJson(const Evidence &evidence)
{
    Value result = Value::emptyMap();
    const auto put = [&result](const char *key, const std::string &text) {
        if (!text.empty())
            result = result.with(key, Value(text));
    };
    put("object", evidence.object);
    put("pod", evidence.pod);
    put("container", evidence.container);
    put("node", evidence.node);
    put("event", evidence.event);
    put("message", evidence.message);
    if (evidence.count > 0)
        result = result.with("count", Value(evidence.count));
    if (evidence.at)
        result = result.with("at", Value(core::toRfc3339(*evidence.at, false)));
    Value log = Value::emptyList();
    for (const std::string &line : evidence.log)
        log = log.appended(Value(line));
    return result.with("log", std::move(log));
}

Value causeJson(const Cause &cause)
{
    Value result = core::map({{"phase", Value(name(cause.phase))},
                              {"state", Value(name(cause.level))},
                              {"code", Value(cause.code)},
                              {"certain", Value(cause.certain)},
                              {"message", Value(cause.sentence.english())}});
    if (!cause.hint.empty())
        result = result.with("hint", Value(cause.hint.english()));
    return result.with("evidence", evidenceJson(cause.evidence));
}

Value eventJson(const Event &event, const Timeline &timeline)
{
    Value result = head("event", timeline, event.at);
    if (event.phase)
        result = result.with("phase", Value(name(*event.phase)));
    result = result.with("state", Value(name(event.state)));
    result = result.with("code", Value(event.code));
    if (event.certain)
        result = result.with("certain", Value(*event.certain));
    result = result.with("message", Value(event.message.english()));
    if (event.state == PhaseState::Skipped)
        result = result.with("reason", Value(event.message.english()));
    if (event.evidence)
        result = result.with("evidence", evidenceJson(*event.evidence));
    return result;
}

Value resultJson(const Timeline &timeline)
{
    const core::Instant at = timeline.outcomeAt.value_or(timeline.now);
    Value result = head("result", timeline, at);
    result = result.with("result", Value(name(timeline.outcome)));
    if (timeline.outcome != Outcome::Ready)
        result = result.with("message", Value(timeline.headline.english()));
    Value phases = Value::emptyMap();
    for (const PhaseView &view : timeline.phases)
        phases = phases.with(name(view.phase), phaseJson(view, timeline));
    result = result.with("phases", std::move(phases));
    Value unproven = Value::emptyList();
    for (const std::string &phase : timeline.unproven)
        unproven = unproven.appended(Value(phase));
    result = result.with("unproven", std::move(unproven));
    if (timeline.outcome != Outcome::Ready && timeline.outcome != Outcome::Inactive && !timeline.causes.empty()
        && timeline.causes.front().level != PhaseState::Progress)
        result = result.with("cause", causeJson(timeline.causes.front()));
    return result;
}

Value summaryJson(int ready, int failed, int exit)
{
    return core::map({{"type", Value("summary")}, {"ready", Value(ready)}, {"failed", Value(failed)}, {"exit", Value(exit)}});
}

} // namespace rollout
