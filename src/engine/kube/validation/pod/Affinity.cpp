// SPDX-License-Identifier: Apache-2.0
// Source: validateAffinity, ValidateNodeSelector of pkg/apis/core/validation/validation.go.
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/Selector.h"

namespace kube {

namespace {

using core::Value;

constexpr const char *required = "requiredDuringSchedulingIgnoredDuringExecution";
constexpr const char *preferred = "preferredDuringSchedulingIgnoredDuringExecution";

void validateWeight(Errors &errors, const Path &path, const Value &weight)
{
    const std::int64_t number = weight.integer().value_or(0);
    if (number <= 0 || number > 100)
        errors.invalid(path, std::to_string(number), "must be in the range 1-100");
}

void validateLabelRequirement(Errors &errors, const Path &path, const Value &requirement, bool checkValues)
{
    const std::string &op = requirement["operator"].string(), &key = requirement["key"].string();
    const Value &values = requirement["values"];
    const Path valuesPath = path.child("values");
    if (op == "In" || op == "NotIn") {
        if (values.size() == 0)
            errors.required(valuesPath, "must be specified when `operator` is 'In' or 'NotIn'");
    } else if (op == "Exists" || op == "DoesNotExist") {
        if (values.size() > 0)
            errors.forbidden(valuesPath, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    } else if (op == "Gt" || op == "Lt") {
        if (values.size() != 1)
            errors.required(valuesPath, "must be specified single value when `operator` is 'Lt' or 'Gt'");
    } else {
        errors.invalid(path.child("operator"), shownTyped(op), "not a valid selector operator");
    }
    errors.invalidEach(path.child("key"), key, qualifiedName(key));
    for (std::size_t i = 0; checkValues && i < values.size(); ++i)
        errors.invalidEach(valuesPath.index(i), values.at(i).string(), labelValue(values.at(i).string()));
}

void validateFieldRequirement(Errors &errors, const Path &path, const Value &requirement)
{
    const std::string &op = requirement["operator"].string(), &key = requirement["key"].string();
    const Value &values = requirement["values"];
    const Path valuesPath = path.child("values");
    if (op != "In" && op != "NotIn")
        errors.invalid(path.child("operator"), shownTyped(op), "not a valid selector operator");
    else if (values.size() != 1)
        errors.required(valuesPath, "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
    if (key != "metadata.name") {
        errors.invalid(path.child("key"), shown(key), "not a valid field selector key");
        return;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        errors.invalidEach(valuesPath.index(i), values.at(i).string(), dns1123Subdomain(values.at(i).string()));
}

void validateNodeTerm(Errors &errors, const Path &path, const Value &term, bool checkValues)
{
    const Path labels = path.child("matchExpressions"), fields = path.child("matchFields");
    for (std::size_t i = 0; i < term["matchExpressions"].size(); ++i)
        validateLabelRequirement(errors, labels.index(i), term["matchExpressions"].at(i), checkValues);
    for (std::size_t i = 0; i < term["matchFields"].size(); ++i)
        validateFieldRequirement(errors, fields.index(i), term["matchFields"].at(i));
}

void validateNodeAffinity(Errors &errors, const Path &path, const Value &affinity)
{
    const Value &selector = affinity[required];
    if (!selector.isNull()) {
        const Path hard = path.child(required);
        const Path terms = hard.child("nodeSelectorTerms");
        if (selector["nodeSelectorTerms"].size() == 0)
            errors.required(terms, "must have at least one node selector term");
        for (std::size_t i = 0; i < selector["nodeSelectorTerms"].size(); ++i)
            validateNodeTerm(errors, terms.index(i), selector["nodeSelectorTerms"].at(i), true);
    }
    const Path soft = path.child(preferred);
    for (std::size_t i = 0; i < affinity[preferred].size(); ++i) {
        const Path item = soft.index(i);
        validateWeight(errors, item.child("weight"), affinity[preferred].at(i)["weight"]);
        validateNodeTerm(errors, item.child("preference"), affinity[preferred].at(i)["preference"], false);
    }
}

void validatePodTerm(Errors &errors, const Path &path, const Value &term)
{
    validateLabelSelector(errors, path.child("labelSelector"), term["labelSelector"]);
    validateLabelSelector(errors, path.child("namespaceSelector"), term["namespaceSelector"]);
    for (const Value &space : term["namespaces"].items())
        errors.invalidEach(path.child("namespace"), space.string(), dns1123Label(space.string()));
    validateLabelKeys(errors, path, term["matchLabelKeys"], term["mismatchLabelKeys"], term["labelSelector"]);
    const std::string &key = term["topologyKey"].string();
    if (key.empty())
        errors.required(path.child("topologyKey"), "can not be empty");
    errors.invalidEach(path.child("topologyKey"), key, qualifiedName(key));
}

void validatePodAffinity(Errors &errors, const Path &path, const Value &affinity)
{
    const Path hard = path.child(required), soft = path.child(preferred);
    for (std::size_t i = 0; i < affinity[required].size(); ++i)
        validatePodTerm(errors, hard.index(i), affinity[required].at(i));
    for (std::size_t i = 0; i < affinity[preferred].size(); ++i) {
        const Path item = soft.index(i);
        validateWeight(errors, item.child("weight"), affinity[preferred].at(i)["weight"]);
        validatePodTerm(errors, item.child("podAffinityTerm"), affinity[preferred].at(i)["podAffinityTerm"]);
    }
}

} // namespace

void validateAffinity(Errors &errors, const Path &path, const Value &affinity)
{
    if (!affinity["nodeAffinity"].isNull())
        validateNodeAffinity(errors, path.child("nodeAffinity"), affinity["nodeAffinity"]);
    for (const char *kind : {"podAffinity", "podAntiAffinity"}) {
        if (!affinity[kind].isNull())
            validatePodAffinity(errors, path.child(kind), affinity[kind]);
    }
}

} // namespace kube
