// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apiserver/pkg/registry/rest/create.go.
#include "kube/admission/AdmitBody.h"
#include "kube/admission/AdmitMetadata.h"
#include "kube/admission/Refusal.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/Warnings.h"

namespace kube {

using core::Value;

Admission admitCreate(const AdmitRequest &request)
{
    Admission admission;
    const KindRules &rules = rulesFor(request.apiVersion, request.kind);
    const AdmitBody body = readBody(admission, request, rules);
    if (!body.type)
        return admission;

    Value metadata = admission.object["metadata"];
    for (const char *field : {"uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "resourceVersion"})
        metadata = metadata.without(field);
    metadata = dedupedOwners(generatedName(metadata, request.generatedSuffix), admission.warnings);
    if (rules.namespaced && !takeNamespace(metadata, urlNamespace(request, admission.object)))
        return refused(std::move(admission), 400, "BadRequest", otherNamespace);
    if (!rules.namespaced)
        metadata = metadata.without("namespace");
    if (rules.countsGenerations)
        metadata = metadata.with("generation", Value(1));
    admission.object = admission.object.with("metadata", ordered(metadata));
    Errors errors;
    if (rules.begin)
        admission.object = rules.begin(errors, admission.object, Value(), request);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    if (rules.prepare)
        admission.object = rules.prepare(admission.object);

    if (rules.validateCreate)
        rules.validateCreate(errors, admission.object);
    if (errors.empty() && rules.namespaced)
        validateCommonMeta(errors, Path("metadata"), admission.object["metadata"]);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    admission.object = body.stripped(admission.object);
    if (rules.warnings)
        addOnce(admission.warnings, rules.warnings(admission.object));
    if (rules.decorate)
        admission.object = rules.decorate(admission.object, request.object, Value());
    admission.http = 201;
    return admission;
}

} // namespace kube
