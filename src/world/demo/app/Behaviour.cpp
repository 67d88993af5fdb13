// SPDX-License-Identifier: Apache-2.0
#include "demo/app/Behaviour.h"

#include <cmath>
#include <cstdlib>

namespace demo {

Behaviour::Mode Behaviour::modeAt(core::Duration age) const
{
    if (age < answers)
        return Mode::Refuses;
    const bool well = recovers && age >= *recovers;
    if (!well && hangs && age >= *hangs)
        return Mode::Hangs;
    if (!well && fails && age >= *fails)
        return Mode::Fails;
    if (flapsWell && (*flapsWell + flapsIll).count() > 0 && (age - answers) % (*flapsWell + flapsIll) >= *flapsWell)
        return Mode::Fails;
    return Mode::Answers;
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

/// Sets one item; false if it is not understood.
bool set(Behaviour &behaviour, const std::string &key, const std::string &value)
{
    static constexpr struct {
        const char *key;
        std::optional<core::Duration> Behaviour::*field;
    } ages[] = {{"hangs", &Behaviour::hangs}, {"fails", &Behaviour::fails}, {"recovers", &Behaviour::recovers}, {"stops", &Behaviour::stops}};
    if (key == "stops" && value == "never") {
        behaviour.stops.reset();
        return true;
    }
    for (const auto &row : ages) {
        if (key == row.key)
            return (behaviour.*row.field = seconds(value)).has_value();
    }
    if (key == "answers" || key == "latency") {
        const auto age = seconds(value);
        if (age)
            (key == "answers" ? behaviour.answers : behaviour.latency) = *age;
        return age.has_value();
    }
    if (key == "paths") {
        behaviour.paths = split(value, ';');
        return true;
    }
    const std::vector<std::string> pair = split(value, ':');
    if (key == "oom") {
        behaviour.exits = seconds(value);
        behaviour.outOfMemory = true;
        behaviour.exitCode = 137;
        return behaviour.exits.has_value();
    }
    if (key == "exits") {
        behaviour.exits = seconds(pair[0]);
        behaviour.exitCode = pair.size() > 1 ? std::atoi(pair[1].c_str()) : 0;
        return behaviour.exits && pair.size() <= 2;
    }
    if (key == "flaps" && pair.size() == 2) {
        behaviour.flapsWell = seconds(pair[0]);
        behaviour.flapsIll = seconds(pair[1]).value_or(core::Duration(0));
        return behaviour.flapsWell.has_value() && behaviour.flapsIll.count() > 0;
    }
    return false;
}

} // namespace

core::Result<Behaviour> readBehaviour(std::string_view text)
{
    Behaviour behaviour;
    for (const std::string &item : split(text, ',')) {
        if (item.empty())
            continue;
        const std::size_t equals = item.find('=');
        if (equals == std::string::npos || !set(behaviour, item.substr(0, equals), item.substr(equals + 1)))
            return core::fail(core::ErrorCode::ValueInvalid, core::say("\"%1\" says nothing about an application's behaviour", item),
                              core::say("Known are answers, hangs, fails, recovers, exits, oom, latency, stops, flaps and paths, with seconds: answers=8,exits=200:1"));
    }
    return behaviour;
}

} // namespace demo
