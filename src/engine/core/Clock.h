// SPDX-License-Identifier: Apache-2.0
// The seam for time. The real clock is in operations, the stepped one beside this file; nothing else in the product makes a timer.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

class QObject;

namespace core {

using Duration = std::chrono::milliseconds;
/// Wall-clock instant that never runs backwards within one Clock.
using Instant = std::chrono::time_point<std::chrono::system_clock, Duration>;

/// A wish to be called at a time. Copyable id; 0 is none.
using TimerId = std::uint64_t;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Calls `fn` once at or after `time`, from the event loop (never from inside at()), unless `context` died or it was cancelled.
    virtual TimerId at(Instant time, QObject *context, std::function<void()> fn) = 0;
    virtual void cancel(TimerId id) = 0;

    TimerId after(Duration delay, QObject *context, std::function<void()> fn) { return at(now() + delay, context, std::move(fn)); }
};

/// RFC 3339 in UTC: with milliseconds ("2026-01-01T10:00:03.214Z") or whole seconds as Kubernetes writes them ("2026-01-01T10:00:03Z").
std::string toRfc3339(Instant instant, bool milliseconds = true);
/// Accepts fractions and offsets; nothing if it is no RFC 3339 time.
std::optional<Instant> fromRfc3339(std::string_view text);

} // namespace core
