// SPDX-License-Identifier: Apache-2.0
// What the vector tests of create share: one case of deployment, service, statefulset or daemonset against kube::admitCreate.
#pragma once

#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "support/Vectors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace support {

inline core::Value sortedStrings(std::vector<std::string> texts)
{
    std::sort(texts.begin(), texts.end());
    core::Items items;
    for (const std::string &text : texts)
        items.emplace_back(text);
    return core::Value(std::move(items));
}

inline std::vector<std::string> strings(const core::Value &list)
{
    std::vector<std::string> texts;
    for (const core::Value &item : list.items())
        texts.push_back(item.string());
    return texts;
}

/// Errors as the vectors write them: sorted by field and message, each once.
inline core::Value sortedErrors(std::vector<kube::FieldError> errors)
{
    std::sort(errors.begin(), errors.end(), [](const auto &a, const auto &b) { return std::tie(a.field, a.message) < std::tie(b.field, b.message); });
    errors.erase(std::unique(errors.begin(), errors.end()), errors.end());
    core::Items items;
    for (const kube::FieldError &error : errors)
        items.push_back(core::map({{"type", core::Value(error.type)},
                                   {"field", core::Value(error.field)},
                                   {"detail", core::Value(error.detail)},
                                   {"message", core::Value(error.message)}}));
    return core::Value(std::move(items));
}

inline std::vector<kube::FieldError> errorsOf(const core::Value &list)
{
    std::vector<kube::FieldError> errors;
    for (const core::Value &item : list.items())
        errors.push_back({item["type"].string(), item["field"].string(), item["detail"].string(), item["message"].string()});
    return errors;
}

/// What both kinds of request answer alike.
inline std::optional<std::string> differsInAnswer(const kube::Admission &got, const core::Value &expect, const std::string &kind,
                                                  const std::string &apiVersion)
{
    using core::Value;
    if (auto problem = differs("decodeError", got.decodeError.value_or(""), expect["decodeError"].string()))
        return problem;
    if (auto problem = differs("errors", sortedErrors(got.errors), sortedErrors(errorsOf(expect["errors"]))))
        return problem;
    if (auto problem = differs("http", Value(got.http), expect["http"]))
        return problem;
    if (auto problem = differs("accepted", Value(got.accepted()), expect["accepted"]))
        return problem;
    if (auto problem = differs("strictErrors", sortedStrings(got.strictErrors), sortedStrings(strings(expect["strictErrors"]))))
        return problem;
    if (expect.contains("strictMessage")) {
        if (auto problem = differs("strictMessage", got.strictMessage(kind, apiVersion), expect["strictMessage"].string()))
            return problem;
    }
    if (auto problem = differs("statusReason", got.reason, expect["statusReason"].string()))
        return problem;
    if (expect.contains("statusMessage")) {
        if (auto problem = differs("statusMessage", got.message, expect["statusMessage"].string()))
            return problem;
    }
    return differs("warnings", sortedStrings(got.warnings), sortedStrings(strings(expect["warnings"])));
}

inline kube::AdmitRequest requestFor(const core::Value &object, const core::Value &text, const std::string &kind, const std::string &apiVersion)
{
    kube::AdmitRequest request;
    request.apiVersion = apiVersion;
    request.kind = kind;
    request.object = object;
    if (text.isString()) {
        request.body = text.string();
        request.object = core::parseJson(*request.body).value_or(core::Value());
    }
    return request;
}

inline std::optional<std::string> checkCreate(const core::Value &vectorCase, const std::string &kind, const std::string &apiVersion)
{
    const core::Value &input = vectorCase["input"], &expect = vectorCase["expect"];
    kube::AdmitRequest request = requestFor(input["object"], input["text"], kind, apiVersion);
    request.nameSpace = input["requestNamespace"].string();
    const kube::Admission got = kube::admitCreate(request);
    if (auto problem = differsInAnswer(got, expect, kind, apiVersion))
        return problem;
    if (!got.accepted())
        return std::nullopt;
    return differs("defaulted", got.object, expect["defaulted"]);
}

} // namespace support
