// SPDX-License-Identifier: Apache-2.0
// What the simulated API server answers when it refuses: the parts of a Status object, with the real server's texts.
#pragma once

#include "core/Value.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace demo {

struct Kind;

struct Failure {
    int code = 500;
    std::string reason;
    std::string message;
    core::Value details; ///< null = none
    int retryAfterSeconds = 0;
    std::vector<std::string> warnings{}; ///< what was found before the refusal

    /// The Status object.
    core::Value status() const;
};

template <typename T>
using Answer = tl::expected<T, Failure>;

struct FieldCause {
    std::string reason; ///< FieldValueInvalid, FieldValueRequired, ...
    std::string field;
    std::string message; ///< without the field in front
};

Failure badRequest(std::string message);
Failure notFound(const Kind &kind, std::string_view name);
Failure alreadyExists(const Kind &kind, std::string_view name);
/// Optimistic concurrency: "the object has been modified; ...".
Failure conflict(const Kind &kind, std::string_view name, std::string_view why);
/// 422 for an object; `kind` is qualified ("Deployment.apps").
Failure invalid(std::string_view kind, std::string_view group, std::string_view name, const std::vector<FieldCause> &causes);
/// 422 for one query parameter; `options` is CreateOptions, ListOptions, ...
Failure invalidOption(std::string_view options, const char *reason, const char *field, std::string message);
Failure expired(std::string message);
/// 500 without a reason, as the real server answers for what it did not foresee.
Failure unforeseen(std::string message);
Failure unauthorized();
/// A path that no handler takes.
Failure noSuchPath();
Failure methodNotAllowed();

inline tl::unexpected<Failure> refuse(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

} // namespace demo
