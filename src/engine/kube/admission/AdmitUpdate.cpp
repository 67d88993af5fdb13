// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apiserver/pkg/registry/rest/update.go, pkg/registry/generic/registry/store.go, pkg/registry/apps/*/strategy.go.
#include "kube/text/GoText.h"
#include "kube/equality/SemanticEqual.h"
#include "kube/admission/AdmitBody.h"
#include "kube/admission/AdmitMetadata.h"
#include "kube/admission/Refusal.h"
#include "kube/admission/UidConflict.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/Warnings.h"

namespace kube {

namespace {

using core::Value;

struct Refused {
    int http = 0; ///< 0 = it is not
    const char *reason = "";
    std::string message;
};

/// The handler itself compares the names, then the namespaces.
Refused otherObject(const std::string &ownName, const std::string &name)
{
    if (ownName.empty())
        return {400, "BadRequest", "the name of the object (" + name + " based on URL) was undeterminable: name must be provided"};
    if (ownName != name)
        return {400, "BadRequest", "the name of the object (" + ownName + ") does not match the name on the URL (" + name + ')'};
    return {};
}

/// The storage compares uid and version; it takes a version that is no number for a failure of its own.
Refused otherVersion(const AdmitRequest &request, const KindRules &rules, const Value &metadata, const Value &before)
{
    const std::string &uid = metadata["uid"].string(), &version = metadata["resourceVersion"].string(), &name = metadata["name"].string();
    const std::string resource = std::string(rules.resource) + (groupOf(request.apiVersion).empty() ? "" : '.' + groupOf(request.apiVersion));
    const std::string conflict = "Operation cannot be fulfilled on " + resource + ' ' + goQuoted(name) + ": ";
    if (request.uidIsPrecondition && !uid.empty() && uid != before["uid"].string())
        return {409, "Conflict",
                conflict + uidConflict(rules.resource, metadata["namespace"].string(), name, uid, before["uid"].string())};
    if (version.find_first_not_of("0123456789") != std::string::npos)
        return {500, "", "strconv.ParseUint: parsing " + goQuoted(version) + ": invalid syntax"};
    if (!version.empty() && version != before["resourceVersion"].string())
        return {409, "Conflict", conflict + "the object has been modified; please apply your changes to the latest version and try again"};
    return {};
}

/// What a client cannot change stays as it was.
Value keptMetadata(Value metadata, const Value &before)
{
    if (metadata["uid"].string().empty())
        metadata = metadata.with("uid", before["uid"]);
    for (const char *field : {"resourceVersion", "generation", "creationTimestamp", "managedFields"}) {
        const Value *kept = before.find(field);
        metadata = kept ? metadata.with(field, *kept) : metadata.without(field);
    }
    if (before.contains("deletionTimestamp"))
        metadata = metadata.with("deletionTimestamp", before["deletionTimestamp"]);
    if (metadata["deletionGracePeriodSeconds"].isNull() && before.contains("deletionGracePeriodSeconds"))
        metadata = metadata.with("deletionGracePeriodSeconds", before["deletionGracePeriodSeconds"]);
    return metadata;
}

/// What the update means to those who watch; the generation goes up with it.
Value counted(Admission &admission, const KindRules &rules, const Type &type, const Value &object, const Value &old)
{
    const Value &before = old["metadata"];
    const Field *spec = type.field("spec");
    const Field *podTemplate = spec ? spec->type->field("template") : nullptr;
    admission.specUnchanged = !spec || semanticallyEqual(*spec->type, object["spec"], old["spec"]);
    admission.templateUnchanged = !podTemplate || semanticallyEqual(*podTemplate->type, object["spec"]["template"], old["spec"]["template"]);
    const Value &annotations = object["metadata"]["annotations"], &oldAnnotations = before["annotations"];
    const bool sameAnnotations = annotations.size() + oldAnnotations.size() == 0 || annotations == oldAnnotations;
    admission.generationBumps = rules.countsGenerations && (!admission.specUnchanged || (rules.annotationsCount && !sameAnnotations));
    Value metadata = object["metadata"];
    if (admission.generationBumps)
        metadata = metadata.with("generation", Value(before["generation"].integer().value_or(0) + 1));
    return object.with("metadata", ordered(metadata));
}

void validate(Errors &errors, const KindRules &rules, const Value &object, const Value &old)
{
    validateCommonMeta(errors, Path("metadata"), object["metadata"]);
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    if (rules.validateUpdate)
        rules.validateUpdate(errors, object, old);
}

} // namespace

Admission admitUpdate(const AdmitRequest &request, const Value &old)
{
    Admission admission;
    const KindRules &rules = rulesFor(request.apiVersion, request.kind);
    const AdmitBody body = readBody(admission, request, rules);
    if (!body.type)
        return admission;
    const auto refuse = [&admission](Refused why) { return refused(std::move(admission), why.http, why.reason, std::move(why.message)); };
    const Value &before = old["metadata"];
    Value metadata = admission.object["metadata"];
    if (Refused why = otherObject(metadata["name"].string(), request.name.empty() ? before["name"].string() : request.name); why.http != 0)
        return refuse(std::move(why));
    if (rules.namespaced && !takeNamespace(metadata, request.nameSpace.empty() ? before["namespace"].string() : request.nameSpace))
        return refuse({400, "BadRequest", otherNamespace});
    metadata = dedupedOwners(metadata, admission.warnings);
    if (Refused why = otherVersion(request, rules, metadata, before); why.http != 0)
        return refuse(std::move(why));

    Errors errors;
    Value object = admission.object.with("metadata", keptMetadata(std::move(metadata), before));
    if (rules.begin)
        object = rules.begin(errors, object, old, request);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    object = old.contains("status") ? object.with("status", old["status"]) : object;
    if (rules.prepare)
        object = rules.prepare(object).with("status", old["status"]);
    admission.object = counted(admission, rules, *body.type, object, old);
    if (rules.finishUpdate)
        admission.object = rules.finishUpdate(admission.object, old, admission);

    validate(errors, rules, admission.object, old);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    if (rules.updateWarnings)
        addOnce(admission.warnings, rules.updateWarnings(admission.object, admission));
    admission.object = body.stripped(admission.object);
    if (rules.decorate)
        admission.object = rules.decorate(admission.object, request.object, old);
    admission.unchanged = admission.object == old;
    admission.http = 200;
    return admission;
}

} // namespace kube
