// SPDX-License-Identifier: Apache-2.0
// The texts are those of k8s.io/apimachinery/pkg/api/errors.
#include "demo/engine/Failure.h"

#include "demo/engine/Kinds.h"

namespace demo {

using core::map;
using core::Value;

namespace {

Value detailsOf(std::string_view name, std::string_view group, std::string_view kind)
{
    Value details = Value::emptyMap();
    if (!name.empty())
        details = details.with("name", Value(name));
    if (!group.empty())
        details = details.with("group", Value(group));
    return kind.empty() ? details : details.with("kind", Value(kind));
}

Failure about(int code, const char *reason, std::string message, const Kind &kind, std::string_view name)
{
    return {code, reason, std::move(message), detailsOf(name, kind.group, kind.plural), 0};
}

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

} // namespace

Value Failure::status() const
{
    Value object = map({{"kind", Value("Status")},
                        {"apiVersion", Value("v1")},
                        {"metadata", Value::emptyMap()},
                        {"status", Value("Failure")},
                        {"message", Value(message)}});
    if (!reason.empty())
        object = object.with("reason", Value(reason));
    Value extra = details;
    if (retryAfterSeconds > 0)
        extra = (extra.isMap() ? extra : Value::emptyMap()).with("retryAfterSeconds", Value(retryAfterSeconds));
    if (extra.isMap())
        object = object.with("details", extra);
    return object.with("code", Value(code));
}

Failure badRequest(std::string message)
{
    return {400, "BadRequest", std::move(message), {}, 0};
}

Failure notFound(const Kind &kind, std::string_view name)
{
    return about(404, "NotFound", kind.qualifiedResource() + ' ' + quoted(name) + " not found", kind, name);
}

Failure alreadyExists(const Kind &kind, std::string_view name)
{
    return about(409, "AlreadyExists", kind.qualifiedResource() + ' ' + quoted(name) + " already exists", kind, name);
}

Failure conflict(const Kind &kind, std::string_view name, std::string_view why)
{
    return about(409, "Conflict", "Operation cannot be fulfilled on " + kind.qualifiedResource() + ' ' + quoted(name) + ": " + std::string(why), kind,
                 name);
}

Failure invalid(std::string_view kind, std::string_view group, std::string_view name, const std::vector<FieldCause> &causes)
{
    std::string list;
    Value causeList = Value::emptyList();
    for (const FieldCause &cause : causes) {
        list += (list.empty() ? "" : ", ") + cause.field + ": " + cause.message;
        causeList = causeList.appended(
            map({{"reason", Value(cause.reason)}, {"message", Value(cause.message)}, {"field", Value(cause.field)}}));
    }
    if (causes.size() > 1)
        list = '[' + list + ']';
    const std::string bare(kind.substr(0, kind.find('.')));
    return {422, "Invalid", std::string(kind) + ' ' + quoted(name) + " is invalid: " + list,
            detailsOf(name, group, bare).with("causes", causeList), 0};
}

Failure invalidOption(std::string_view options, const char *reason, const char *field, std::string message)
{
    return invalid(std::string(options) + ".meta.k8s.io", "meta.k8s.io", "", {{reason, field, std::move(message)}});
}

Failure expired(std::string message)
{
    return {410, "Expired", std::move(message), {}, 0};
}

Failure unforeseen(std::string message)
{
    return {500, "", std::move(message), {}, 0};
}

Failure unauthorized()
{
    return {401, "Unauthorized", "Unauthorized", {}, 0};
}

Failure noSuchPath()
{
    return {404, "NotFound", "the server could not find the requested resource", Value::emptyMap(), 0};
}

Failure methodNotAllowed()
{
    return {405, "MethodNotAllowed", "the server does not allow this method on the requested resource", Value::emptyMap(), 0};
}

} // namespace demo
