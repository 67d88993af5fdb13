// SPDX-License-Identifier: Apache-2.0
// Source: pkg/api/pod/warnings.go, pkg/api/node/util.go.
#include "kube/quantity/Quantity.h"
#include "kube/text/GoText.h"
#include "kube/validation/Ip.h"
#include "kube/validation/Names.h"
#include "kube/validation/Warnings.h"
#include "kube/validation/pod/Pod.h"

#include <array>
#include <map>

namespace kube {

namespace {

using core::Value;

struct Deprecated {
    std::string_view key;
    const char *text;
};

constexpr std::array<Deprecated, 8> nodeLabels = {{
    {"beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead"},
    {"beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead"},
    {"failure-domain.beta.kubernetes.io/region", "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead"},
    {"failure-domain.beta.kubernetes.io/zone", "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead"},
    {"beta.kubernetes.io/instance-type", "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead"},
    {"app.kubernetes.io/created-by", "deprecated since v1.9"},
    {"scheduler.alpha.kubernetes.io/preferAvoidPods", "deprecated since v1.22; use Taints and Tolerations instead"},
    {"node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead"},
}};
constexpr std::array<Deprecated, 3> annotationKeys = {{
    {"scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"},
    {"security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"},
    {"security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"},
}};

const char *nodeLabelText(std::string_view key)
{
    for (const Deprecated &label : nodeLabels) {
        if (label.key == key)
            return label.text;
    }
    return nullptr;
}

void add(Warnings &warnings, const Path &path, const std::string &text)
{
    warnings.push_back(path.toString() + ": " + text);
}

void warnOfNodeTerm(Warnings &warnings, const Path &path, const Value &term, bool checkValues)
{
    const Path list = path.child("matchExpressions");
    for (std::size_t i = 0; i < term["matchExpressions"].size(); ++i) {
        const Value &expression = term["matchExpressions"].at(i);
        const Path item = list.index(i);
        const std::string &key = expression["key"].string();
        if (const char *text = nodeLabelText(key))
            add(warnings, item.child("key"), key + " is " + text);
        const Path values = item.child("values");
        for (std::size_t j = 0; checkValues && j < expression["values"].size(); ++j) {
            const std::string &value = expression["values"].at(j).string();
            for (const std::string &message : labelValue(value))
                add(warnings, values.index(j), value + " is invalid, " + message);
        }
    }
}

void warnOfPlacement(Warnings &warnings, const Path &spec, const Value &pod)
{
    const Path nodeSelector = spec.child("nodeSelector");
    for (const core::Member &label : pod["nodeSelector"].members()) {
        if (const char *text = nodeLabelText(label.key))
            add(warnings, nodeSelector.key(label.key), text);
    }
    const Value &node = pod["affinity"]["nodeAffinity"];
    const Path hard = spec.child("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
    const Value &terms = node["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"];
    for (std::size_t i = 0; i < terms.size(); ++i)
        warnOfNodeTerm(warnings, hard.index(i), terms.at(i), false);
    const Path soft = spec.child("affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution");
    const Value &preferred = node["preferredDuringSchedulingIgnoredDuringExecution"];
    for (std::size_t i = 0; i < preferred.size(); ++i) {
        const Path item = soft.index(i);
        warnOfNodeTerm(warnings, item.child("preference"), preferred.at(i)["preference"], true);
    }
    const Path spread = spec.child("topologySpreadConstraints");
    for (std::size_t i = 0; i < pod["topologySpreadConstraints"].size(); ++i) {
        const Value &constraint = pod["topologySpreadConstraints"].at(i);
        const Path item = spread.index(i);
        const std::string &key = constraint["topologyKey"].string();
        if (const char *text = nodeLabelText(key))
            add(warnings, item.child("topologyKey"), key + " is " + text);
        if (constraint["labelSelector"].isNull())
            add(warnings, item.child("labelSelector"), "a null labelSelector results in matching no pod");
    }
}

void warnOfPodAffinity(Warnings &warnings, const Path &spec, const Value &pod)
{
    const Path affinity = spec.child("affinity");
    for (const char *kind : {"podAffinity", "podAntiAffinity"}) {
        const Path path = affinity.child(kind);
        for (const auto &[list, selector] : {std::pair{"requiredDuringSchedulingIgnoredDuringExecution", "labelSelector"},
                                             std::pair{"preferredDuringSchedulingIgnoredDuringExecution", "podAffinityTerm.labelSelector"}}) {
            const Path terms = path.child(list);
            const Value &values = pod["affinity"][kind][list];
            for (std::size_t i = 0; i < values.size(); ++i) {
                const Value &term = values.at(i)["podAffinityTerm"].isNull() ? values.at(i) : values.at(i)["podAffinityTerm"];
                if (term["labelSelector"].isNull())
                    add(warnings, terms.index(i).child(selector), "a null labelSelector results in matching no pod");
            }
        }
    }
}

void warnOfRepeats(Warnings &warnings, const Path &spec, const Value &pod)
{
    const auto repeats = [&](const char *list, const char *field, const char *word) {
        std::set<std::string> seen;
        const Path path = spec.child(list);
        for (std::size_t i = 0; i < pod[list].size(); ++i) {
            const std::string &text = pod[list].at(i)[field].string();
            if (!seen.insert(text).second)
                add(warnings, path.index(i).child(field), std::string("duplicate ") + word + ' ' + goQuoted(text));
        }
    };
    repeats("hostAliases", "ip", "ip");
    repeats("imagePullSecrets", "name", "name");
    const Path secrets = spec.child("imagePullSecrets");
    for (std::size_t i = 0; i < pod["imagePullSecrets"].size(); ++i) {
        if (pod["imagePullSecrets"].at(i)["name"].string().empty())
            add(warnings, secrets.index(i).child("name"), "invalid empty name \"\"");
    }
}

void warnOfEnvironment(Warnings &warnings, const Path &path, const Value &variables)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const Value &variable = variables.at(i);
        const std::string &name = variable["name"].string(), &value = variable["value"].string();
        if (seen.insert(name).second)
            continue;
        // Meant: a value that extends the earlier one of the same name.
        const std::string reference = "$(" + name + ')';
        if (!variable["valueFrom"].isNull() || value == reference || value.find(reference) == std::string::npos)
            add(warnings, path.index(i), "hides previous definition of " + goQuoted(name) + ", which may be dropped when using apply");
    }
}

void warnOfContainer(Warnings &warnings, const Path &path, const Value &container, const Value &annotations, const Path &annotationsPath,
                     const Value &podProfile)
{
    const std::string &name = container["name"].string();
    const Value &security = container["securityContext"];
    const std::string seccomp = "container.seccomp.security.alpha.kubernetes.io/" + name, appArmor = "container.apparmor.security.beta.kubernetes.io/" + name;
    if (annotations.size() > 0 && security["seccompProfile"].isNull() && annotations.contains(seccomp))
        add(warnings, annotationsPath.key(seccomp), "non-functional in v1.27+; use the \"seccompProfile\" field instead");
    if (annotations.size() > 0 && security["appArmorProfile"].isNull() && podProfile.isNull() && annotations.contains(appArmor))
        add(warnings, annotationsPath.key(appArmor), "deprecated since v1.30; use the \"appArmorProfile\" field instead");
    for (const char *resource : {"memory", "ephemeral-storage"}) {
        for (const char *list : {"limits", "requests"}) {
            const Path lists = path.child("resources");
            const Path own = lists.child(list);
            warnOfFraction(warnings, own.key(resource), container["resources"][list][resource]);
        }
    }
    warnOfEnvironment(warnings, path.child("env"), container["env"]);
}

/// A port of a pod, and where it stands.
struct Port {
    std::string where;
    const Value *port;
};

void warnOfPorts(Warnings &warnings, const Path &spec, const Value &pod)
{
    std::map<std::string, std::vector<Port>> byNumber;
    std::map<std::string, std::string> byName;
    Warnings names;
    eachContainer(pod, spec, [&](const Value &container, const Path &path) {
        const Path list = path.child("ports");
        for (std::size_t i = 0; i < container["ports"].size(); ++i) {
            const Value &port = container["ports"].at(i);
            const std::string where = list.index(i).toString();
            const std::string &hostIp = port["hostIP"].string();
            const std::int64_t hostPort = port["hostPort"].integer().value_or(0);
            if (!hostIp.empty() && hostPort == 0)
                warnings.push_back(where + ": hostIP set without hostPort: {Name:" + port["name"].string() + " HostPort:0 ContainerPort:"
                                   + port["containerPort"].text() + " Protocol:" + port["protocol"].string() + " HostIP:" + hostIp + '}');
            auto &others = byNumber[port["containerPort"].text() + '/' + port["protocol"].string()];
            for (const Port &other : others) {
                const std::string &otherIp = (*other.port)["hostIP"].string();
                const std::int64_t otherPort = (*other.port)["hostPort"].integer().value_or(0);
                if (hostIp == otherIp && hostPort == otherPort)
                    warnings.push_back(where + ": duplicate port definition with " + other.where);
                else if (hostPort == 0 || otherPort == 0)
                    warnings.push_back(where + ": overlapping port definition with " + other.where);
                else if (hostPort == otherPort && hostIp.empty() != otherIp.empty())
                    warnings.push_back(where + ": dangerously ambiguous port definition with " + other.where);
            }
            others.push_back({where, &port});
            const std::string &name = port["name"].string();
            if (name.empty())
                continue;
            const auto [first, isNew] = byName.emplace(name, where);
            if (!isNew)
                names.push_back(where + ": duplicate port name " + goQuoted(name) + " with " + first->second
                                + ", services and probes that select ports by name will use " + first->second);
        }
    });
    warnings.insert(warnings.end(), names.begin(), names.end());
}

} // namespace

void warnOfFraction(Warnings &warnings, const Path &path, const Value &amount)
{
    if (amount.isNull())
        return;
    const auto quantity = Quantity::fromJson(amount);
    if (quantity && quantity->milliValue() % 1000 != 0)
        add(warnings, path, "fractional byte value " + goQuoted(quantity->toString()) + " is invalid, must be an integer");
}

void warnOfPodTemplate(Warnings &warnings, const Path &path, const Value &podTemplate)
{
    const Value &pod = podTemplate["spec"], &annotations = podTemplate["metadata"]["annotations"];
    const Path spec = path.child("spec"), annotationsPath = path.child("metadata.annotations");
    warnOfPlacement(warnings, spec, pod);
    for (const Deprecated &annotation : annotationKeys) {
        if (annotations.contains(annotation.key))
            add(warnings, annotationsPath.key(annotation.key), annotation.text);
    }
    warnOfVolumes(warnings, spec, pod["volumes"]);
    warnOfRepeats(warnings, spec, pod);
    const Path overhead = spec.child("overhead");
    for (const char *resource : {"memory", "ephemeral-storage"})
        warnOfFraction(warnings, overhead.key(resource), pod["overhead"][resource]);
    constexpr const char *seccomp = "seccomp.security.alpha.kubernetes.io/pod";
    if (pod["securityContext"]["seccompProfile"].isNull() && annotations.contains(seccomp))
        add(warnings, annotationsPath.key(seccomp), "non-functional in v1.27+; use the \"seccompProfile\" field instead");
    eachContainer(pod, spec, [&](const Value &container, const Path &own) {
        warnOfContainer(warnings, own, container, annotations, annotationsPath, pod["securityContext"]["appArmorProfile"]);
    });
    warnOfPorts(warnings, spec, pod);
    if (pod["terminationGracePeriodSeconds"].integer().value_or(0) < 0)
        add(warnings, spec.child("terminationGracePeriodSeconds"), "must be >= 0; negative values are invalid and will be treated as 1");
    warnOfPodAffinity(warnings, spec, pod);
    const Path servers = spec.child("dnsConfig.nameservers"), aliases = spec.child("hostAliases");
    for (std::size_t i = 0; i < pod["dnsConfig"]["nameservers"].size(); ++i)
        warnOfIp(warnings, servers.index(i), pod["dnsConfig"]["nameservers"].at(i).string());
    for (std::size_t i = 0; i < pod["hostAliases"].size(); ++i) {
        const Path item = aliases.index(i);
        warnOfIp(warnings, item.child("ip"), pod["hostAliases"].at(i)["ip"].string());
    }
}

} // namespace kube
