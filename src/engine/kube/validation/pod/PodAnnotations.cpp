// SPDX-License-Identifier: Apache-2.0
// Source: ValidatePodSpecificAnnotations, validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate of
// pkg/apis/core/validation/validation.go.
#include "kube/validation/pod/PodAnnotations.h"

#include "kube/quantity/IntOrString.h"
#include "kube/text/GoText.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/pod/PodTemplate.h"

#include <limits>

namespace kube {

namespace {

using core::Value;

const std::string seccompPod = "seccomp.security.alpha.kubernetes.io/pod";
const std::string seccompContainer = "container.seccomp.security.alpha.kubernetes.io/";
const std::string appArmorContainer = "container.apparmor.security.beta.kubernetes.io/";
const std::string localPrefix = "localhost/";

bool startsWith(const std::string &text, const std::string &head)
{
    return text.rfind(head, 0) == 0;
}

void validateSeccompText(Errors &errors, const Path &path, const std::string &profile)
{
    if (profile == "runtime/default" || profile == "docker/default" || profile == "unconfined")
        return;
    if (startsWith(profile, localPrefix))
        validateRelativePath(errors, path, profile.substr(localPrefix.size()));
    else
        errors.invalid(path, shown(profile), "must be a valid seccomp profile");
}

bool isDeletionCost(const std::string &text)
{
    const bool plain = text == "0" || (!text.empty() && ((text[0] >= '1' && text[0] <= '9') || text[0] == '-'));
    const auto number = goAtoi(text);
    return plain && number && *number >= std::numeric_limits<std::int32_t>::min() && *number <= std::numeric_limits<std::int32_t>::max();
}

/// Which words an annotation may have for a profile type.
struct Words {
    const char *unconfined;
    const char *runtimeDefault;
    const char *oldDefault;
    const char *what;
};

void validateMatch(Errors &errors, const Path &path, const std::string &annotation, const Value &profile, const Words &words)
{
    const std::string &type = profile["type"].string();
    const std::string typeText = std::string(words.what) + " type in annotation and field must match";
    if (type == "Unconfined" && annotation != words.unconfined)
        errors.forbidden(path.child("type"), typeText);
    if (type == "RuntimeDefault" && annotation != words.runtimeDefault && annotation != words.oldDefault)
        errors.forbidden(path.child("type"), typeText);
    if (type != "Localhost")
        return;
    if (!startsWith(annotation, localPrefix))
        errors.forbidden(path.child("type"), typeText);
    else if (profile["localhostProfile"].isNull() || annotation.substr(localPrefix.size()) != profile["localhostProfile"].string())
        errors.forbidden(path.child("localhostProfile"), std::string(words.what) + " profile in annotation and field must match");
}

} // namespace

void validatePodAnnotations(Errors &errors, const Path &path, const Value &annotations, const Value &pod)
{
    constexpr const char *mirror = "kubernetes.io/config.mirror", *cost = "controller.kubernetes.io/pod-deletion-cost";
    if (annotations.contains(mirror) && pod["nodeName"].string().empty())
        errors.invalid(path.key(mirror), shown(annotations[mirror].string()), "must set spec.nodeName if mirror pod annotation is set");
    if (annotations.contains(cost) && !isDeletionCost(annotations[cost].string()))
        errors.invalid(path.key(cost), shown(annotations[cost].string()), "must be a 32bit integer");
    for (const core::Member &annotation : annotations.members()) {
        const std::string &key = annotation.key, &text = annotation.value.string();
        if (key == seccompPod || startsWith(key, seccompContainer))
            validateSeccompText(errors, path.child(key), text);
        if (!startsWith(key, appArmorContainer))
            continue;
        const std::string name = key.substr(appArmorContainer.size());
        bool found = false;
        eachContainer(pod, Path("spec"), [&](const Value &container, const Path &) { found = found || container["name"].string() == name; });
        if (!found)
            errors.invalid(path.key(key), shown(name), "container not found");
        if (!text.empty() && text != "runtime/default" && text != "unconfined" && !startsWith(text, localPrefix))
            errors.invalid(path.key(key), shown(text), "invalid AppArmor profile name: " + goQuoted(text));
    }
}

void validateProfilesMatchAnnotations(Errors &errors, const Path &spec, const Value &annotations, const Value &pod)
{
    if (annotations.size() == 0)
        return;
    constexpr Words seccomp = {"unconfined", "runtime/default", "docker/default", "seccomp"};
    constexpr Words appArmor = {"unconfined", "runtime/default", "runtime/default", "apparmor"};
    const Value &context = pod["securityContext"];
    if (!context["seccompProfile"].isNull() && annotations.contains(seccompPod))
        validateMatch(errors, spec.child("securityContext.seccompProfile"), annotations[seccompPod].string(), context["seccompProfile"], seccomp);
    eachContainer(pod, spec, [&](const Value &container, const Path &path) {
        const Value &own = container["securityContext"];
        const Value *text = annotations.find(seccompContainer + container["name"].string());
        if (text && !own["seccompProfile"].isNull())
            validateMatch(errors, path.child("securityContext.seccompProfile"), text->string(), own["seccompProfile"], seccomp);
        const Value &profile = own["appArmorProfile"].isNull() ? context["appArmorProfile"] : own["appArmorProfile"];
        text = annotations.find(appArmorContainer + container["name"].string());
        if (text && !profile.isNull() && !isWindows(pod))
            validateMatch(errors, path.child("securityContext.appArmorProfile"), text->string(), profile, appArmor);
    });
}

} // namespace kube
