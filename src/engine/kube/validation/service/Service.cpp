// SPDX-License-Identifier: Apache-2.0
// Source: validateService, ValidateServiceUpdate of pkg/apis/core/validation/validation.go.
#include "kube/validation/service/Service.h"

#include "kube/text/GoText.h"
#include "kube/validation/Ip.h"
#include "kube/validation/Metadata.h"

#include <set>

namespace kube {

namespace {

using core::Value;

constexpr const char *onlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";
constexpr const char *topologyHints = "service.kubernetes.io/topology-aware-hints";
constexpr const char *topologyMode = "service.kubernetes.io/topology-mode";
constexpr const char *sourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

std::string trimmed(const std::string &text)
{
    constexpr const char *blanks = " \t\n\v\f\r";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

void validateExternalName(Errors &errors, const Path &path, const Value &spec)
{
    if (spec["clusterIPs"].size() > 0)
        errors.forbidden(path.child("clusterIPs"), "may not be set for ExternalName services");
    if (spec["ipFamilies"].size() > 0)
        errors.forbidden(path.child("ipFamilies"), "may not be set for ExternalName services");
    if (!spec["ipFamilyPolicy"].isNull())
        errors.forbidden(path.child("ipFamilyPolicy"), "may not be set for ExternalName services");
    std::string name = spec["externalName"].string();
    if (!name.empty() && name.back() == '.')
        name.pop_back();
    if (name.empty())
        errors.required(path.child("externalName"));
    else
        errors.invalidEach(path.child("externalName"), name, dns1123Subdomain(name));
}

void validatePorts(Errors &errors, const Path &path, const Value &ports)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const Value &port = ports.at(i);
        const Path item = path.index(i);
        const std::string &name = port["name"].string();
        if (name.empty() && ports.size() > 1)
            errors.required(item.child("name"));
        if (!name.empty()) {
            errors.invalidEach(item.child("name"), name, dns1123Label(name));
            if (!names.insert(name).second)
                errors.duplicate(item.child("name"), shown(name));
        }
        validatePortNumber(errors, item.child("port"), port["port"]);
        errors.oneOf(item.child("protocol"), port["protocol"], {"SCTP", "TCP", "UDP"}, true);
        validatePort(errors, item.child("targetPort"), port["targetPort"]);
        if (!port["appProtocol"].isNull())
            errors.invalidEach(item.child("appProtocol"), port["appProtocol"].string(), qualifiedName(port["appProtocol"].string()));
    }
}

void validateNodePorts(Errors &errors, const Path &path, const Value &spec)
{
    const Value &ports = spec["ports"];
    const auto nodePort = [&ports](std::size_t i) { return ports.at(i)["nodePort"].integer().value_or(0); };
    for (std::size_t i = 0; i < ports.size() && spec["type"].string() == "ClusterIP"; ++i) {
        if (nodePort(i) != 0)
            errors.forbidden(path.index(i).child("nodePort"), "may not be used when `type` is 'ClusterIP'");
    }
    std::set<std::string> onNodes, inside;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const std::string &protocol = ports.at(i)["protocol"].string();
        if (nodePort(i) != 0 && !onNodes.insert(protocol + '/' + std::to_string(nodePort(i))).second)
            errors.duplicate(path.index(i).child("nodePort"), std::to_string(nodePort(i)));
    }
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const std::string &protocol = ports.at(i)["protocol"].string();
        const std::string number = ports.at(i)["port"].isNull() ? "0" : ports.at(i)["port"].text();
        if (!inside.insert(protocol + '/' + number).second)
            errors.duplicate(path.index(i),
                             "{\"Name\":\"\",\"Protocol\":" + goJsonQuoted(protocol) + ",\"AppProtocol\":null,\"Port\":" + number
                                 + ",\"TargetPort\":0,\"NodePort\":0}");
    }
}

void validateAffinity(Errors &errors, const Path &path, const Value &spec)
{
    errors.oneOf(path.child("sessionAffinity"), spec["sessionAffinity"], {"ClientIP", "None"}, true);
    if (spec["sessionAffinity"].string() != "ClientIP")
        return;
    constexpr std::int64_t most = 86400;
    const Value &seconds = spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"];
    const std::int64_t number = seconds.integer().value_or(0);
    if (number <= 0 || number > most)
        errors.invalid(path.child("sessionAffinityConfig.clientIP.timeoutSeconds"), std::to_string(number),
                       "must be greater than 0 and less than 86400");
}

void validateSourceRanges(Errors &errors, const Path &path, const Value &object)
{
    const Value &spec = object["spec"], &ranges = spec["loadBalancerSourceRanges"];
    const bool balanced = spec["type"].string() == "LoadBalancer";
    const Path list = path.child("LoadBalancerSourceRanges"); // spelt so in the original
    if (ranges.size() > 0) {
        if (!balanced)
            errors.forbidden(list, onlyLoadBalancer);
        for (std::size_t i = 0; i < ranges.size(); ++i)
            validateBlock(errors, list.index(i), trimmed(ranges.at(i).string()));
        return;
    }
    const Value *annotation = object["metadata"]["annotations"].find(sourceRanges);
    if (!annotation)
        return;
    const Path annotations("metadata.annotations");
    const Path own = annotations.key(sourceRanges);
    if (!balanced)
        errors.forbidden(own, onlyLoadBalancer);
    const std::string text = trimmed(annotation->string());
    for (std::size_t at = 0; !text.empty() && at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        validateBlock(errors, own, trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
}

void validateBalancerClass(Errors &errors, const Path &path, const Value &spec)
{
    const Value &balancerClass = spec["loadBalancerClass"];
    if (!balancerClass.isNull() && spec["type"].string() == "LoadBalancer")
        errors.invalidEach(path.child("loadBalancerClass"), balancerClass.string(), qualifiedName(balancerClass.string()));
    else if (!balancerClass.isNull())
        errors.forbidden(path.child("loadBalancerClass"), onlyLoadBalancer);
}

void validateTraffic(Errors &errors, const Path &path, const Value &spec)
{
    const Path external = path.child("externalTrafficPolicy"), health = path.child("healthCheckNodePort");
    const std::string &policy = spec["externalTrafficPolicy"].string();
    if (isExternallyAccessible(spec))
        errors.oneOf(external, spec["externalTrafficPolicy"], {"Cluster", "Local"}, true);
    else if (!policy.empty())
        errors.invalid(external, shownTyped(policy), "may only be set for externally-accessible services");
    // Where a health check port is needed and none is given, the registry has one.
    const std::int64_t port = spec["healthCheckNodePort"].integer().value_or(0);
    if (port != 0 && !needsHealthCheckPort(spec))
        errors.invalid(health, std::to_string(port), "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
    else if (port != 0)
        validatePortNumber(errors, health, spec["healthCheckNodePort"]);
    if (!spec["internalTrafficPolicy"].isNull())
        errors.oneOf(path.child("internalTrafficPolicy"), spec["internalTrafficPolicy"], {"Cluster", "Local"});
    const Value &distribution = spec["trafficDistribution"];
    const std::string &wish = distribution.string();
    if (!distribution.isNull() && wish != "PreferClose" && wish != "PreferSameZone" && wish != "PreferSameNode")
        errors.notSupported(path.child("trafficDistribution"), shown(wish), {"PreferClose", "PreferSameZone", "PreferSameNode"});
}

void validateService(Errors &errors, const Value &object, const Value &old)
{
    const Value &spec = object["spec"], &annotations = object["metadata"]["annotations"];
    const Path path("spec"), annotationsPath("metadata.annotations");
    if (annotations.contains(topologyMode) && annotations.contains(topologyHints) && annotations[topologyMode] != annotations[topologyHints])
        errors.invalid(annotationsPath.key(topologyMode), shown(annotations[topologyMode].string()),
                       std::string("must match annotations[") + topologyHints + "] when both are specified");
    const std::string &type = spec["type"].string();
    const Path ports = path.child("ports"), addresses = path.child("clusterIPs");
    if (spec["ports"].size() == 0 && !isHeadless(spec) && type != "ExternalName")
        errors.required(ports);
    if (isHeadless(spec) && (type == "LoadBalancer" || type == "NodePort"))
        errors.invalid(addresses.index(0), shown(spec["clusterIPs"].at(0).string()), "may not be set to 'None' for " + type + " services");
    if (type == "ExternalName")
        validateExternalName(errors, path, spec);
    validatePorts(errors, ports, spec["ports"]);
    validateLabels(errors, path.child("selector"), spec["selector"]);
    validateAffinity(errors, path, spec);
    validateClusterIps(errors, spec, old["spec"]);
    const Path external = path.child("externalIPs");
    for (std::size_t i = 0; i < spec["externalIPs"].size(); ++i) {
        const std::string &ip = spec["externalIPs"].at(i).string();
        const std::size_t before = errors.size();
        validateIp(errors, external.index(i), ip);
        if (errors.size() == before)
            validateNotSpecial(errors, external.index(i), ip);
    }
    errors.oneOf(path.child("type"), spec["type"], {"ClusterIP", "ExternalName", "LoadBalancer", "NodePort"}, true);
    validateNodePorts(errors, ports, spec);
    validateSourceRanges(errors, path, object);
    const bool balanced = type == "LoadBalancer";
    if (!spec["allocateLoadBalancerNodePorts"].isNull() && !balanced)
        errors.forbidden(path.child("allocateLoadBalancerNodePorts"), onlyLoadBalancer);
    validateBalancerClass(errors, path, spec);
    validateTraffic(errors, path, spec);
}

} // namespace

bool isHeadless(const Value &spec)
{
    return spec["clusterIPs"].size() == 1 && spec["clusterIPs"].at(0).string() == "None";
}

bool isExternallyAccessible(const Value &spec)
{
    const std::string &type = spec["type"].string();
    return type == "LoadBalancer" || type == "NodePort" || (type == "ClusterIP" && spec["externalIPs"].size() > 0);
}

bool needsHealthCheckPort(const Value &spec)
{
    return spec["type"].string() == "LoadBalancer" && spec["externalTrafficPolicy"].string() == "Local";
}

void validateServiceCreate(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1035Label);
    validateService(errors, object, Value());
}

void validateServiceUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    const Path path("spec");
    const Value &spec = object["spec"], &before = old["spec"];
    const bool external = spec["type"].string() == "ExternalName" || before["type"].string() == "ExternalName";
    const Value &ips = spec["clusterIPs"], &oldIps = before["clusterIPs"];
    const Path addresses = path.child("clusterIPs"), families = path.child("ipFamilies");
    if (!external && !(isHeadless(spec) && isHeadless(before))) {
        if (oldIps.size() > 0 && ips.size() == 0)
            errors.invalid(addresses.index(0), "null", "primary clusterIP can not be unset");
        else if (oldIps.size() > 0 && ips.at(0) != oldIps.at(0))
            errors.invalid(addresses.index(0), goJson(ips), "may not change once set");
    }
    const Value &own = spec["ipFamilies"], &oldFamilies = before["ipFamilies"];
    if (!external && !isHeadless(spec) && !isHeadless(before) && own.size() > 0 && oldFamilies.size() > 0 && own.at(0) != oldFamilies.at(0))
        errors.invalid(families.index(0), goJson(own), "may not change once set");
    const bool balanced = spec["type"].string() == "LoadBalancer" && before["type"].string() == "LoadBalancer";
    if (balanced && spec["loadBalancerClass"] != before["loadBalancerClass"])
        errors.invalid(path.child("loadBalancerClass"), goJson(spec["loadBalancerClass"]), "may not change once set");
    validateBalancerClass(errors, path, spec); // the original looks at it twice
    if (needsHealthCheckPort(before) && needsHealthCheckPort(spec) && spec["healthCheckNodePort"] != before["healthCheckNodePort"])
        errors.forbidden(path.child("healthCheckNodePort"), "field is immutable");
    validateService(errors, object, old);
}

} // namespace kube
