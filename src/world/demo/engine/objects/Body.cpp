// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Body.h"

#include "core/Json.h"
#include "demo/engine/http/Protobuf.h"
#include "kube/decoding/Decode.h"
#include "yaml/Reader.h"

namespace demo {

using core::Value;

namespace {

void findDuplicates(const Value &value, int line, std::vector<std::string> &found)
{
    for (const Value &item : value.items())
        findDuplicates(item, line, found);
    const auto &members = value.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (members[i].key == members[j].key) {
                found.push_back("line " + std::to_string(line) + ": key \"" + members[i].key + "\" already set in map");
                break;
            }
        }
        findDuplicates(members[i].value, line, found);
    }
}

Value lastOnes(const Value &value)
{
    if (value.isList()) {
        core::Items items;
        for (const Value &item : value.items())
            items.push_back(lastOnes(item));
        return Value(std::move(items));
    }
    if (!value.isMap())
        return value;
    Value result = Value::emptyMap();
    for (const core::Member &member : value.members())
        result = result.with(member.key, lastOnes(member.value));
    return result;
}

} // namespace

Answer<Body> readObject(std::string_view text, std::string_view contentType, const std::string &kind)
{
    if (contentType == "application/yaml")
        return readApplied(text);
    if (contentType == "application/vnd.kubernetes.protobuf") {
        const auto value = readProtobuf(text);
        return value ? Answer<Body>(Body{*value, {}}) : refuse(badRequest("the body is no protobuf message of a kind that is served"));
    }
    if (!contentType.empty() && contentType != "application/json" && contentType != "*/*") {
        return refuse({415, "UnsupportedMediaType",
                       "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf", {}, 0});
    }
    if (const auto problem = kube::jsonSyntaxError(text)) {
        const std::string head(text.substr(0, 30));
        return refuse(badRequest("the object provided is unrecognized (must be of type " + kind + "): couldn't get version/kind; json parse error: "
                                 + *problem + " (" + (text.empty() ? "<empty>" : text.size() > 30 ? head + " ..." : head) + ')'));
    }
    const auto value = core::parseJson(text);
    return value ? Answer<Body>(Body{*value, {}}) : refuse(badRequest(value.error().what.english()));
}

Answer<Body> readApplied(std::string_view text)
{
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::Keep;
    if (text.find_first_not_of(" \n\t\r") == std::string_view::npos)
        return Body{Value::emptyMap(), {}};
    const auto value = yaml::readValue(text, limits);
    if (!value) {
        // The parser's own words are what the server passes on.
        const auto &causes = value.error().causes;
        return refuse(badRequest("error decoding YAML: error converting YAML to JSON: yaml: "
                                 + (causes.empty() ? value.error().what.english() : causes.front().message)));
    }
    if (!value->isMap() && !value->isNull()) {
        const char *type = value->isList() ? "array" : value->isString() ? "string" : value->isBool() ? "bool" : "number";
        return refuse(badRequest(std::string("error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ") + type
                                 + " into Go value of type map[string]interface {}"));
    }
    Body body{lastOnes(*value), {}};
    const auto strict = yaml::readValue(text);
    if (!strict)
        findDuplicates(*value, strict.error().position ? strict.error().position->line : 1, body.duplicates);
    return body;
}

Answer<Value> readPatch(std::string_view text)
{
    if (const auto problem = kube::jsonSyntaxError(text))
        return refuse(badRequest("error decoding patch: " + *problem));
    auto value = core::parseJson(text);
    if (!value)
        return refuse(badRequest("error decoding patch: " + value.error().what.english()));
    return *value;
}

} // namespace demo
