// SPDX-License-Identifier: Apache-2.0
// Requests and limits of one container or of the pod. Source: validateResourceRequirements of pkg/apis/core/validation/validation.go.
#include "kube/quantity/Quantity.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/pod/ResourceNames.h"

namespace kube {

namespace {

using core::Value;

Quantity amountOf(const Value &value)
{
    return Quantity::fromJson(value).value_or(Quantity());
}

void invalidName(Errors &errors, const Path &path, const std::string &name, std::string_view detail)
{
    errors.invalid(path, shownTyped(name), detail);
}

/// The checks that hold for any resource; false if the name is wrong as such.
bool validateName(Errors &errors, const Path &path, const std::string &name)
{
    const Messages messages = qualifiedName(name);
    for (const std::string &message : messages)
        invalidName(errors, path, name, message);
    if (!messages.empty())
        return false;
    if (name.find('/') == std::string::npos && !isStandardResource(name)) {
        invalidName(errors, path, name, "must be a standard resource type or fully qualified");
        return false;
    }
    return true;
}

void validateContainerName(Errors &errors, const Path &path, const std::string &name)
{
    validateName(errors, path, name);
    if (name.find('/') == std::string::npos) {
        if (!isContainerResource(name))
            invalidName(errors, path, name, "must be a standard resource for containers");
    } else if (!isNativeResource(name) && !isExtendedResource(name)) {
        invalidName(errors, path, name, "doesn't follow extended resource name standard");
    }
}

void validatePodName(Errors &errors, const Path &path, const std::string &name)
{
    if (validateName(errors, path, name) && !isPodLevelResource(name))
        errors.notSupported(path, shownTyped(name), {"cpu", "hugepages-", "memory"});
}

void validateAmount(Errors &errors, const Path &path, const std::string &name, const Quantity &amount)
{
    if (amount.sign() < 0)
        errors.invalid(path, shown(amount.toString()), "must be greater than or equal to 0");
    if (isWholeNumberResource(name) && amount.milliValue() % 1000 != 0)
        errors.invalid(path, shown(amount.toString()), "must be an integer");
}

void validateHugePages(Errors &errors, const Path &path, const std::string &name, const Quantity &amount)
{
    const auto page = Quantity::parse(std::string_view(name).substr(std::string_view("hugepages-").size()));
    const bool usable = page && page->sign() > 0 && page->milliValue() % 1000 == 0 && page->value() != 0;
    if (!usable || amount.value() % page->value() != 0)
        errors.invalid(path, shown(amount.toString()), amount.toString() + " is not positive integer multiple of " + name);
}

/// What one look through limits or requests has seen.
struct Seen {
    bool compute = false;
    bool hugePages = false;
};

void note(Seen &seen, const std::string &name)
{
    seen.compute = seen.compute || name == "cpu" || name == "memory";
    seen.hugePages = seen.hugePages || isHugePages(name);
}

void validateRequestAgainstLimit(Errors &errors, const Path &limits, const Path &requests, const std::string &name, const Quantity &request,
                                 const Value &limitValue)
{
    if (limitValue.isNull()) {
        if (!isOvercommitAllowed(name))
            errors.required(limits, "Limit must be set for non overcommitable resources");
        return;
    }
    const Quantity limit = amountOf(limitValue);
    const int order = compare(request, limit);
    if (order != 0 && !isOvercommitAllowed(name))
        errors.invalid(requests, shown(request.toString()), "must be equal to " + name + " limit of " + limit.toString());
    else if (order > 0)
        errors.invalid(requests, shown(request.toString()), "must be less than or equal to " + name + " limit of " + limit.toString());
}

void validateClaims(Errors &errors, const Path &path, const Value &claims, const std::set<std::string> &podClaims)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const std::string &name = claims.at(i)["name"].string(), &request = claims.at(i)["request"].string();
        const Path item = path.index(i);
        if (name.empty()) {
            errors.required(item);
            continue;
        }
        if (taken.count(name) > 0) {
            errors.duplicate(item, shown(name));
        } else {
            if (!request.empty())
                errors.invalidEach(item.child("request"), request, dns1123Label(request));
            const std::string key = request.empty() ? name : name + '/' + request;
            if (taken.count(key) > 0)
                errors.duplicate(item, shown(key));
            for (const std::string &other : taken) {
                if (request.empty() && other.rfind(name + '/', 0) == 0)
                    errors.duplicate(item, shown(name));
            }
            taken.insert(key);
        }
        if (podClaims.count(name) == 0) {
            std::string known;
            for (const std::string &one : podClaims)
                known += (known.empty() ? ": " : ", ") + one;
            errors.notFound(item, shown(name), "must be one of the names in pod.spec.resourceClaims" + (known.empty() ? " which is empty" : known));
        }
    }
}

} // namespace

void validateResources(Errors &errors, const Path &path, const Value &resources, const std::set<std::string> &claimNames, bool podLevel)
{
    const Path limits = path.child("limits"), requests = path.child("requests");
    Seen seen;
    for (const bool isLimit : {true, false}) {
        for (const core::Member &member : resources[isLimit ? "limits" : "requests"].members()) {
            const std::string &name = member.key;
            const Path item = (isLimit ? limits : requests).key(name);
            const Quantity amount = amountOf(member.value);
            if (podLevel)
                validatePodName(errors, item, name);
            else
                validateContainerName(errors, item, name);
            validateAmount(errors, item, name, amount);
            if (!isLimit)
                validateRequestAgainstLimit(errors, limits, requests, name, amount, resources["limits"][name]);
            if (isHugePages(name))
                validateHugePages(errors, item, name, amount);
            note(seen, name);
        }
    }
    if (seen.hugePages && !seen.compute)
        errors.forbidden(path, "HugePages require cpu or memory");
    validateClaims(errors, path.child("claims"), resources["claims"], claimNames);
}

} // namespace kube
