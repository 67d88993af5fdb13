// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apiserver/pkg/registry/rest (create.go, update.go, meta.go), pkg/endpoints/handlers (rest.go), pkg/registry/apps.
#include "kube/Admit.h"

#include "core/Json.h"
#include "kube/admission/AdmitKinds.h"
#include "kube/Decode.h"
#include "kube/GoText.h"
#include "kube/SemanticEqual.h"
#include "kube/defaulting/Defaults.h"
#include "kube/validation/Metadata.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

std::string groupOf(const std::string &apiVersion)
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
}

std::string versionOf(const std::string &apiVersion)
{
    return apiVersion.substr(apiVersion.find('/') + 1);
}

Admission refused(Admission admission, int http, const char *reason, std::string message)
{
    admission.http = http;
    admission.reason = reason;
    admission.message = std::move(message);
    admission.object = Value();
    admission.warnings.clear();
    return admission;
}

/// summarizeData: the beginning of a body that could not be read.
std::string summary(const std::string &body)
{
    constexpr std::size_t most = 30;
    if (body.empty())
        return "<empty>";
    std::string head = body.substr(0, most);
    if (body[0] != '{') {
        static constexpr std::string_view hex = "0123456789abcdef";
        std::string digits;
        for (const char c : head) {
            digits += hex[static_cast<unsigned char>(c) >> 4];
            digits += hex[static_cast<unsigned char>(c) & 15];
        }
        head = digits;
    }
    return body.size() > most ? head + " ..." : head;
}

bool isUnreadable(const std::string &error)
{
    return error.rfind("couldn't get version/kind", 0) == 0 || error.rfind("unexpected GroupVersion", 0) == 0;
}

/// A body that cannot be decoded: the status of the 400.
Admission undecodable(Admission admission, const AdmitRequest &request)
{
    if (!admission.decodeError)
        return admission; // refused already
    const std::string error = *admission.decodeError;
    if (isUnreadable(error))
        return refused(std::move(admission), 400, "BadRequest",
                       "the object provided is unrecognized (must be of type " + request.kind + "): " + error + " ("
                           + summary(request.body ? *request.body : core::toJson(request.object)) + ')');
    const std::string &kind = request.object["kind"].string(), &version = request.object["apiVersion"].string();
    return refused(std::move(admission), 400, "BadRequest",
                   (kind.empty() ? request.kind : kind) + " in version " + goQuoted(versionOf(version.empty() ? request.apiVersion : version))
                       + " cannot be handled as a " + request.kind + ": " + error);
}

/// Decodes with defaults into `admission.object`; false if that failed.
bool decodeInto(Admission &admission, const AdmitRequest &request, const KindRules &rules, bool *hasEmpties)
{
    if (const auto syntax = request.body ? jsonSyntaxError(*request.body) : std::nullopt) {
        admission.decodeError = "couldn't get version/kind; json parse error: " + *syntax;
        return false;
    }
    Decoded decoded = decodeAs(builtInSchema(), request.apiVersion, request.kind, request.object, &builtInDefaults());
    admission.decodeError = decoded.error;
    if (!decoded.otherVersion.empty()) {
        admission = refused(std::move(admission), 400, "BadRequest",
                            "the API version in the data (" + decoded.otherVersion + ") does not match the expected API version ("
                                + request.apiVersion + ')');
        return false;
    }
    if (!decoded.error && rules.convert)
        admission.decodeError = rules.convert(decoded.object);
    admission.strictErrors = std::move(decoded.strictErrors);
    admission.object = std::move(decoded.withEmpties);
    *hasEmpties = decoded.hasEmpties;
    return !admission.decodeError;
}

Admission invalid(Admission admission, const AdmitRequest &request, Errors &errors)
{
    if (const FieldError *failure = errors.failure()) {
        std::string message = failure->message;
        return refused(std::move(admission), 500, failure->type.c_str(), std::move(message));
    }
    const std::string group = groupOf(request.apiVersion);
    std::string lines;
    std::vector<std::string> seen;
    for (const FieldError &error : errors.list()) {
        if (std::find(seen.begin(), seen.end(), error.message) != seen.end())
            continue;
        seen.push_back(error.message);
        lines += (lines.empty() ? "" : ", ") + error.message;
    }
    if (seen.size() > 1)
        lines = '[' + lines + ']';
    std::string message = request.kind + (group.empty() ? "" : '.' + group) + ' ' + goQuoted(admission.object["metadata"]["name"].string())
        + " is invalid: " + lines;
    admission.errors = errors.take();
    return refused(std::move(admission), 422, "Invalid", std::move(message));
}

std::string urlNamespace(const AdmitRequest &request, const Value &object)
{
    if (!request.nameSpace.empty())
        return request.nameSpace;
    const std::string &own = object["metadata"]["namespace"].string();
    return own.empty() ? "default" : own;
}

/// Fills the namespace in; false if the object names another one than the URL.
bool takeNamespace(Value &metadata, const std::string &nameSpace)
{
    const std::string &own = metadata["namespace"].string();
    if (own.empty())
        metadata = metadata.with("namespace", Value(nameSpace));
    return own.empty() || own == nameSpace;
}

constexpr const char *otherNamespace = "the namespace of the provided object does not match the namespace sent on the request";

/// The members of the metadata in the server's order again, after some were added.
Value ordered(const Value &metadata)
{
    core::Members members;
    static const Type &type = *builtInSchema().definition("ObjectMeta");
    for (const Field &field : type.fields) {
        if (const Value *value = metadata.find(field.name))
            members.push_back({field.name, *value});
    }
    return Value(std::move(members));
}

Value stripped(const AdmitRequest &request, const Value &object)
{
    return withoutEmpties(*builtInSchema().kind(request.apiVersion, request.kind), object);
}

/// What the server's storage says of a resourceVersion that is no number.
std::optional<std::string> versionProblem(const std::string &version)
{
    if (version.find_first_not_of("0123456789") == std::string::npos)
        return std::nullopt;
    return "strconv.ParseUint: parsing " + goQuoted(version) + ": invalid syntax";
}

/// Owners that are there twice are dropped, with a warning.
Value dedupedOwners(const Value &metadata, std::vector<std::string> &warnings)
{
    core::Items kept;
    std::string repeated;
    for (const Value &owner : metadata["ownerReferences"].items()) {
        if (std::find(kept.begin(), kept.end(), owner) == kept.end())
            kept.push_back(owner);
        else
            repeated += (repeated.empty() ? "" : ", ") + owner["uid"].string();
    }
    if (kept.size() == metadata["ownerReferences"].size())
        return metadata;
    warnings.push_back(".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such "
                       "requests as early as 1.24; please fix your requests; duplicate UID(s) observed: "
                       + repeated);
    return metadata.with("ownerReferences", Value(std::move(kept)));
}

void append(std::vector<std::string> &warnings, std::vector<std::string> more)
{
    warnings.insert(warnings.end(), more.begin(), more.end());
}

Value generatedName(const Value &metadata, const std::string &suffix)
{
    constexpr std::size_t longest = 58; // leaves room for five random characters in 63
    const std::string &start = metadata["generateName"].string();
    if (start.empty() || !metadata["name"].string().empty())
        return metadata;
    return metadata.with("name", Value(start.substr(0, longest) + suffix));
}

} // namespace

std::string Admission::strictMessage(const std::string &kind, const std::string &apiVersion) const
{
    if (strictErrors.empty())
        return {};
    std::string lines;
    for (const std::string &error : strictErrors)
        lines += (lines.empty() ? "" : ", ") + error;
    return kind + " in version " + goQuoted(versionOf(apiVersion)) + " cannot be handled as a " + kind + ": strict decoding error: " + lines;
}

Admission admitCreate(const AdmitRequest &request)
{
    Admission admission;
    const KindRules &rules = rulesFor(request.apiVersion, request.kind);
    bool hasEmpties = false;
    if (!decodeInto(admission, request, rules, &hasEmpties))
        return undecodable(std::move(admission), request);

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
    if (hasEmpties)
        admission.object = stripped(request, admission.object);
    if (rules.warnings)
        append(admission.warnings, rules.warnings(admission.object));
    if (rules.decorate)
        admission.object = rules.decorate(admission.object, request.object, Value());
    admission.http = 201;
    return admission;
}

Admission admitUpdate(const AdmitRequest &request, const Value &old)
{
    Admission admission;
    const KindRules &rules = rulesFor(request.apiVersion, request.kind);
    bool hasEmpties = false;
    if (!decodeInto(admission, request, rules, &hasEmpties))
        return undecodable(std::move(admission), request);
    const Value &before = old["metadata"];
    Value metadata = admission.object["metadata"];
    const std::string name = request.name.empty() ? before["name"].string() : request.name;
    const std::string nameSpace = request.nameSpace.empty() ? before["namespace"].string() : request.nameSpace;
    const std::string &ownName = metadata["name"].string();
    // The handler itself compares the names, then the namespaces.
    if (ownName.empty())
        return refused(std::move(admission), 400, "BadRequest",
                       "the name of the object (" + name + " based on URL) was undeterminable: name must be provided");
    if (ownName != name)
        return refused(std::move(admission), 400, "BadRequest",
                       "the name of the object (" + ownName + ") does not match the name on the URL (" + name + ')');
    if (rules.namespaced && !takeNamespace(metadata, nameSpace))
        return refused(std::move(admission), 400, "BadRequest", otherNamespace);

    metadata = dedupedOwners(metadata, admission.warnings);
    const std::string resource = rules.resource + (groupOf(request.apiVersion).empty() ? "" : '.' + groupOf(request.apiVersion));
    const std::string conflict = "Operation cannot be fulfilled on " + resource + ' ' + goQuoted(name) + ": ";
    const std::string &uid = metadata["uid"].string(), &version = metadata["resourceVersion"].string();
    if (!uid.empty() && uid != before["uid"].string())
        return refused(std::move(admission), 409, "Conflict",
                       conflict + "StorageError: invalid object, Code: 4, Key: /registry/" + rules.resource + '/' + nameSpace + '/' + name
                           + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: " + uid
                           + ", UID in object meta: " + before["uid"].string());
    if (const auto problem = versionProblem(version))
        return refused(std::move(admission), 500, "", *problem);
    if (!version.empty() && version != before["resourceVersion"].string())
        return refused(std::move(admission), 409, "Conflict",
                       conflict + "the object has been modified; please apply your changes to the latest version and try again");

    for (const char *field : {"uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"}) {
        const Value *kept = before.find(field);
        metadata = kept ? metadata.with(field, *kept) : metadata.without(field);
    }
    if (before.contains("deletionTimestamp"))
        metadata = metadata.with("deletionTimestamp", before["deletionTimestamp"]);
    if (metadata["deletionGracePeriodSeconds"].isNull() && before.contains("deletionGracePeriodSeconds"))
        metadata = metadata.with("deletionGracePeriodSeconds", before["deletionGracePeriodSeconds"]);
    Errors errors;
    Value object = admission.object.with("metadata", metadata);
    if (rules.begin)
        object = rules.begin(errors, object, old, request);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    object = old.contains("status") ? object.with("status", old["status"]) : object;
    if (rules.prepare)
        object = rules.prepare(object).with("status", old["status"]);

    const Type &type = *builtInSchema().kind(request.apiVersion, request.kind);
    const Type *spec = typeAt(type, core::FieldPath::of("spec"));
    admission.specUnchanged = !spec || semanticallyEqual(*spec, object["spec"], old["spec"]);
    admission.templateUnchanged = !spec || !spec->field("template")
        || semanticallyEqual(*spec->field("template")->type, object["spec"]["template"], old["spec"]["template"]);
    const Value &annotations = metadata["annotations"], &oldAnnotations = before["annotations"];
    const bool sameAnnotations = annotations.size() + oldAnnotations.size() == 0 || annotations == oldAnnotations;
    admission.generationBumps = rules.countsGenerations && (!admission.specUnchanged || (rules.annotationsCount && !sameAnnotations));
    if (admission.generationBumps)
        metadata = metadata.with("generation", Value(before["generation"].integer().value_or(0) + 1));
    admission.object = object.with("metadata", ordered(metadata));
    if (rules.finishUpdate)
        admission.object = rules.finishUpdate(admission.object, old, admission);

    validateCommonMeta(errors, Path("metadata"), admission.object["metadata"]);
    validateObjectMetaUpdate(errors, Path("metadata"), admission.object["metadata"], before);
    if (rules.validateUpdate)
        rules.validateUpdate(errors, admission.object, old);
    if (!errors.empty())
        return invalid(std::move(admission), request, errors);
    if (rules.updateWarnings)
        append(admission.warnings, rules.updateWarnings(admission.object, admission));
    if (hasEmpties)
        admission.object = stripped(request, admission.object);
    if (rules.decorate)
        admission.object = rules.decorate(admission.object, request.object, old);
    admission.unchanged = admission.object == old;
    admission.http = 200;
    return admission;
}

} // namespace kube
