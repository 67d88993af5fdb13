// SPDX-License-Identifier: Apache-2.0
// The arithmetic of k8s.io/apimachinery/pkg/util/intstr and of the Deployment controller's util/deployment_util.go.
#include "kube/quantity/IntOrString.h"

#include "kube/text/GoText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace kube {

namespace {

/// What is wrong with the text as a number, if anything; a number out of range becomes the nearest one.
std::errc readNumber(const std::string &text, std::int64_t &number)
{
    using Limits = std::numeric_limits<std::int64_t>;
    std::string_view digits = text;
    if (!digits.empty() && digits[0] == '+')
        digits.remove_prefix(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool signTwice = digits.size() < text.size() && !digits.empty() && digits[0] == '-';
    if (digits.empty() || signTwice || read.ptr != digits.data() + digits.size() || read.ec == std::errc::invalid_argument)
        return std::errc::invalid_argument;
    if (read.ec == std::errc::result_out_of_range)
        number = digits[0] == '-' ? Limits::min() : Limits::max();
    return read.ec;
}

} // namespace

tl::expected<std::int64_t, std::string> goAtoi(const std::string &text)
{
    std::int64_t number = 0;
    const std::errc problem = readNumber(text, number);
    if (problem == std::errc())
        return number;
    const char *what = problem == std::errc::result_out_of_range ? "value out of range" : "invalid syntax";
    return tl::unexpected("strconv.Atoi: parsing " + goQuoted(text) + ": " + what);
}

std::int64_t goAtoiAnyway(const std::string &text)
{
    std::int64_t number = 0;
    return readNumber(text, number) == std::errc::invalid_argument ? 0 : number;
}

IntOrString IntOrString::of(const core::Value &value)
{
    if (value.isString())
        return IntOrString(value.string());
    return IntOrString(std::int32_t(value.integer().value_or(0)));
}

std::int64_t IntOrString::intValue() const
{
    if (!m_isString)
        return m_number;
    return goAtoiAnyway(m_text);
}

core::Value IntOrString::toValue() const
{
    return m_isString ? core::Value(m_text) : core::Value(m_number);
}

tl::expected<std::int64_t, std::string> IntOrString::scaled(std::int64_t total, bool roundUp) const
{
    if (!m_isString)
        return m_number;
    if (m_text.empty() || m_text.back() != '%')
        return tl::unexpected(std::string("invalid value for IntOrString: invalid type: string is not a percentage"));
    const auto percent = goAtoi(m_text.substr(0, m_text.size() - 1));
    if (!percent)
        return tl::unexpected("invalid value for IntOrString: invalid value " + goQuoted(m_text) + ": " + percent.error());
    const double share = double(*percent) * double(total) / 100;
    return std::int64_t(roundUp ? std::ceil(share) : std::floor(share));
}

tl::expected<Fenceposts, std::string> resolveFenceposts(const core::Value &maxSurge, const core::Value &maxUnavailable, std::int32_t replicas)
{
    const auto surge = IntOrString::of(maxSurge).scaled(replicas, true);
    if (!surge)
        return tl::unexpected(surge.error());
    const auto unavailable = IntOrString::of(maxUnavailable).scaled(replicas, false);
    if (!unavailable)
        return tl::unexpected(unavailable.error());
    // Rounding may leave both at 0, with which a rollout could not move.
    const std::int64_t allowed = *surge == 0 && *unavailable == 0 ? 1 : *unavailable;
    return Fenceposts{std::int32_t(*surge), std::int32_t(allowed)};
}

RolloutCounts rolloutCounts(const std::string &strategy, const core::Value &maxSurge, const core::Value &maxUnavailable, std::int32_t replicas)
{
    if (strategy != "RollingUpdate")
        return {};
    const Fenceposts posts = resolveFenceposts(maxSurge, maxUnavailable, replicas).value_or(Fenceposts{});
    const std::int32_t unavailable = replicas == 0 ? 0 : std::min(posts.maxUnavailable, replicas);
    return {posts.maxSurge, unavailable, replicas - unavailable};
}

} // namespace kube
