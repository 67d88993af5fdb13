// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/apis/meta/v1/{helpers.go,validation/validation.go}, pkg/labels/selector.go.
#include "kube/validation/Selector.h"

#include "kube/decoding/Decode.h"
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

bool takesValues(const std::string &op)
{
    return op == "In" || op == "NotIn";
}

bool takesNone(const std::string &op)
{
    return op == "Exists" || op == "DoesNotExist";
}

bool matchesExpression(const Value &expression, const Value &labels)
{
    const std::string &op = expression["operator"].string();
    const Value *label = labels.find(expression["key"].string());
    if (takesNone(op))
        return (label != nullptr) == (op == "Exists");
    const auto &values = expression["values"].items();
    const bool found = label && std::find(values.begin(), values.end(), *label) != values.end();
    return found == (op == "In");
}

} // namespace

void validateLabelSelector(Errors &errors, const Path &path, const Value &selector)
{
    validateLabels(errors, path.child("matchLabels"), selector["matchLabels"]);
    const Value &expressions = selector["matchExpressions"];
    const Path list = path.child("matchExpressions");
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        const Path item = list.index(i);
        const Value &expression = expressions.at(i);
        const Value &values = expression["values"];
        const std::string &op = expression["operator"].string(), &key = expression["key"].string();
        const Path valuesPath = item.child("values");
        if (takesValues(op) && values.size() == 0)
            errors.required(valuesPath, "must be specified when `operator` is 'In' or 'NotIn'");
        else if (takesNone(op) && values.size() > 0)
            errors.forbidden(valuesPath, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        else if (!takesValues(op) && !takesNone(op))
            errors.invalid(item.child("operator"), shownTyped(op), "not a valid selector operator");
        errors.invalidEach(item.child("key"), key, qualifiedName(key));
        for (std::size_t j = 0; j < values.size(); ++j)
            errors.invalidEach(valuesPath.index(j), values.at(j).string(), labelValue(values.at(j).string()));
    }
}

bool isConvertible(const Value &selector)
{
    Errors errors;
    validateLabelSelector(errors, Path(""), selector);
    return errors.empty();
}

bool selectorMatches(const Value &selector, const Value &labels)
{
    if (selector.isNull())
        return false;
    for (const core::Member &label : selector["matchLabels"].members()) {
        const Value *found = labels.find(label.key);
        if (!found || *found != label.value)
            return false;
    }
    const auto &expressions = selector["matchExpressions"].items();
    return std::all_of(expressions.begin(), expressions.end(), [&labels](const Value &one) { return matchesExpression(one, labels); });
}

bool isEmptySelector(const Value &selector)
{
    return !selector.isNull() && selector["matchLabels"].size() + selector["matchExpressions"].size() == 0;
}

std::string shownSelector(const Value &selector)
{
    if (selector.isNull())
        return "null";
    std::string result;
    if (selector["matchLabels"].size() > 0)
        result = "\"matchLabels\":" + goJson(selector["matchLabels"], true);
    static const Type &expressions = *builtInSchema().definition("LabelSelector")->field("matchExpressions")->type;
    if (selector["matchExpressions"].size() > 0)
        result += (result.empty() ? "" : ",") + ("\"matchExpressions\":" + goJson(withoutEmpties(expressions, selector["matchExpressions"])));
    return '{' + result + '}';
}

} // namespace kube
