// SPDX-License-Identifier: Apache-2.0
// Source: ValidateServiceClusterIPsRelatedFields of pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Ip.h"
#include "kube/validation/service/Service.h"

#include <algorithm>
#include <set>

namespace kube {

namespace {

using core::Value;

bool isV6(const std::string &text)
{
    const auto address = parseIp(text);
    return address && !address->isV4();
}

void validateFamilies(Errors &errors, const Path &path, const Value &spec)
{
    const Value &families = spec["ipFamilies"];
    const Path list = path.child("ipFamilies");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < families.size(); ++i) {
        errors.oneOf(list.index(i), families.at(i), {"IPv4", "IPv6"});
        if (!seen.insert(families.at(i).string()).second)
            errors.duplicate(list.index(i), shownTyped(families.at(i).string()));
    }
    if (!spec["ipFamilyPolicy"].isNull())
        errors.oneOf(path.child("ipFamilyPolicy"), spec["ipFamilyPolicy"], {"PreferDualStack", "RequireDualStack", "SingleStack"});
}

} // namespace

void validateClusterIps(Errors &errors, const Value &spec, const Value &oldSpec)
{
    if (spec["type"].string() == "ExternalName")
        return;
    const Path path("spec");
    const Path list = path.child("clusterIPs");
    const std::string &primary = spec["clusterIP"].string();
    const Value &ips = spec["clusterIPs"];
    if (!primary.empty() && ips.size() == 0)
        errors.required(list);
    else if (!primary.empty() && ips.at(0).string() != primary)
        errors.invalid(list, goJson(ips), "first value must match `clusterIP`");
    else if (primary.empty() && ips.size() > 0)
        errors.invalid(list, goJson(ips), "must be empty when `clusterIP` is not specified");
    validateFamilies(errors, path, spec);

    bool broken = false;
    for (std::size_t i = 0; i < ips.size(); ++i) {
        const std::string &ip = ips.at(i).string();
        if (i == 0 && ip == "None") {
            if (ips.size() > 1) {
                broken = true;
                errors.invalid(list, goJson(ips), "'None' must be the first and only value");
            }
            continue;
        }
        const core::Items &old = oldSpec["clusterIPs"].items();
        if (std::find(old.begin(), old.end(), ips.at(i)) != old.end())
            continue; // was good enough before
        const std::size_t before = errors.size();
        validateIp(errors, list.index(i), ip);
        broken = broken || errors.size() != before;
    }
    if (ips.size() > 2)
        errors.invalid(list, goJson(ips), "may only hold up to 2 values");
    if (broken)
        return;
    if (ips.size() > 1) {
        std::size_t sixes = 0;
        for (const Value &ip : ips.items())
            sixes += isV6(ip.string()) ? 1 : 0;
        if (sixes == 0 || sixes == ips.size())
            errors.invalid(list, goJson(ips), "may specify no more than one IP for each IP family");
    }
    const Value &families = spec["ipFamilies"];
    for (std::size_t i = 0; !isHeadless(spec) && i < ips.size() && i < families.size(); ++i) {
        const std::string &family = families.at(i).string();
        const std::string which = " value as indicated by `ipFamilies[" + std::to_string(i) + "]`";
        if (family == "IPv4" && isV6(ips.at(i).string()))
            errors.invalid(list.index(i), shown(ips.at(i).string()), "expected an IPv4" + which);
        if (family == "IPv6" && !isV6(ips.at(i).string()))
            errors.invalid(list.index(i), shown(ips.at(i).string()), "expected an IPv6" + which);
    }
}

} // namespace kube
