// SPDX-License-Identifier: Apache-2.0
#include "client/Apply.h"

#include <array>
#include <cctype>

namespace client {

namespace {

/// Maps of free strings: what follows the name is one key, dots and slashes included (the server does not quote it).
constexpr std::array stringMaps{"labels", "annotations", "matchLabels", "nodeSelector", "limits", "requests", "data", "stringData"};

bool isStringMap(const core::FieldPath &path, std::string_view rest)
{
    const std::string name = path.key();
    if (name == "selector" && path.size() == 2) // a Service's is a map of strings; a workload's has matchLabels below it
        return rest.rfind("match", 0) != 0;
    for (const char *row : stringMaps) {
        if (name == row)
            return true;
    }
    return false;
}

/// `name="web",protocol="TCP",containerPort=80` up to the closing bracket; nothing for set items (`="x"`).
std::optional<core::Selector> selector(std::string_view text)
{
    core::Selector out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto equal = text.find('=', at);
        if (equal == std::string_view::npos || equal == at)
            return std::nullopt;
        core::Selector::Key key{std::string(text.substr(at, equal - at)), {}};
        at = equal + 1;
        if (at < text.size() && text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] == '\\' && at + 1 < text.size())
                    ++at;
                key.text += text[at];
            }
            ++at;
        } else {
            while (at < text.size() && text[at] != ',')
                key.text += text[at++];
        }
        out.keys.push_back(std::move(key));
        if (at < text.size() && text[at] == ',')
            ++at;
    }
    return out.keys.empty() ? std::nullopt : std::optional(out);
}

std::size_t closingBracket(std::string_view text, std::size_t at)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '\\' && quoted)
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == ']' && !quoted)
            return at;
    }
    return std::string_view::npos;
}

/// What stands between `opening` and the next double quote.
std::string quotedAfter(const std::string &text, std::string_view opening)
{
    const auto at = text.find(opening);
    if (at == std::string::npos)
        return {};
    const auto begin = at + opening.size();
    const auto end = text.find('"', begin);
    return end == std::string::npos ? std::string() : text.substr(begin, end - begin);
}

} // namespace

std::optional<core::FieldPath> pathFromServer(std::string_view field)
{
    core::FieldPath path;
    std::size_t at = 0;
    while (at < field.size()) {
        if (field[at] == '[') {
            const auto end = closingBracket(field, at);
            if (end == std::string_view::npos)
                return std::nullopt;
            const std::string_view inner = field.substr(at + 1, end - at - 1);
            const bool digits = !inner.empty() && inner.find_first_not_of("0123456789") == std::string_view::npos && inner.size() < 10;
            if (digits) {
                path = path.child(std::size_t(std::stoul(std::string(inner))));
            } else if (const auto keys = selector(inner)) {
                path = path.child(*keys);
            } else {
                return std::nullopt;
            }
            at = end + 1;
            continue;
        }
        if (field[at] == '.')
            ++at;
        if (!path.isRoot() && isStringMap(path, field.substr(at))) {
            path = path.child(std::string(field.substr(at)));
            break;
        }
        const auto end = field.find_first_of(".[", at);
        const std::string name(field.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at));
        if (name.empty())
            return std::nullopt;
        path = path.child(name);
        at = end == std::string_view::npos ? field.size() : end;
    }
    return path.isRoot() ? std::nullopt : std::optional(path);
}

std::vector<FieldConflict> conflictsOf(const core::Error &error, const core::Value &body, const core::Value &live)
{
    std::vector<FieldConflict> conflicts;
    for (const core::Cause &cause : error.causes) {
        if (cause.reason != "FieldManagerConflict")
            continue;
        FieldConflict conflict;
        conflict.manager = quotedAfter(cause.message, "conflict with \"");
        conflict.subresource = quotedAfter(cause.message, "with subresource \"");
        // "using apps/v1" stands behind Update managers only (seen on a 1.34 server).
        conflict.update = cause.message.find(" using ") != std::string::npos;
        conflict.field = cause.field;
        conflict.path = pathFromServer(cause.field);
        if (conflict.path) {
            if (const core::Value *value = body.find(*conflict.path))
                conflict.ours = *value;
            if (const core::Value *value = live.find(*conflict.path))
                conflict.theirs = *value;
        }
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

Call serverSideApply(Session &session, const core::Value &body, const ApplyOptions &options, ReplyHandler handler)
{
    Query query{{"fieldManager", options.manager}, {"fieldValidation", "Strict"}};
    if (options.force)
        query.emplace_back("force", "true");
    if (options.dryRun)
        query.emplace_back("dryRun", "All");
    return session.patch(kube::ObjectRef::of(body).path(), std::move(query), content::apply, body,
                         [handler = std::move(handler)](core::Result<Reply> reply) {
                             // An apply with an unknown or wrongly typed field is answered 500 without a reason
                             // (kubernetes/kubernetes 139253): the user's mistake, not the server's failure.
                             if (!reply && reply.error().httpStatus == 500 && reply.error().reason.empty())
                                 reply.error().code = core::ErrorCode::Rejected;
                             handler(std::move(reply));
                         });
}

} // namespace client
