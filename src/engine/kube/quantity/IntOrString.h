// SPDX-License-Identifier: Apache-2.0
// Values that are a number or a percentage ("25%"), and what a rolling update makes of them. It validates nothing.
#pragma once

#include "core/Value.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>

namespace kube {

class IntOrString {
public:
    explicit IntOrString(std::int32_t number) : m_number(number) { }
    explicit IntOrString(std::string text) : m_isString(true), m_text(std::move(text)) { }
    /// A string or a number; anything else counts as 0.
    static IntOrString of(const core::Value &value);

    bool isString() const { return m_isString; }
    std::int32_t number() const { return m_number; }
    const std::string &text() const { return m_text; }
    /// The number, or a string's decimal digits; 0 for other strings.
    std::int64_t intValue() const;
    core::Value toValue() const;

    /// GetScaledValueFromIntOrPercent: a percentage of `total`, a number as it is; the error is Kubernetes' own text.
    tl::expected<std::int64_t, std::string> scaled(std::int64_t total, bool roundUp) const;

private:
    bool m_isString = false;
    std::int32_t m_number = 0;
    std::string m_text;
};

struct Fenceposts {
    std::int32_t maxSurge = 0;
    std::int32_t maxUnavailable = 0;
};

/// ResolveFenceposts: surge rounded up, unavailable rounded down, never both 0. A null value counts as 0.
tl::expected<Fenceposts, std::string> resolveFenceposts(const core::Value &maxSurge, const core::Value &maxUnavailable, std::int32_t replicas);

/// The counts by which the Deployment controller goes.
struct RolloutCounts {
    std::int32_t maxSurge = 0;
    std::int32_t maxUnavailable = 0;
    std::int32_t minAvailable = 0;
};

/// All 0 for a strategy other than RollingUpdate. Percentages that cannot be read count as 0; validation refuses them earlier.
RolloutCounts rolloutCounts(const std::string &strategy, const core::Value &maxSurge, const core::Value &maxUnavailable, std::int32_t replicas);

/// Go's strconv.Atoi: the number, or the text of its error ("strconv.Atoi: parsing \"x\": invalid syntax").
tl::expected<std::int64_t, std::string> goAtoi(const std::string &text);
/// What it gives where its error is ignored: the nearest number for one out of range, 0 for what is no number.
std::int64_t goAtoiAnyway(const std::string &text);

} // namespace kube
