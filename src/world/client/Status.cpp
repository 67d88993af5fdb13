// SPDX-License-Identifier: Apache-2.0
#include "client/Status.h"

#include "core/Json.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace client {

namespace {

using core::ErrorCode;
using core::say;
using core::Text;

constexpr std::size_t longestMessage = 2048;

ErrorCode codeFor(int http, const std::string &reason, const std::string &message, const std::vector<core::Cause> &causes)
{
    switch (http) {
    case 401: return ErrorCode::Unauthorized;
    case 403:
        // The authoriser writes `... is forbidden: User "x" cannot ...`; quota, PodSecurity, a terminating namespace and webhooks write
        // other things after the same words (k8s.io/apiserver authorizer/errors.go, apiserver/pkg/admission/errors.go).
        if (message.find("is forbidden: User \"") == std::string::npos
            && (message.find("is forbidden: ") != std::string::npos || message.find("admission webhook") != std::string::npos
                || message.find("denied request") != std::string::npos || message.find("denied the request") != std::string::npos))
            return ErrorCode::Rejected;
        return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 409:
        for (const core::Cause &cause : causes) {
            if (cause.reason == "FieldManagerConflict")
                return ErrorCode::FieldConflict;
        }
        return ErrorCode::Stale;
    case 410: return ErrorCode::Gone;
    case 429: return ErrorCode::TooManyRequests;
    default: break;
    }
    if (http >= 500)
        return ErrorCode::ServerFailed;
    if (http >= 400)
        return ErrorCode::Rejected;
    if (http >= 300)
        return ErrorCode::RedirectRefused;
    // No HTTP code at hand: the reason alone (Kubernetes' StatusReason).
    if (reason == "Expired" || reason == "Gone")
        return ErrorCode::Gone;
    return ErrorCode::ServerFailed;
}

Text hintFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthorized: return say("The credentials are missing, wrong or expired; sign in again or choose another context");
    case ErrorCode::Forbidden: return say("Ask for the right to do this, or choose another context or user");
    case ErrorCode::TooManyRequests: return say("The server is busy; try again in a moment");
    case ErrorCode::RedirectRefused: return say("The server address in the kubeconfig is not the one of an API server");
    case ErrorCode::FieldConflict: return say("Take these fields over, give them up, or adopt the values they have");
    case ErrorCode::Stale: return say("It was changed or replaced meanwhile; look at it again");
    default: return {};
    }
}

std::string firstLines(std::string_view body)
{
    std::string text(body.substr(0, longestMessage));
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.pop_back();
    return text;
}

Text sentence(int http, const std::string &message)
{
    if (!message.empty())
        return Text::verbatim(message);
    if (http >= 300 && http < 400)
        return say("The server redirects elsewhere (HTTP %1)", http);
    return say("The server answered HTTP %1 without an explanation", http);
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return std::string(text);
}

} // namespace

bool isStatus(const core::Value &body)
{
    return body["kind"].string() == "Status" && body["apiVersion"].string() == "v1";
}

core::Error errorFromStatus(const core::Value &status, int httpStatus, std::string subject)
{
    core::Error error;
    error.httpStatus = httpStatus != 0 ? httpStatus : int(status["code"].integer().value_or(0));
    error.reason = status["reason"].string();
    for (const core::Value &cause : status["details"]["causes"].items())
        error.causes.push_back({cause["reason"].string(), cause["message"].string(), cause["field"].string()});
    error.retryAfterSeconds = int(status["details"]["retryAfterSeconds"].integer().value_or(0));
    const std::string &message = status["message"].string();
    error.code = codeFor(error.httpStatus, error.reason, message, error.causes);
    error.what = sentence(error.httpStatus, message);
    error.hint = hintFor(error.code);
    error.subject = std::move(subject);
    return error;
}

core::Error errorFromAnswer(int httpStatus, const core::Headers &headers, std::string_view body, std::string subject)
{
    core::Error error;
    const auto parsed = core::parseJson(body, 100);
    if (parsed && isStatus(*parsed)) {
        error = errorFromStatus(*parsed, httpStatus, std::move(subject));
    } else {
        error.httpStatus = httpStatus;
        const std::string message = firstLines(body);
        error.code = codeFor(httpStatus, {}, message, {});
        error.what = sentence(httpStatus, message);
        error.hint = hintFor(error.code);
        error.subject = std::move(subject);
    }
    error.retryAfterSeconds = std::max(error.retryAfterSeconds, retryAfter(headers));
    return error;
}

std::vector<std::string> warningTexts(const core::Headers &headers)
{
    std::vector<std::string> texts;
    for (const core::Header &header : headers) {
        if (core::headerValue({{header.name, "x"}}, "Warning").empty())
            continue;
        // warning-value = code SP agent SP quoted-string (RFC 7234 5.5); only what stands in quotes is for people.
        std::string text;
        bool quoted = false;
        for (std::size_t i = 0; i < header.value.size(); ++i) {
            const char c = header.value[i];
            if (!quoted) {
                quoted = c == '"';
                text.clear();
            } else if (c == '\\' && i + 1 < header.value.size()) {
                text += header.value[++i];
            } else if (c == '"') {
                quoted = false;
                if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
                    texts.push_back(text);
            } else {
                text += c;
            }
        }
    }
    return texts;
}

int retryAfter(const core::Headers &headers)
{
    const std::string text = trimmed(core::headerValue(headers, "Retry-After"));
    int seconds = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    return problem == std::errc() && end == text.data() + text.size() && seconds > 0 ? seconds : 0;
}

} // namespace client
