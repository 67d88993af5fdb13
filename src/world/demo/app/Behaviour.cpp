// SPDX-License-Identifier: Apache-2.0
#include "demo/app/Behaviour.h"

#include "probes/AppSpec.h"

#include <cmath>
#include <cstdlib>

namespace demo {

Behaviour::Mode Behaviour::modeAt(core::Duration age) const
{
    if (age < answers)
        return accepts ? Mode::Hangs : Mode::Refuses;
    const auto begun = [&](const std::optional<core::Duration> &fault) { return fault && age >= *fault && !(recovers && age >= *recovers); };
    if (begun(hangs))
        return Mode::Hangs;
    if (begun(breaks))
        return Mode::Breaks;
    if (begun(fails))
        return Mode::Fails;
    if (flapsWell && (*flapsWell + flapsIll).count() > 0 && (age - answers) % (*flapsWell + flapsIll) >= *flapsWell)
        return Mode::Fails;
    return Mode::Answers;
}

Behaviour Behaviour::inLife(std::int64_t life) const
{
    Behaviour behaviour = *this;
    if (life > 1 && !every) {
        behaviour.hangs = behaviour.fails = behaviour.breaks = behaviour.recovers = behaviour.exits = std::nullopt;
        behaviour.outOfMemory = false;
    }
    return behaviour;
}

namespace {

std::optional<core::Duration> seconds(const std::string &text)
{
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !std::isfinite(value) || value < 0 || value > 1e7)
        return std::nullopt;
    return core::Duration(std::llround(value * 1000));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(separator, from), text.size());
        parts.emplace_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

enum class Taken { No, Yes, Wrong };

/// The keys that only a simulated cluster has.
Taken setOwn(Behaviour &behaviour, const std::string &key, const std::string &value)
{
    if (key == "paths") {
        behaviour.paths = split(value, ';');
        return Taken::Yes;
    }
    if (key == "redirects") {
        for (const std::string &rule : split(value, ';')) {
            const auto arrow = rule.find('>');
            if (arrow == rule.npos || arrow + 1 == rule.size())
                return Taken::Wrong;
            behaviour.redirects[rule.substr(0, arrow)] = rule.substr(arrow + 1);
        }
        return Taken::Yes;
    }
    if (key == "oom") {
        behaviour.exits = seconds(value);
        behaviour.outOfMemory = behaviour.every = true;
        behaviour.exitCode = 137;
        return behaviour.exits ? Taken::Yes : Taken::Wrong;
    }
    if (key == "flaps") {
        const std::vector<std::string> pair = split(value, ':');
        behaviour.flapsWell = seconds(pair[0]);
        behaviour.flapsIll = seconds(pair.back()).value_or(core::Duration(0));
        return pair.size() == 2 && behaviour.flapsWell && behaviour.flapsIll.count() > 0 ? Taken::Yes : Taken::Wrong;
    }
    return Taken::No;
}

void take(Behaviour &behaviour, const probes::AppSpec &spec, const std::string &text)
{
    const auto time = [](const std::optional<probes::Ms> &ms) { return ms ? std::optional(core::Duration(*ms)) : std::nullopt; };
    if (spec.answers)
        behaviour.answers = core::Duration(*spec.answers);
    behaviour.accepts = spec.accepts;
    behaviour.hangs = time(spec.hangs);
    behaviour.fails = time(spec.fails);
    behaviour.breaks = time(spec.errors);
    behaviour.recovers = time(spec.recovers);
    behaviour.every = behaviour.every || spec.every;
    if (spec.exits) {
        behaviour.exits = time(spec.exits);
        behaviour.exitCode = spec.exitCode;
    }
    if (text.find("latency=") != std::string::npos)
        behaviour.latency = core::Duration(spec.latency);
    if (spec.stop)
        behaviour.stops = *spec.stop == probes::never ? std::nullopt : time(spec.stop);
}

} // namespace

core::Result<Behaviour> readBehaviour(std::string_view text)
{
    Behaviour behaviour;
    std::string rest;
    for (const std::string &item : split(text, ',')) {
        const std::size_t equals = std::min(item.find('='), item.size());
        const Taken taken = setOwn(behaviour, item.substr(0, equals), item.substr(std::min(item.size(), equals + 1)));
        if (taken == Taken::Wrong)
            return core::fail(core::ErrorCode::ValueInvalid, core::say("\"%1\" says nothing about an application", item),
                              core::say("for example oom=30 or flaps=20:10"));
        if (taken == Taken::No && !item.empty())
            rest += (rest.empty() ? "" : ",") + item;
    }
    const auto spec = probes::readAppSpec(rest);
    if (!spec)
        return core::unexpected(spec.error());
    take(behaviour, *spec, rest);
    return behaviour;
}

} // namespace demo
