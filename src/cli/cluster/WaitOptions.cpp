// SPDX-License-Identifier: Apache-2.0
// The options of waiting, from text to values.
#include "cli/Duration.h"
#include "cli/cluster/Waiting.h"

#include <charconv>

namespace cli {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

template <typename Value>
struct Word {
    const char *text;
    Value value;
};

constexpr Word<rollout::WaitFor> forWords[] = {{"ready", rollout::WaitFor::Ready}, {"inactive", rollout::WaitFor::Inactive}};
constexpr Word<rollout::HealthMode> healthWords[] = {
    {"external", rollout::HealthMode::External}, {"cluster", rollout::HealthMode::Cluster}, {"none", rollout::HealthMode::None}};
constexpr Word<rollout::FailFast> failFastWords[] = {
    {"all", rollout::FailFast::All}, {"certain", rollout::FailFast::Certain}, {"never", rollout::FailFast::Never}};

/// Sets `target` to the value of the option's word; the error lists the words.
template <typename Value, std::size_t count>
std::optional<core::Error> choose(Invocation &call, const char *option, const Word<Value> (&words)[count], Value &target)
{
    if (!call.isSet(option))
        return std::nullopt;
    const std::string given = call.value(option);
    std::string known;
    for (const Word<Value> &word : words) {
        if (given == word.text) {
            target = word.value;
            return std::nullopt;
        }
        known += (known.empty() ? "" : ", ") + std::string(word.text);
    }
    return core::Error(ErrorCode::Usage, say("--%1 '%2' is not known", option, given), say("Use one of: %1", known));
}

core::Result<core::Duration> durationOf(const std::string &option, const std::string &text)
{
    const auto duration = parseDuration(text);
    if (!duration || duration->count() < 0)
        return fail(ErrorCode::Usage, say("--%1 '%2' is no duration", option, text), say("Write 90s or 5m"));
    return *duration;
}

/// "address=5m,pods=10m,health=3m", repeatable.
std::optional<core::Error> readPhaseTimeouts(Invocation &call, rollout::Options &options)
{
    for (const std::string &given : call.values("phase-timeout")) {
        for (std::size_t begin = 0; begin <= given.size();) {
            const std::size_t end = std::min(given.find(',', begin), given.size());
            const std::string part = given.substr(begin, end - begin);
            begin = end + 1;
            const std::size_t equal = part.find('=');
            const std::string phase = part.substr(0, equal);
            std::optional<core::Duration> *target = phase == "address" ? &options.addressDeadline
                : phase == "pods"                                      ? &options.podsDeadline
                : phase == "health"                                    ? &options.healthDeadline
                                                                       : nullptr;
            if (!target || equal == std::string::npos)
                return core::Error(ErrorCode::Usage, say("--phase-timeout '%1' is not PHASE=DURATION", part), say("Phases: address, pods, health"));
            const auto duration = durationOf("phase-timeout", part.substr(equal + 1));
            if (!duration)
                return duration.error();
            *target = *duration;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Option> waitOptions(bool forOption)
{
    std::vector<Option> rows;
    if (forOption)
        rows.push_back({"for", "ready|inactive", "what to wait for (default ready)"});
    const std::vector<Option> rest = {
        {"timeout", "DURATION", "how long to wait at most, also while disconnected (default 15m; 0: no limit)"},
        {"phase-timeout", "PHASE=DURATION,...", "deadlines of address (5m), pods (10m, or longer if the probes need it) and health (3m)"},
        {"health", "external|cluster|none", "where the health check is asked (default external)"},
        {"health-url", "URL", "the health check instead of the one found by Service and readiness probe"},
        {"health-path", "PATH", "its path"},
        {"health-port", "PORT", "its port"},
        {"service", "NAME", "the Service, where several select the pods"},
        {"fail-fast", "all|certain|never", "which causes end the wait (default all)"},
    };
    rows.insert(rows.end(), rest.begin(), rest.end());
    return rows;
}

std::vector<Option> withWaitOptions(std::vector<Option> rows)
{
    rows.push_back({"wait", "", "wait for the result, as the command wait does"});
    const std::vector<Option> more = waitOptions(false);
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

core::Result<rollout::Options> waitOptionsOf(Invocation &call)
{
    rollout::Options options;
    for (const auto &problem : {choose(call, "health", healthWords, options.health), choose(call, "fail-fast", failFastWords, options.failFast),
                                readPhaseTimeouts(call, options)}) {
        if (problem)
            return core::unexpected<core::Error>(*problem);
    }
    const auto timeout = durationOf("timeout", call.value("timeout", "15m"));
    if (!timeout)
        return core::unexpected<core::Error>(timeout.error());
    options.timeout = *timeout;
    options.healthUrl = call.value("health-url");
    options.healthPath = call.value("health-path");
    options.service = call.value("service");
    if (!options.healthUrl.empty() && options.healthUrl.rfind("http://", 0) != 0 && options.healthUrl.rfind("https://", 0) != 0)
        return fail(ErrorCode::Usage, say("--health-url '%1' is not an http or https URL", options.healthUrl));
    if (call.isSet("health-port")) {
        const std::string text = call.value("health-port");
        int port = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
        if (problem != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535)
            return fail(ErrorCode::Usage, say("--health-port '%1' is no port", text));
        options.healthPort = port;
    }
    return options;
}

core::Result<rollout::Options> waitForOptionsOf(Invocation &call)
{
    auto options = waitOptionsOf(call);
    if (!options)
        return options;
    if (const auto problem = choose(call, "for", forWords, options->waitFor))
        return core::unexpected<core::Error>(*problem);
    return options;
}

} // namespace cli
