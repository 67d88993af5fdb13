// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Admission.h"

#include "kube/admission/Admit.h"
#include "kube/decoding/Decode.h"
#include "kube/defaulting/Defaults.h"
#include "kube/text/GoText.h"
#include "kube/validation/Metadata.h"
#include "kube/workload/Resources.h"

#include <QByteArray>

namespace demo {

using core::Value;

namespace {

Value withField(const Value &object, const char *part, const char *field, Value value)
{
    return object.with(part, object[part].with(field, std::move(value)));
}

Value withDefault(const Value &object, const char *part, const char *field, Value value)
{
    return object[part][field].isNull() ? withField(object, part, field, std::move(value)) : object;
}

/// stringData is for writing only: it goes into data.
Value secretStored(const Value &secret)
{
    if (!secret.contains("stringData"))
        return secret;
    Value data = secret["data"];
    for (const core::Member &member : secret["stringData"].members())
        data = data.with(member.key, Value(QByteArray::fromStdString(member.value.string()).toBase64().toStdString()));
    return secret.with("data", data).without("stringData");
}

/// What the defaulting functions of kinds without pod template do (pkg/apis/core/v1/defaults.go).
Value smallDefaults(const Kind &kind, const Value &object)
{
    if (kind.plural == "secrets") {
        const Value stored = secretStored(object);
        return stored["type"].string().empty() ? stored.with("type", Value("Opaque")) : stored;
    }
    if (kind.plural == "namespaces" && !object["metadata"]["name"].string().empty()) {
        const Value labels = object["metadata"]["labels"].with("kubernetes.io/metadata.name", object["metadata"]["name"]);
        return withField(object, "metadata", "labels", labels);
    }
    if (kind.plural == "replicasets") {
        Value result = withDefault(object, "spec", "replicas", Value(1));
        const Value &labels = object["spec"]["template"]["metadata"]["labels"];
        return labels.size() > 0 ? withDefault(result, "metadata", "labels", labels) : result;
    }
    return object;
}

/// The admission plugins ServiceAccount, DefaultTolerationSeconds and Priority, as far as they show.
Value podCompleted(const Value &pod)
{
    Value result = withDefault(pod, "spec", "serviceAccountName", Value("default"));
    result = withDefault(result, "spec", "serviceAccount", result["spec"]["serviceAccountName"]);
    result = withDefault(result, "spec", "priority", Value(0));
    result = withDefault(result, "spec", "enableServiceLinks", Value(true));
    result = withDefault(result, "spec", "preemptionPolicy", Value("PreemptLowerPriority"));
    for (const char *key : {"node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"}) {
        const Value toleration = core::map({{"key", Value(key)}, {"operator", Value("Exists")}, {"effect", Value("NoExecute")}, {"tolerationSeconds", Value(300)}});
        result = withField(result, "spec", "tolerations", result["spec"]["tolerations"].appended(toleration));
    }
    return result;
}

/// The registries' PrepareForCreate, of the kinds that kube does not prepare.
Value prepared(const Kind &kind, const Value &object)
{
    if (kind.plural == "namespaces")
        return object.with("spec", core::map({{"finalizers", core::list({Value("kubernetes")})}})).with("status", core::map({{"phase", Value("Active")}}));
    if (kind.plural == "pods") {
        const Value status = core::map({{"phase", Value("Pending")}, {"qosClass", Value(kube::name(kube::qosClass(object["spec"])))}});
        return podCompleted(object).with("status", status);
    }
    return object;
}

} // namespace

const kube::Type *Admission::typeOf(const Kind &kind)
{
    return kube::builtInSchema().kind(kind.apiVersion(), kind.kind);
}

Value Admission::blank(const Kind &kind) const
{
    Value &known = m_blanks[kind.plural];
    if (known.isNull()) {
        const kube::Type *type = typeOf(kind);
        known = type ? kube::decode(*type, Value::emptyMap()).object : Value::emptyMap();
    }
    return known;
}

Answer<Admission::Decoded> Admission::decode(const Kind &kind, const Value &raw) const
{
    const auto decoded = kube::decodeAs(kube::builtInSchema(), kind.apiVersion(), kind.kind, raw, &kube::builtInDefaults());
    if (!decoded || decoded->error || decoded->isOldVersion) {
        // The texts of a refusal are put together in one place.
        kube::AdmitRequest request;
        request.apiVersion = kind.apiVersion();
        request.kind = kind.kind;
        request.object = raw;
        return refuse(badRequest(kube::admitCreate(request).message));
    }
    if (kind.plural == "secrets") {
        for (const core::Member &member : decoded->object["data"].members()) {
            const auto bytes = QByteArray::fromStdString(member.value.string());
            if (!QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors))
                return refuse(badRequest("Secret in version \"v1\" cannot be handled as a Secret: illegal base64 data at input byte 0"));
        }
    }
    return Decoded{smallDefaults(kind, decoded->object), smallDefaults(kind, decoded->withEmpties), decoded->strictErrors};
}

std::string Admission::decodeProblem(const Kind &kind, const Value &raw) const
{
    return kube::decode(*typeOf(kind), raw).error.value_or(std::string());
}

namespace {

/// Kinds whose registries' rules are known; the others are checked for a name alone.
bool hasRules(const Kind &kind)
{
    return kind.namespaced && kind.plural != "events";
}

kube::AdmitRequest requestFor(const Kind &kind, const Value &object, bool dryRun)
{
    kube::AdmitRequest request;
    request.apiVersion = kind.apiVersion();
    request.kind = kind.kind;
    request.object = object;
    request.nameSpace = object["metadata"]["namespace"].string();
    request.name = object["metadata"]["name"].string();
    request.dryRun = dryRun;
    request.uidIsPrecondition = false; // looked at before
    return request;
}

/// The labels and annotations of kinds that have no other rules.
std::vector<FieldCause> labelProblems(const Value &metadata)
{
    kube::Errors errors;
    const kube::Path path("metadata");
    kube::validateLabels(errors, path.child("labels"), metadata["labels"]);
    kube::validateAnnotations(errors, path.child("annotations"), metadata["annotations"]);
    std::vector<FieldCause> causes;
    for (const kube::FieldError &error : errors.list())
        causes.push_back({error.type, error.field, error.message.substr(error.field.size() + 2)});
    return causes;
}

Failure failureOf(const Kind &kind, const std::string &name, const kube::Admission &admission)
{
    if (admission.http != 422)
        return {admission.http, admission.reason, admission.message, {}, 0};
    std::vector<FieldCause> causes;
    for (const kube::FieldError &error : admission.errors)
        causes.push_back({error.type, error.field, error.message.substr(std::min(error.field.size() + 2, error.message.size()))});
    Failure failure = invalid(kind.qualifiedKind(), kind.group, name, causes);
    failure.message = admission.message;
    return failure;
}

} // namespace

Answer<Admission::Accepted> Admission::create(const Kind &kind, const Value &object, bool dryRun) const
{
    const std::string &name = object["metadata"]["name"].string();
    if (!hasRules(kind)) {
        if (name.empty()) {
            return refuse(invalid(kind.qualifiedKind(), kind.group, "",
                                  {{"FieldValueRequired", "metadata.name", "Required value: name or generateName is required"}}));
        }
        std::vector<FieldCause> causes;
        const auto messages = kind.plural == "namespaces" ? kube::dns1123Label(name) : kind.plural == "nodes" ? kube::dns1123Subdomain(name) : kube::Messages();
        for (const std::string &message : messages)
            causes.push_back({"FieldValueInvalid", "metadata.name", "Invalid value: " + kube::goQuoted(name) + ": " + message});
        for (FieldCause &cause : labelProblems(object["metadata"]))
            causes.push_back(std::move(cause));
        if (!causes.empty())
            return refuse(invalid(kind.qualifiedKind(), kind.group, name, causes));
        return Accepted{prepared(kind, object), {}};
    }
    kube::Admission admission = kube::admitCreate(requestFor(kind, object, dryRun));
    if (!admission.accepted())
        return refuse(failureOf(kind, name, admission));
    Value stored = prepared(kind, admission.object);
    if (kind.plural == "services") {
        auto given = allocated(stored, {});
        if (!given)
            return tl::unexpected(given.error());
        stored = std::move(*given);
    }
    return Accepted{stored, std::move(admission.warnings)};
}

Answer<Admission::Accepted> Admission::update(const Kind &kind, const Value &old, const Value &object, const std::string &subresource, bool dryRun) const
{
    if (subresource == "status") {
        const Value &labels = old["metadata"]["labels"];
        const Value metadata = labels.isNull() ? object["metadata"].without("labels") : object["metadata"].with("labels", labels);
        return Accepted{old.with("metadata", metadata).with("status", object["status"]), {}};
    }
    if (!hasRules(kind)) {
        if (const auto causes = labelProblems(object["metadata"]); !causes.empty())
            return refuse(invalid(kind.qualifiedKind(), kind.group, old["metadata"]["name"].string(), causes));
        Value next = kind.status ? object.with("status", old["status"]) : object;
        if (kind.plural == "namespaces" && subresource != "finalize")
            next = next.with("spec", old["spec"]);
        return Accepted{next, {}};
    }
    kube::Admission admission = kube::admitUpdate(requestFor(kind, object, dryRun), old);
    if (!admission.accepted())
        return refuse(failureOf(kind, old["metadata"]["name"].string(), admission));
    Value next = admission.object;
    if (kind.plural == "services") {
        auto given = allocated(next, old);
        if (!given)
            return tl::unexpected(given.error());
        next = std::move(*given);
    }
    // The admission keeps the old entries; ownership was worked out before.
    const Value &owners = object["metadata"]["managedFields"];
    Value metadata = next["metadata"].without("managedFields");
    if (!owners.isNull())
        metadata = metadata.with("managedFields", owners);
    if (kind.generation && !admission.generationBumps && !admission.specUnchanged)
        metadata = metadata.with("generation", Value(old["metadata"]["generation"].integer().value_or(0) + 1));
    return Accepted{next.with("metadata", metadata), std::move(admission.warnings)};
}

} // namespace demo
