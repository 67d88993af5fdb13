// SPDX-License-Identifier: Apache-2.0
// Source: ValidatePersistentVolumeClaimSpec of pkg/apis/core/validation/validation.go.
#include "kube/validation/Claims.h"

#include "kube/quantity/Quantity.h"
#include "kube/validation/Names.h"
#include "kube/validation/Selector.h"

namespace kube {

namespace {

using core::Value;

void validateAccessModes(Errors &errors, const Path &path, const Value &modes)
{
    bool oncePod = false, others = false;
    for (const Value &mode : modes.items()) {
        const std::size_t before = errors.size();
        errors.oneOf(path, mode, {"ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"});
        if (mode.string() == "ReadWriteOncePod")
            oncePod = true;
        else if (errors.size() == before)
            others = true;
    }
    if (oncePod && others)
        errors.forbidden(path, "may not use ReadWriteOncePod with other access modes");
}

void validateSource(Errors &errors, const Path &path, const Value &source, bool withNamespace)
{
    for (const char *field : {"name", "kind"}) {
        if (source[field].string().empty())
            errors.required(path.child(field));
    }
    const std::string &group = source["apiGroup"].string(), &kind = source["kind"].string();
    if (group.empty() && kind != "PersistentVolumeClaim")
        errors.invalid(path, shown(kind), "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
    if (!group.empty())
        errors.invalidEach(path.child("apiGroup"), group, dns1123Subdomain(group));
    const std::string &space = source["namespace"].string();
    if (withNamespace && !space.empty())
        errors.invalidEach(path.child("namespace"), space, dns1123Label(space));
}

} // namespace

void validateClaimSpec(Errors &errors, const Path &path, const Value &spec)
{
    const Path modes = path.child("accessModes");
    if (spec["accessModes"].size() == 0)
        errors.required(modes, "at least 1 access mode is required");
    if (!spec["selector"].isNull())
        validateLabelSelector(errors, path.child("selector"), spec["selector"]);
    validateAccessModes(errors, modes, spec["accessModes"]);

    const Path resources = path.child("resources");
    const Path storage = resources.key("storage");
    const Value &amount = spec["resources"]["requests"]["storage"];
    if (amount.isNull()) {
        errors.required(storage);
    } else {
        const auto quantity = Quantity::fromJson(amount);
        if (quantity && quantity->sign() <= 0)
            errors.invalid(storage, shown(quantity->toString()), "must be greater than zero");
    }
    const std::string &storageClass = spec["storageClassName"].string();
    if (!storageClass.empty())
        errors.invalidEach(path.child("storageClassName"), storageClass, dns1123Subdomain(storageClass));
    if (!spec["volumeMode"].isNull())
        errors.oneOf(path.child("volumeMode"), spec["volumeMode"], {"Block", "Filesystem"});

    const Value &source = spec["dataSource"], &reference = spec["dataSourceRef"];
    if (!source.isNull())
        validateSource(errors, path.child("dataSource"), source, false);
    if (!reference.isNull())
        validateSource(errors, path.child("dataSourceRef"), reference, true);
    if (!source.isNull() && !reference["namespace"].string().empty())
        errors.invalid(path, "{}", "may not be specified when dataSourceRef.namespace is specified");
    else if (!source.isNull() && !reference.isNull() && source != reference.without("namespace"))
        errors.invalid(path, "{}", "must match dataSourceRef");
    const std::string &attributes = spec["volumeAttributesClassName"].string();
    if (!attributes.empty())
        errors.invalidEach(path.child("volumeAttributesClassName"), attributes, dns1123Subdomain(attributes));
}

void validateClaimTemplates(Errors &errors, const Path &path, const Value &claims)
{
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Path item = path.index(i);
        validateClaimSpec(errors, item.child("spec"), claims.at(i)["spec"]);
    }
}

} // namespace kube
