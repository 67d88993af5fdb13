// SPDX-License-Identifier: Apache-2.0
// The small checks that every write makes on names, namespaces, preconditions and strict errors. Internal to the writing verbs.
#pragma once

#include "demo/engine/http/Call.h"
#include "demo/engine/http/Route.h"
#include "demo/engine/Failure.h"

#include <optional>
#include <string>
#include <vector>

namespace demo {

/// 422 for values of dryRun and fieldValidation that do not exist.
std::optional<Failure> optionsProblem(const Call &call);
/// By fieldValidation: 400 with Strict, warnings with Warn (the default), nothing with Ignore.
Answer<std::vector<std::string>> judgeStrict(const Kind &kind, const Call &call, const std::vector<std::string> &errors);
/// With the request's namespace; 400 if the object names another.
Answer<core::Value> inNamespace(const core::Value &object, const Route &route);
/// The same, and with the name of the URL.
Answer<core::Value> atName(const core::Value &object, const Route &route);
/// With an empty managedFields that was sent, which decoding would leave out: it clears the list.
core::Value withClearedManagers(const core::Value &object, const core::Value &withEmpties);
/// 409 for a stale resourceVersion or another uid in `object`.
std::optional<Failure> preconditionProblem(const Kind &kind, const core::Value &live, const core::Value &object);
/// Equal up to the times in managedFields.
bool sameButForTimes(const core::Value &a, const core::Value &b);

} // namespace demo
