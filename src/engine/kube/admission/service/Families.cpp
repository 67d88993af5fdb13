// SPDX-License-Identifier: Apache-2.0
// Source: initIPFamilyFields of pkg/registry/core/service/storage/alloc.go.
#include "kube/text/GoText.h"
#include "kube/admission/service/Parts.h"
#include "kube/validation/Ip.h"
#include "kube/validation/service/Service.h"

namespace kube {

using core::Value;

namespace {

Value listOf(std::initializer_list<const char *> texts)
{
    core::Items items;
    for (const char *text : texts)
        items.emplace_back(text);
    return Value(std::move(items));
}

} // namespace

Value withFamilies(Errors &errors, Value spec, const Value &old)
{
    if (isExternalName(spec))
        return spec;
    const bool selectorless = spec["clusterIP"].string() == "None" && spec["selector"].size() == 0;
    if (spec["ipFamilyPolicy"].isNull()) {
        const Value &kept = old["ipFamilyPolicy"];
        spec = spec.with("ipFamilyPolicy", !kept.isNull() ? kept : Value(selectorless ? "RequireDualStack" : "SingleStack"));
    }
    validateClusterIps(errors, spec, old);
    if (!errors.empty())
        return spec;
    const std::string policy = spec["ipFamilyPolicy"].string();
    const Path policyPath = specPath.child("ipFamilyPolicy");
    if (policy == "SingleStack") {
        if (spec["clusterIPs"].size() == 2)
            errors.invalid(policyPath, shownTyped(policy), "must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified");
        if (spec["ipFamilies"].size() == 2)
            errors.invalid(policyPath, shownTyped(policy), "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");
    }
    const Path ips = specPath.child("clusterIPs"), families = specPath.child("ipFamilies");
    for (std::size_t i = spec["ipFamilies"].size(); i < spec["clusterIPs"].size() && spec["clusterIPs"].at(0).string() != "None"; ++i) {
        const auto address = parseIp(spec["clusterIPs"].at(i).string());
        if (address && address->isV4())
            spec = spec.with("ipFamilies", spec["ipFamilies"].appended(Value("IPv4")));
        else
            errors.invalid(ips.index(i), goJson(spec["clusterIPs"]), "IPv6 is not configured on this cluster");
    }
    if (!errors.empty())
        return spec;
    if (selectorless) {
        if (spec["ipFamilies"].size() == 0)
            spec = spec.with("ipFamilies", listOf({"IPv4"}));
        if (spec["ipFamilies"].size() < 2 && policy != "SingleStack")
            spec = spec.with("ipFamilies", spec["ipFamilies"].appended(Value(spec["ipFamilies"].at(0).string() == "IPv4" ? "IPv6" : "IPv4")));
        return spec;
    }
    if (policy == "RequireDualStack")
        errors.invalid(policyPath, shownTyped(policy), "this cluster is not configured for dual-stack services");
    for (std::size_t i = 0; i < spec["ipFamilies"].size(); ++i) {
        const std::string &family = spec["ipFamilies"].at(i).string();
        if (family != "IPv4")
            errors.invalid(families.index(i), shownTyped(family), "not configured on this cluster");
    }
    if (errors.empty() && spec["ipFamilies"].size() == 0)
        spec = spec.with("ipFamilies", listOf({"IPv4"}));
    return spec;
}

void checkAddress(Errors &errors, const Value &spec, const Value &old, const ServiceRanges &ranges)
{
    const Value &ips = spec["clusterIPs"];
    if (isExternalName(spec) || ips.size() == 0 || ips.at(0).string() == "None" || ips == old["clusterIPs"])
        return;
    const auto address = parseIp(ips.at(0).string());
    const auto range = parseBlock(ranges.addresses);
    if (!address || !range)
        return;
    IpBlock asked = *range;
    asked.address = *address;
    // The first and the last address of the range are not for services.
    const bool edge = *address == range->network() || (address->bytes[14] == 255 && address->bytes[15] == 255);
    if (!(asked.network() == range->network()) || edge)
        errors.invalid(specPath.child("clusterIPs"), goJson(ips),
                       "failed to allocate IP " + ips.at(0).string() + ": the provided IP (" + address->toString()
                           + ") is not in the valid range. The range of valid IPs is " + range->toString());
}

} // namespace kube
