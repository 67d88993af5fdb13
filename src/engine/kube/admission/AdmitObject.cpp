// SPDX-License-Identifier: Apache-2.0
// The parts of an admission for those who have only an object: forms, lint, the command line.
#include "kube/admission/Admit.h"
#include "kube/admission/AdmitKinds.h"
#include "kube/decoding/Decode.h"
#include "kube/defaulting/Defaults.h"
#include "kube/validation/Warnings.h"

namespace kube {

namespace {

using core::Value;

Decoded decodedWithDefaults(const Value &object)
{
    const std::string &apiVersion = object["apiVersion"].string(), &kind = object["kind"].string();
    return decodeAs(builtInSchema(), apiVersion, kind, object, &builtInDefaults()).value_or(Decoded());
}

const KindRules &rulesOf(const Value &object)
{
    return rulesFor(object["apiVersion"].string(), object["kind"].string());
}

} // namespace

Value defaulted(const Value &object)
{
    Decoded decoded = decodedWithDefaults(object);
    return decoded.object.isNull() ? object : decoded.object;
}

std::vector<FieldError> validateCreate(const Value &object)
{
    const KindRules &rules = rulesOf(object);
    Errors errors;
    if (rules.validateCreate && *rules.kind != '\0') {
        const Value complete = decodedWithDefaults(object).withEmpties;
        if (!complete.isNull())
            rules.validateCreate(errors, complete);
    }
    return errors.take();
}

std::vector<FieldError> validateUpdate(const Value &object, const Value &old)
{
    const KindRules &rules = rulesOf(object);
    Errors errors;
    if (rules.validateUpdate) {
        const Value complete = decodedWithDefaults(object).withEmpties;
        if (!complete.isNull())
            rules.validateUpdate(errors, complete, defaulted(old));
    }
    return errors.take();
}

std::vector<std::string> warnings(const Value &object)
{
    const KindRules &rules = rulesOf(object);
    Warnings found;
    if (rules.warnings)
        addOnce(found, rules.warnings(defaulted(object)));
    return found;
}

} // namespace kube
