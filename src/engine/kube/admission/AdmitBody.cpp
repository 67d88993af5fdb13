// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apiserver/pkg/endpoints/handlers (rest.go, create.go).
#include "kube/admission/AdmitBody.h"

#include "kube/admission/Refusal.h"
#include "kube/defaulting/Defaults.h"

namespace kube {

AdmitBody readBody(Admission &admission, const AdmitRequest &request, const KindRules &rules)
{
    if (const auto syntax = request.body ? jsonSyntaxError(*request.body) : std::nullopt) {
        admission.decodeError = "couldn't get version/kind; json parse error: " + *syntax;
        admission = undecodable(std::move(admission), request, request.apiVersion, request.kind);
        return {};
    }
    auto decoded = decodeAs(builtInSchema(), request.apiVersion, request.kind, request.object, &builtInDefaults());
    if (!decoded) {
        admission = refused(std::move(admission), 404, "NotFound", "the server could not find the requested resource");
        return {};
    }
    if (decoded->isOldVersion) {
        admission = refused(std::move(admission), 400, "BadRequest",
                            "the API version in the data (" + decoded->apiVersion + ") does not match the expected API version ("
                                + request.apiVersion + ')');
        return {};
    }
    admission.decodeError = !decoded->error && rules.convert ? rules.convert(decoded->object) : std::move(decoded->error);
    admission.strictErrors = std::move(decoded->strictErrors);
    if (admission.decodeError) {
        admission = undecodable(std::move(admission), request, decoded->apiVersion, decoded->kind);
        return {};
    }
    admission.object = std::move(decoded->withEmpties);
    return {decoded->type, decoded->hasEmpties};
}

} // namespace kube
