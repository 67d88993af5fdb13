// SPDX-License-Identifier: Apache-2.0
// After internal/lastappliedmanager.go and lastappliedupdater.go of apimachinery's managedfields.
#include "kube/managedfields/LastApplied.h"

#include "core/Json.h"
#include "kube/managedfields/Typed.h"

namespace kube {

using core::Value;

namespace {
constexpr const char *annotation = "kubectl.kubernetes.io/last-applied-configuration";
constexpr std::size_t maxAnnotationBytes = 262144;
}

bool hasLastApplied(const Value &object)
{
    return !object["metadata"]["annotations"][annotation].string().empty();
}

FieldSet lastAppliedFields(const Value &live, const FieldScope &scope)
{
    const auto applied = core::parseJson(live["metadata"]["annotations"][annotation].string());
    if (!applied || (*applied)["apiVersion"].string() != scope.apiVersion || !typeProblems(*applied, scope.type).empty())
        return {};
    const Comparison change = compare(*applied, live, scope.type);
    return toFieldSet(*applied, scope.type).without(change.modified).without(change.added).without(change.removed);
}

Value withLastApplied(const Value &object, const Value &config)
{
    const Value &annotations = config["metadata"]["annotations"];
    Value bare = config;
    if (annotations.contains(annotation)) {
        const Value rest = annotations.without(annotation);
        bare = config.with("metadata", config["metadata"].with("annotations", rest));
    }
    const std::string text = core::toCanonicalJson(bare) + '\n';
    if (text.size() > maxAnnotationBytes)
        return object;
    const Value metadata = object["metadata"];
    return object.with("metadata", metadata.with("annotations", metadata["annotations"].with(annotation, Value(text))));
}

} // namespace kube
