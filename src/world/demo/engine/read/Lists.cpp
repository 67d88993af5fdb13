// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/read/Lists.h"

#include "core/Json.h"
#include "demo/engine/http/Selector.h"
#include "kube/decoding/Decode.h"

#include <QByteArray>

#include <charconv>

namespace demo {

using core::Value;

namespace {

struct Continue {
    std::uint64_t revision = 0;
    ObjectName after;
};

std::string tokenOf(const Continue &place)
{
    const std::string json = core::toJson(core::map({{"v", Value("meta.k8s.io/v1")},
                                                     {"rv", Value(std::int64_t(place.revision))},
                                                     {"start", Value(place.after.space + '/' + place.after.name)}}));
    return QByteArray::fromStdString(json).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString();
}

Answer<Continue> placeOf(const std::string &token)
{
    const auto raw = QByteArray::fromBase64Encoding(QByteArray::fromStdString(token), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (const auto syntax = kube::jsonSyntaxError(raw.decoded.toStdString()))
        return refuse(badRequest("invalid continue token: continue key is not valid: " + *syntax));
    const auto json = core::parseJson(raw.decoded.toStdString());
    const std::string start = json ? (*json)["start"].string() : std::string();
    const std::size_t slash = start.find('/');
    if (!json || slash == std::string::npos || !(*json)["rv"].integer())
        return refuse(badRequest("invalid continue token: continue key is not valid: " + token));
    return Continue{std::uint64_t(*(*json)["rv"].integer()), {start.substr(0, slash), start.substr(slash + 1)}};
}

Failure tooLarge(std::uint64_t wanted, std::uint64_t have)
{
    Failure failure{504, "Timeout", "Timeout: Too large resource version: " + std::to_string(wanted) + ", current: " + std::to_string(have), {}, 1};
    failure.details = core::map({{"causes", core::list({core::map({{"reason", Value("ResourceVersionTooLarge")}, {"message", Value("Too large resource version")}})})}});
    return failure;
}

Failure forbiddenOption(const char *field, const char *why)
{
    return invalidOption("ListOptions", "FieldValueForbidden", field, std::string("Forbidden: ") + why);
}

/// What is wrong with the options of a list; nothing if they agree.
std::optional<Failure> optionsProblem(const Call &call)
{
    const std::string &match = call.parameter("resourceVersionMatch"), &limit = call.parameter("limit");
    if (!limit.empty() && !call.number("limit"))
        return badRequest("strconv.ParseInt: parsing \"" + limit + "\": invalid syntax");
    if (match.empty())
        return std::nullopt;
    if (match != "Exact" && match != "NotOlderThan") {
        return invalidOption("ListOptions", "FieldValueNotSupported", "resourceVersionMatch",
                             "Unsupported value: \"" + match + "\": supported values: \"Exact\", \"NotOlderThan\", \"\"");
    }
    if (!call.parameter("continue").empty())
        return forbiddenOption("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
    if (call.parameter("resourceVersion").empty())
        return forbiddenOption("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided");
    if (match == "Exact" && call.parameter("resourceVersion") == "0")
        return forbiddenOption("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    return std::nullopt;
}

} // namespace

Answer<std::uint64_t> requestedRevision(const Call &call)
{
    const std::string &text = call.parameter("resourceVersion");
    std::uint64_t revision = 0;
    if (text.empty())
        return revision;
    if (std::from_chars(text.data(), text.data() + text.size(), revision).ptr == text.data() + text.size())
        return revision;
    return refuse(badRequest("invalid resource version: resourceVersion: Invalid value: \"" + text + "\": strconv.ParseUint: parsing \"" + text
                             + "\": invalid syntax"));
}

Value listOf(const Kind &kind, core::Items items, std::uint64_t revision)
{
    for (Value &item : items)
        item = item.without("kind").without("apiVersion");
    return core::map({{"kind", Value(kind.kind + "List")},
                      {"apiVersion", Value(kind.apiVersion())},
                      {"metadata", core::map({{"resourceVersion", Value(std::to_string(revision))}})},
                      {"items", Value(std::move(items))}});
}

Answer<Value> listObjects(const Store &store, const Route &route, const Call &call)
{
    const auto selector = ObjectSelector::of(call, *route.kind);
    if (!selector)
        return tl::unexpected(selector.error());
    const auto revision = requestedRevision(call);
    if (!revision)
        return tl::unexpected(revision.error());
    const std::string &match = call.parameter("resourceVersionMatch"), &token = call.parameter("continue");
    if (auto problem = optionsProblem(call))
        return refuse(*problem);
    if (*revision > store.revision())
        return refuse(tooLarge(*revision, store.revision()));
    Continue place{match == "Exact" ? *revision : store.revision(), {}};
    const bool resumed = !token.empty();
    if (resumed) {
        auto parsed = placeOf(token);
        if (!parsed)
            return tl::unexpected(parsed.error());
        place = *parsed;
    }
    auto all = place.revision == store.revision() ? Answer<std::vector<Value>>(store.list(route.kind->plural, route.space))
                                                  : store.listAt(route.kind->plural, route.space, place.revision);
    if (!all) {
        Failure failure = all.error();
        if (resumed)
            failure.message = "The provided continue parameter is too old to display a consistent list result. You can start a new list without "
                              "the continue parameter, or use the continue token in this response to retrieve the remainder of the results. "
                              "Continuing with the provided token results in an inconsistent list - objects that were created, modified, or "
                              "deleted between the time the first chunk was returned and now may show up in the list.";
        return refuse(failure);
    }
    // With resourceVersion=0 the real server answers from its cache and pays no heed to the limit.
    const int limit = call.parameter("resourceVersion") == "0" && !resumed ? 0 : call.number("limit").value_or(0);
    core::Items items;
    std::size_t remaining = 0;
    ObjectName last;
    for (Value &object : *all) {
        const ObjectName name = nameOf(object);
        if ((resumed && name <= place.after) || !selector->matches(object))
            continue;
        if (limit > 0 && int(items.size()) == limit) {
            ++remaining;
            continue;
        }
        last = name;
        items.push_back(std::move(object));
    }
    Value list = listOf(*route.kind, std::move(items), place.revision);
    if (remaining > 0) {
        Value metadata = list["metadata"].with("continue", Value(tokenOf({place.revision, last})));
        // The server does not count what a selector may leave out.
        if (selector->everything())
            metadata = metadata.with("remainingItemCount", Value(std::int64_t(remaining)));
        list = list.with("metadata", metadata);
    }
    return list;
}

} // namespace demo
