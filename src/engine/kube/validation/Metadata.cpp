// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/api/validation/objectmeta.go, pkg/apis/core/validation/validation.go (finalizers, templates).
#include "kube/validation/Metadata.h"

#include "kube/schema/Schema.h"
#include "kube/text/GoText.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

using core::Value;

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = char(c | 0x20);
    }
    return result;
}

Messages pathPrefix(std::string_view text)
{
    Messages messages = pathSegment(text);
    std::erase_if(messages, [](const std::string &message) { return message.find("may not be") == 0; });
    return messages;
}

void validateOwner(Errors &errors, const Path &path, const Value &owner)
{
    const std::string &apiVersion = owner["apiVersion"].string();
    const std::size_t slash = apiVersion.find('/');
    if (apiVersion.empty() || slash == apiVersion.size() - 1 || slash != apiVersion.rfind('/'))
        errors.invalid(path.child("apiVersion"), shown(apiVersion), "version must not be empty");
    for (const char *field : {"kind", "name"}) {
        if (owner[field].string().empty())
            errors.invalid(path.child(field), shown(""), "must not be empty");
    }
    if (owner["uid"].string().empty())
        errors.invalid(path.child("uid"), shownTyped(""), "must not be empty");
    if (apiVersion == "v1" && owner["kind"].string() == "Event")
        errors.invalid(path, goJson(owner), "/v1, Kind=Event is disallowed from being an owner");
}

void validateOwners(Errors &errors, const Path &path, const Value &owners)
{
    std::string controller;
    for (const Value &owner : owners.items()) {
        validateOwner(errors, path, owner);
        if (!owner["controller"].boolean())
            continue;
        const std::string name = owner["kind"].string() + '/' + owner["name"].string();
        if (controller.empty())
            controller = name;
        else
            errors.invalid(path, goJson(owners),
                           "Only one reference can have Controller set to true. Found \"true\" in references for " + controller + " and " + name);
    }
}

void validateFinalizers(Errors &errors, const Path &path, const Value &finalizers)
{
    const auto has = [&finalizers](const char *name) {
        return std::any_of(finalizers.items().begin(), finalizers.items().end(), [name](const Value &one) { return one.string() == name; });
    };
    for (const Value &finalizer : finalizers.items())
        errors.invalidEach(path, finalizer.string(), qualifiedName(finalizer.string()));
    if (has("orphan") && has("foregroundDeletion"))
        errors.invalid(path, goJson(finalizers), "finalizer orphan and foregroundDeletion cannot be both set");
}

/// Finalizers without a domain must be ones of Kubernetes itself.
void validateStandardFinalizers(Errors &errors, const Path &path, const Value &finalizers)
{
    static constexpr std::array<std::string_view, 3> standard = {"kubernetes", "orphan", "foregroundDeletion"};
    for (std::size_t i = 0; i < finalizers.size(); ++i) {
        const std::string &name = finalizers.at(i).string();
        if (name.find('/') == std::string::npos && std::find(standard.begin(), standard.end(), name) == standard.end())
            errors.invalid(path.index(i), shown(name), "name is neither a standard finalizer name nor is it fully qualified");
    }
}

void validateManagedFields(Errors &errors, const Path &path, const Value &entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Path entry = path.index(i);
        const Value &fields = entries.at(i);
        const std::string &operation = fields["operation"].string(), &type = fields["fieldsType"].string();
        if (operation != "Apply" && operation != "Update")
            errors.invalid(entry.child("operation"), shownTyped(operation), "must be `Apply` or `Update`");
        if (!type.empty() && type != "FieldsV1")
            errors.invalid(entry.child("fieldsType"), shown(type), "must be `FieldsV1`");
        if (fields["manager"].string().size() > 128)
            errors.tooLong(entry.child("manager"), 128);
        if (fields["subresource"].string().size() > 256)
            errors.tooLong(entry.child("subresource"), 256);
    }
}

void validateMeta(Errors &errors, const Path &path, const Value &metadata, NameRule nameRule, NameRule prefixRule)
{
    const std::string &generateName = metadata["generateName"].string(), &name = metadata["name"].string();
    if (!generateName.empty())
        errors.invalidEach(path.child("generateName"), generateName, prefixRule(maskedTrailingDash(generateName)));
    if (name.empty())
        errors.required(path.child("name"), "name or generateName is required");
    else
        errors.invalidEach(path.child("name"), name, nameRule(name));
    const std::string &space = metadata["namespace"].string();
    if (space.empty())
        errors.required(path.child("namespace"));
    else
        errors.invalidEach(path.child("namespace"), space, dns1123Label(space));
    errors.nonNegative(path.child("generation"), metadata["generation"]);
    validateLabels(errors, path.child("labels"), metadata["labels"]);
    validateAnnotations(errors, path.child("annotations"), metadata["annotations"]);
    validateOwners(errors, path.child("ownerReferences"), metadata["ownerReferences"]);
    validateFinalizers(errors, path.child("finalizers"), metadata["finalizers"]);
    validateManagedFields(errors, path.child("managedFields"), metadata["managedFields"]);
}

} // namespace

void validateAnnotations(Errors &errors, const Path &path, const Value &annotations)
{
    constexpr std::size_t limit = 256 * 1024;
    std::size_t total = 0;
    for (const core::Member &annotation : annotations.members()) {
        errors.invalidEach(path, annotation.key, qualifiedName(lowered(annotation.key)));
        total += annotation.key.size() + annotation.value.string().size();
    }
    if (total > limit)
        errors.tooLong(path, limit);
}

void validateObjectMeta(Errors &errors, const Path &path, const Value &metadata, NameRule nameRule)
{
    validateMeta(errors, path, metadata, nameRule, nameRule);
    validateStandardFinalizers(errors, path.child("finalizers"), metadata["finalizers"]);
}

void validateCommonMeta(Errors &errors, const Path &path, const Value &metadata)
{
    validateMeta(errors, path, metadata, pathSegment, pathPrefix);
}

void validateImmutable(Errors &errors, const Path &path, const Value &value, const Value &old, const std::string &shownValue)
{
    if (value != old)
        errors.invalid(path, shownValue, "field is immutable");
}

void validateObjectMetaUpdate(Errors &errors, const Path &path, const Value &metadata, const Value &old)
{
    const std::string &version = metadata["resourceVersion"].string();
    if (version.empty())
        errors.invalid(path.child("resourceVersion"), shown(version), "must be specified for an update");
    if (metadata["generation"].integer().value_or(0) < old["generation"].integer().value_or(0))
        errors.invalid(path.child("generation"), metadata["generation"].text(), "must not be decremented");
    for (const char *field : {"name", "namespace"})
        validateImmutable(errors, path.child(field), Value(metadata[field].string()), Value(old[field].string()), shown(metadata[field].string()));
    validateImmutable(errors, path.child("uid"), Value(metadata["uid"].string()), Value(old["uid"].string()), shownTyped(metadata["uid"].string()));
    for (const char *field : {"creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"})
        validateImmutable(errors, path.child(field), metadata[field], old[field], goJson(metadata[field]));
    validateLabels(errors, path.child("labels"), metadata["labels"]);
    validateAnnotations(errors, path.child("annotations"), metadata["annotations"]);
    validateOwners(errors, path.child("ownerReferences"), metadata["ownerReferences"]);
    validateManagedFields(errors, path.child("managedFields"), metadata["managedFields"]);
    validateStandardFinalizers(errors, path.child("finalizers"), metadata["finalizers"]);
}

void validateTemplateMeta(Errors &errors, const Path &path, const Value &metadata)
{
    validateAnnotations(errors, path.child("annotations"), metadata["annotations"]);
    validateLabels(errors, path.child("labels"), metadata["labels"]);
    static const Type &type = *builtInSchema().definition("ObjectMeta");
    for (const Field &field : type.fields) {
        const std::string name = field.name == "uid" ? "uID" : field.name; // the Go field's name with its first letter lowered
        if (field.name != "labels" && field.name != "annotations" && metadata.contains(field.name))
            errors.forbidden(path.child(name), "cannot be set");
    }
}

} // namespace kube
