// SPDX-License-Identifier: Apache-2.0
#include "probes/AppSpec.h"

#include "probes/simulator/Scenario.h"

#include <charconv>
#include <cmath>

namespace probes {

std::optional<Ms> readTime(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    const std::string_view unit(end, std::size_t(text.data() + text.size() - end));
    const double factor = unit.empty() || unit == "s" ? 1000 : unit == "ms" ? 1 : unit == "m" ? 60000 : unit == "h" ? 3600000 : -1;
    const double ms = number * factor;
    if (factor < 0 || !(ms >= 0 && ms <= double(longestRunMs)))
        return std::nullopt;
    return Ms(std::llround(ms));
}

namespace {

std::optional<std::int64_t> readWhole(std::string_view text, std::int64_t most)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > most)
        return std::nullopt;
    return number;
}

/// One row per key that is a time.
struct TimeKey {
    const char *name;
    std::optional<Ms> AppSpec::*member;
};
constexpr std::array timeKeys{TimeKey{"answers", &AppSpec::answers}, TimeKey{"hangs", &AppSpec::hangs},     TimeKey{"fails", &AppSpec::fails},
                              TimeKey{"errors", &AppSpec::errors},   TimeKey{"recovers", &AppSpec::recovers}};

/// False if the value is none for the key.
bool readEntry(AppSpec &spec, std::string_view key, std::string_view value)
{
    for (const TimeKey &row : timeKeys) {
        if (key == row.name)
            return (spec.*row.member = readTime(value)).has_value();
    }
    if (key == "stop")
        return (spec.stop = value == "never" ? std::optional(never) : readTime(value)).has_value();
    if (key == "exits") {
        const auto colon = value.find(':');
        spec.exits = readTime(value.substr(0, colon));
        const auto code = colon == value.npos ? std::optional<std::int64_t>(1) : readWhole(value.substr(colon + 1), 255);
        spec.exitCode = int(code.value_or(0));
        return spec.exits && code && *spec.exits > 0;
    }
    if (key == "latency") {
        const auto dots = value.find("..");
        const auto least = readTime(value.substr(0, dots)), most = dots == value.npos ? Ms(0) : readTime(value.substr(dots + 2));
        spec.latency = least.value_or(0);
        spec.latencyMost = most.value_or(0);
        return least && most && (dots == value.npos || *most >= *least);
    }
    if (key == "cpu") {
        const bool milli = !value.empty() && value.back() == 'm';
        const auto number = readWhole(milli ? value.substr(0, value.size() - 1) : value, milli ? 1'000'000'000 : 1'000'000);
        spec.cpuMilli = number.value_or(0) * (milli ? 1 : 1000);
        return number.has_value();
    }
    return false;
}

std::string seconds(Ms ms)
{
    std::string text = std::to_string(ms / 1000);
    if (ms % 1000 != 0) {
        std::string part = std::to_string(1000 + ms % 1000).substr(1);
        part.erase(part.find_last_not_of('0') + 1);
        text += '.' + part;
    }
    return text;
}

} // namespace

std::optional<Ms> AppSpec::fault() const
{
    std::optional<Ms> first;
    for (const auto &time : {hangs, fails, errors, exits}) {
        if (time && (!first || *time < *first))
            first = time;
    }
    return first;
}

core::Result<AppSpec> readAppSpec(std::string_view text)
{
    AppSpec spec;
    while (!text.empty()) {
        const std::string_view entry = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), entry.size() + 1));
        const auto equals = entry.find('=');
        if (entry == "every" || entry == "accepts")
            (entry == "every" ? spec.every : spec.accepts) = true;
        else if (equals == entry.npos || !readEntry(spec, entry.substr(0, equals), entry.substr(equals + 1)))
            return core::fail(core::ErrorCode::Usage, core::say("\"%1\" says nothing about an application", entry),
                              core::say("for example answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02"));
    }
    const auto fault = spec.fault();
    if (spec.recovers && (!fault || *spec.recovers <= *fault))
        return core::fail(core::ErrorCode::Usage, core::say("It can only recover after hangs, fails or errors"));
    if (fault && spec.answers && *fault < *spec.answers && !spec.exits)
        return core::fail(core::ErrorCode::Usage, core::say("It cannot stop answering before it answers"));
    return spec;
}

std::string toText(const AppSpec &spec)
{
    std::string text;
    const auto add = [&text](const std::string &entry) { text += (text.empty() ? "" : ",") + entry; };
    for (const TimeKey &row : timeKeys) {
        if (spec.*row.member)
            add(std::string(row.name) + '=' + seconds(*(spec.*row.member)));
    }
    if (spec.exits)
        add("exits=" + seconds(*spec.exits) + ':' + std::to_string(spec.exitCode));
    if (spec.latency != AppSpec().latency || spec.latencyMost > 0)
        add("latency=" + seconds(spec.latency) + (spec.latencyMost > 0 ? ".." + seconds(spec.latencyMost) : ""));
    if (spec.stop)
        add("stop=" + (*spec.stop == never ? "never" : seconds(*spec.stop)));
    if (spec.cpuMilli > 0)
        add("cpu=" + std::to_string(spec.cpuMilli) + 'm');
    if (spec.accepts)
        add("accepts");
    if (spec.every)
        add("every");
    return text;
}

App appOf(const AppSpec &spec, std::int64_t cpuLimitMilli)
{
    // Throttled by its cpu limit, all that it computes takes longer in proportion.
    const double slow = spec.cpuMilli > 0 && cpuLimitMilli > 0 && cpuLimitMilli < spec.cpuMilli ? double(spec.cpuMilli) / double(cpuLimitMilli) : 1;
    const auto slowed = [slow](Ms ms) { return Ms(std::llround(double(ms) * slow)); };
    const Ms latency = slowed(spec.latency), spread = std::max<Ms>(0, slowed(spec.latencyMost) - latency);
    Life healthy;
    if (spec.answers.value_or(0) > 0)
        healthy.phases.push_back({0, spec.accepts ? Mode::Hang : Mode::Fail, 1, 0});
    healthy.phases.push_back({slowed(spec.answers.value_or(0)), Mode::Ok, latency, spread});
    Life faulty = healthy;
    const std::array faults{std::pair(spec.hangs, Mode::Hang), std::pair(spec.fails, Mode::Fail), std::pair(spec.errors, Mode::Error),
                            std::pair(spec.recovers, Mode::Ok)};
    for (const auto &[time, mode] : faults) {
        if (time)
            faulty.phases.push_back({*time, mode, latency, spread});
    }
    std::stable_sort(faulty.phases.begin(), faulty.phases.end(), [](const Phase &a, const Phase &b) { return a.fromMs < b.fromMs; });
    faulty.exitAtMs = spec.exits.value_or(never);
    faulty.exitCode = spec.exitCode;
    App app;
    app.stopMs = spec.stop.value_or(700);
    app.lives = spec.every || !spec.fault() ? std::vector{faulty} : std::vector{faulty, healthy};
    return app;
}

App seenBy(App app, const std::array<kube::Handler, 3> &handlers)
{
    for (Life &life : app.lives) {
        for (const Kind kind : kinds) {
            const kube::Handler handler = handlers[index(kind)];
            if (handler != kube::Handler::TcpSocket && handler != kube::Handler::Grpc)
                continue;
            std::vector<Phase> seen = life.phasesOf(kind);
            bool answered = false; // until then a failure is a refused connection
            for (Phase &phase : seen) {
                const bool refused = phase.mode == Mode::Fail && !answered;
                answered = answered || phase.mode == Mode::Ok;
                if (handler == kube::Handler::TcpSocket && !refused)
                    phase = {phase.fromMs, Mode::Ok, 1, 0};
                else if (handler == kube::Handler::Grpc && (refused || phase.mode == Mode::Error))
                    phase.mode = refused ? Mode::Hang : Mode::Fail;
            }
            life.byKind[index(kind)] = std::move(seen);
        }
    }
    return app;
}

} // namespace probes
