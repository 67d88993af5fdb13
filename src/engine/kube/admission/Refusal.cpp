// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/api/errors, k8s.io/apiserver/pkg/endpoints/handlers/rest.go (transformDecodeError).
#include "kube/admission/Refusal.h"

#include "core/Json.h"
#include "core/Utf8.h"
#include "kube/text/GoText.h"

#include <algorithm>

namespace kube {

namespace {

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
    head = core::wellFormed(head);
    return body.size() > most ? head + " ..." : head;
}

bool isUnreadable(const std::string &error)
{
    return error.rfind("couldn't get version/kind", 0) == 0 || error.rfind("unexpected GroupVersion", 0) == 0;
}

} // namespace

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
    admission.object = core::Value();
    admission.warnings.clear();
    return admission;
}

Admission undecodable(Admission admission, const AdmitRequest &request, const std::string &apiVersion, const std::string &kind)
{
    const std::string error = *admission.decodeError;
    if (isUnreadable(error))
        return refused(std::move(admission), 400, "BadRequest",
                       "the object provided is unrecognized (must be of type " + request.kind + "): " + error + " ("
                           + summary(request.body ? *request.body : core::toJson(request.object)) + ')');
    return refused(std::move(admission), 400, "BadRequest",
                   kind + " in version " + goQuoted(versionOf(apiVersion)) + " cannot be handled as a " + request.kind + ": " + error);
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

std::string Admission::strictMessage(const std::string &kind, const std::string &apiVersion) const
{
    if (strictErrors.empty())
        return {};
    std::string lines;
    for (const std::string &error : strictErrors)
        lines += (lines.empty() ? "" : ", ") + error;
    return kind + " in version " + goQuoted(versionOf(apiVersion)) + " cannot be handled as a " + kind + ": strict decoding error: " + lines;
}

} // namespace kube
