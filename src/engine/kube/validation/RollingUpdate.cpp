// SPDX-License-Identifier: Apache-2.0
// Source: pkg/apis/apps/validation/validation.go (ValidateRollingUpdateDeployment, ValidateRollingUpdateDaemonSet, ...).
#include "kube/validation/RollingUpdate.h"

#include "kube/quantity/IntOrString.h"
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"

namespace kube {

namespace {

using core::Value;

/// IntOrString is a type of its own: shown as JSON.
std::string shownAmount(const Value &amount)
{
    return amount.isNull() ? "0" : goJson(amount);
}

bool isPercent(const Value &amount)
{
    return amount.isString() && percentText(amount.string()).empty();
}

std::int64_t percent(const Value &amount)
{
    return goAtoiAnyway(amount.string().substr(0, amount.string().size() - 1));
}

std::int64_t plainValue(const Value &amount)
{
    return isPercent(amount) ? percent(amount) : IntOrString::of(amount).intValue();
}

void validateAmount(Errors &errors, const Path &path, const Value &amount)
{
    if (!amount.isString()) {
        errors.nonNegative(path, amount);
        return;
    }
    for (const std::string &message : percentText(amount.string()))
        errors.invalid(path, shownAmount(amount), message);
}

void validateAtMostAll(Errors &errors, const Path &path, const Value &amount)
{
    if (isPercent(amount) && percent(amount) > 100)
        errors.invalid(path, shownAmount(amount), "must not be greater than 100%");
}

std::string shownStrategy(const Value &strategy)
{
    const Value &update = strategy["rollingUpdate"];
    const std::string inner = update.isNull() ? "null"
                                              : "{\"MaxUnavailable\":" + shownAmount(update["maxUnavailable"])
            + ",\"MaxSurge\":" + shownAmount(update["maxSurge"]) + '}';
    return "{\"Type\":" + shownTyped(strategy["type"].string()) + ",\"RollingUpdate\":" + inner + '}';
}

} // namespace

void validateDeploymentStrategy(Errors &errors, const Path &path, const Value &strategy)
{
    const std::string &type = strategy["type"].string();
    const Value &update = strategy["rollingUpdate"];
    const Path updatePath = path.child("rollingUpdate");
    if (type == "Recreate") {
        if (!update.isNull())
            errors.forbidden(updatePath, "may not be specified when strategy `type` is 'Recreate'");
        return;
    }
    if (type != "RollingUpdate") {
        errors.notSupported(path, shownStrategy(strategy), {"Recreate", "RollingUpdate"});
        return;
    }
    const Path unavailable = updatePath.child("maxUnavailable");
    validateAmount(errors, unavailable, update["maxUnavailable"]);
    validateAmount(errors, updatePath.child("maxSurge"), update["maxSurge"]);
    if (plainValue(update["maxUnavailable"]) == 0 && plainValue(update["maxSurge"]) == 0)
        errors.invalid(unavailable, shownAmount(update["maxUnavailable"]), "may not be 0 when `maxSurge` is 0");
    validateAtMostAll(errors, unavailable, update["maxUnavailable"]);
}

void validateDaemonSetStrategy(Errors &errors, const Path &path, const Value &strategy)
{
    const std::string &type = strategy["type"].string();
    if (type == "OnDelete")
        return;
    if (type != "RollingUpdate") {
        errors.notSupported(path, shownStrategy(strategy), {"RollingUpdate", "OnDelete"});
        return;
    }
    const Value &update = strategy["rollingUpdate"];
    const Path updatePath = path.child("rollingUpdate");
    const Path unavailable = updatePath.child("maxUnavailable"), surge = updatePath.child("maxSurge");
    validateAmount(errors, unavailable, update["maxUnavailable"]);
    validateAmount(errors, surge, update["maxSurge"]);
    validateAtMostAll(errors, unavailable, update["maxUnavailable"]);
    validateAtMostAll(errors, surge, update["maxSurge"]);
    const bool hasUnavailable = plainValue(update["maxUnavailable"]) != 0, hasSurge = plainValue(update["maxSurge"]) != 0;
    if (hasUnavailable && hasSurge)
        errors.invalid(surge, shownAmount(update["maxSurge"]), "may not be set when maxUnavailable is non-zero");
    else if (!hasUnavailable && !hasSurge)
        errors.required(unavailable, "cannot be 0 when maxSurge is 0");
}

} // namespace kube
