// SPDX-License-Identifier: Apache-2.0
// Resources of the pod itself against those of its containers. Source: validatePodResources of pkg/apis/core/validation/validation.go,
// AggregateContainerRequests of k8s.io/component-helpers/resource.
#include "kube/quantity/Quantity.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/pod/ResourceNames.h"

#include <map>

namespace kube {

namespace {

using core::Value;
using Amounts = std::map<std::string, Quantity>;

Amounts amountsOf(const Value &list)
{
    Amounts result;
    for (const core::Member &member : list.members())
        result.emplace(member.key, Quantity::fromJson(member.value).value_or(Quantity()));
    return result;
}

void add(Amounts &sum, const Amounts &more)
{
    for (const auto &[name, amount] : more) {
        const auto found = sum.find(name);
        if (found == sum.end())
            sum.emplace(name, amount);
        else
            found->second += amount;
    }
}

void raise(Amounts &most, const Amounts &other)
{
    for (const auto &[name, amount] : other) {
        const auto found = most.find(name);
        if (found == most.end())
            most.emplace(name, amount);
        else if (compare(amount, found->second) > 0)
            found->second = amount;
    }
}

/// What all containers need at once: the sum, or what an init container with the sidecars before it needs, if that is more.
Amounts aggregate(const Value &pod, const char *list)
{
    Amounts sum, sidecars, starting;
    for (const Value &container : pod["containers"].items())
        add(sum, amountsOf(container["resources"][list]));
    for (const Value &container : pod["initContainers"].items()) {
        Amounts own = amountsOf(container["resources"][list]);
        if (container["restartPolicy"].string() == "Always") {
            add(sum, own);
            add(sidecars, own);
            own = sidecars;
        } else {
            add(own, sidecars);
        }
        raise(starting, own);
    }
    raise(sum, starting);
    return sum;
}

void validateSum(Errors &errors, const Path &path, const Value &resources, const char *list, const Amounts &sums, bool onlyHugePages)
{
    for (const auto &[name, sum] : sums) {
        const Value &amount = resources[list][name];
        if (amount.isNull() || (onlyHugePages && !isHugePages(name)))
            continue;
        const Quantity own = Quantity::fromJson(amount).value_or(Quantity());
        if (compare(sum, own) > 0)
            errors.invalid(path.key(name), shown(own.toString()),
                           std::string("must be greater than or equal to aggregate container ") + list + " of " + sum.toString());
    }
}

void validateConsistency(Errors &errors, const Path &path, const Value &pod, const Value &resources)
{
    validateSum(errors, path.child("requests"), resources, "requests", aggregate(pod, "requests"), false);
    validateSum(errors, path.child("limits"), resources, "limits", aggregate(pod, "limits"), true);
    const Path containers = path.child("containers");
    for (std::size_t i = 0; i < pod["containers"].size(); ++i) {
        const Path item = containers.index(i);
        for (const core::Member &limit : pod["containers"].at(i)["resources"]["limits"].members()) {
            const Value &most = resources["limits"][limit.key];
            if (most.isNull())
                continue;
            const Quantity own = Quantity::fromJson(limit.value).value_or(Quantity()), whole = Quantity::fromJson(most).value_or(Quantity());
            if (compare(own, whole) > 0) {
                const Path name = item.key(limit.key);
                errors.invalid(name.child("limits"), shown(own.toString()), "must be less than or equal to pod limits of " + whole.toString());
            }
        }
    }
}

} // namespace

void validatePodResources(Errors &errors, const Path &path, const Value &pod, const std::set<std::string> &claimNames)
{
    const Value &resources = pod["resources"];
    if (resources.isNull())
        return;
    if (isWindows(pod)) {
        errors.forbidden(path, "may not be set for a windows pod");
        return;
    }
    if (!resources["claims"].isNull())
        errors.forbidden(path.child("claims"), "claims may not be set for Resources at pod-level");
    validateResources(errors, path, resources, claimNames, true);
    validateConsistency(errors, path, pod, resources);
}

} // namespace kube
