// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Admission.h"

#include "kube/Decode.h"
#include "kube/Semantic.h"
#include "kube/defaulting/Defaults.h"

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

/// What the defaulting functions of kinds without pod template do (pkg/apis/core/v1/defaults.go).
Value smallDefaults(const Kind &kind, const Value &object)
{
    if (kind.plural == "secrets" && object["type"].string().empty())
        return object.with("type", Value("Opaque"));
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

/// The registries' PrepareForCreate.
Value prepared(const Kind &kind, Value object)
{
    if (kind.plural == "namespaces")
        return object.with("spec", core::map({{"finalizers", core::list({Value("kubernetes")})}})).with("status", core::map({{"phase", Value("Active")}}));
    if (kind.plural == "secrets")
        return secretStored(object);
    if (kind.plural == "pods")
        return object.with("status", core::map({{"phase", Value("Pending")}}));
    if (kind.plural == "services")
        return object.with("status", core::map({{"loadBalancer", Value::emptyMap()}}));
    return kind.status ? object.with("status", Value::emptyMap()) : object;
}

bool bumpsGeneration(const Kind &kind, const Value &old, const Value &object)
{
    if (!kube::semanticallyEqual(old["spec"], object["spec"]))
        return true;
    return kind.plural == "deployments" && !kube::semanticallyEqual(old["metadata"]["annotations"], object["metadata"]["annotations"]);
}

} // namespace

const kube::Type *Admission::typeOf(const Kind &kind)
{
    return kube::builtInSchema().kind(kind.apiVersion(), kind.kind);
}

Value Admission::blank(const Kind &kind) const
{
    const kube::Type *type = typeOf(kind);
    return type ? kube::decode(*type, Value::emptyMap()).object : Value::emptyMap();
}

Answer<Admission::Decoded> Admission::decode(const Kind &kind, const Value &raw) const
{
    const kube::Decoded decoded = kube::decodeAs(kube::builtInSchema(), kind.apiVersion(), kind.kind, raw, &kube::builtInDefaults());
    if (decoded.error)
        return refuse(badRequest(*decoded.error));
    return Decoded{smallDefaults(kind, decoded.object), decoded.strictErrors};
}

std::string Admission::decodeProblem(const Kind &kind, const Value &raw) const
{
    return kube::decode(*typeOf(kind), raw).error.value_or(std::string());
}

Answer<Admission::Accepted> Admission::create(const Kind &kind, const Value &object, const std::string &) const
{
    const Value &metadata = object["metadata"];
    if (metadata["name"].string().empty()) {
        return refuse(invalid(kind.qualifiedKind(), kind.group, "",
                              {{"FieldValueRequired", "metadata.name", "Required value: name or generateName is required"}}));
    }
    Value stored = prepared(kind, object);
    if (kind.plural == "services")
        stored = allocated(stored, {});
    return Accepted{stored, {}};
}

Answer<Admission::Accepted> Admission::update(const Kind &kind, const Value &old, const Value &object, const std::string &subresource) const
{
    Value next = object;
    if (subresource == "status") {
        const Value &labels = old["metadata"]["labels"];
        const Value metadata = labels.isNull() ? object["metadata"].without("labels") : object["metadata"].with("labels", labels);
        next = old.with("metadata", metadata).with("status", object["status"]);
    } else {
        if (kind.plural == "secrets")
            next = secretStored(next);
        if (kind.plural == "namespaces" && subresource != "finalize")
            next = next.with("spec", old["spec"]);
        if (kind.plural == "services")
            next = allocated(next, old);
        if (kind.status)
            next = next.with("status", old["status"]);
    }
    if (kind.generation) {
        const std::int64_t generation = old["metadata"]["generation"].integer().value_or(0);
        next = withField(next, "metadata", "generation", Value(generation + (bumpsGeneration(kind, old, next) ? 1 : 0)));
    }
    return Accepted{next, {}};
}

} // namespace demo
