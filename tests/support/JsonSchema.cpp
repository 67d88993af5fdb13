// SPDX-License-Identifier: Apache-2.0
#include "support/JsonSchema.h"

#include "core/FieldPath.h"
#include "core/Json.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace support {

namespace {

using core::Value;

bool isOf(const Value &value, const std::string &type)
{
    return type == "null" ? value.isNull()
        : type == "boolean" ? value.isBool()
        : type == "string"  ? value.isString()
        : type == "integer" ? value.integer().has_value()
        : type == "number"  ? value.isNumber()
        : type == "array"   ? value.isList()
        : type == "object"  ? value.isMap()
                            : false;
}

core::Result<Value> readSchema(const std::string &file)
{
    std::ifstream stream(READYLINE_SOURCE_DIR "/docs/schema/" + file);
    if (!stream)
        return core::fail(core::ErrorCode::FileUnreadable, core::say("there is no docs/schema/%1", file));
    return core::parseJson(std::string(std::istreambuf_iterator<char>(stream), {}));
}

class Validator {
public:
    explicit Validator(Value root) : m_root(std::move(root)) { }

    std::string problem(const Value &value, const Value &schema, const std::string &at) const
    {
        if (schema["$ref"].isString())
            return referredProblem(value, schema["$ref"].string(), at);
        if (const std::string bad = scalarProblem(value, schema, at); !bad.empty())
            return bad;
        if (schema["anyOf"].isList()
            && std::none_of(schema["anyOf"].items().begin(), schema["anyOf"].items().end(), [&](const Value &one) { return problem(value, one, at).empty(); }))
            return at + ": fits none of the alternatives: " + core::toJson(value);
        if (value.isMap())
            return mapProblem(value, schema, at);
        if (value.isList() && value.size() < std::size_t(schema["minItems"].integer().value_or(0)))
            return at + ": too few items";
        for (std::size_t i = 0; value.isList() && schema["items"].isMap() && i < value.size(); ++i) {
            if (const std::string bad = problem(value.at(i), schema["items"], at + '[' + std::to_string(i) + ']'); !bad.empty())
                return bad;
        }
        return {};
    }

private:
    /// "#/$defs/item", or "Other.json#/$defs/item" of a file beside.
    std::string referredProblem(const Value &value, const std::string &reference, const std::string &at) const
    {
        const std::size_t hash = std::min(reference.find('#'), reference.size());
        const std::string name = reference.substr(reference.rfind('/') + 1);
        if (hash > 0) {
            const auto other = readSchema(reference.substr(0, hash));
            return other ? Validator(*other).referredProblem(value, reference.substr(hash), at) : at + ": " + other.error().english();
        }
        const Value *definition = m_root["$defs"].find(name);
        return definition ? problem(value, *definition, at) : at + ": there is no " + reference;
    }

    static std::string scalarProblem(const Value &value, const Value &schema, const std::string &at)
    {
        const Value &type = schema["type"];
        const bool fits = type.isNull() || (type.isString() && isOf(value, type.string()))
            || std::any_of(type.items().begin(), type.items().end(), [&value](const Value &one) { return isOf(value, one.string()); });
        if (!fits)
            return at + ": " + core::toJson(value) + " is no " + core::toJson(type);
        if (schema.contains("const") && !(value == schema["const"]))
            return at + ": " + core::toJson(value) + " is not " + core::toJson(schema["const"]);
        const auto &allowed = schema["enum"].items();
        if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), value) == allowed.end())
            return at + ": " + core::toJson(value) + " is none of " + core::toJson(schema["enum"]);
        if (schema["minimum"].isNumber() && value.isNumber() && value.real() < schema["minimum"].real())
            return at + ": " + core::toJson(value) + " is too small";
        return {};
    }

    std::string mapProblem(const Value &value, const Value &schema, const std::string &at) const
    {
        for (const Value &key : schema["required"].items()) {
            if (!value.contains(key.string()))
                return at + ": lacks " + key.string();
        }
        const Value &rest = schema["additionalProperties"];
        for (const core::Member &member : value.members()) {
            const Value *known = schema["properties"].find(member.key);
            if (!known && rest.isBool() && !rest.boolean())
                return at + ": has an unknown " + member.key;
            const Value &child = known ? *known : rest;
            if (!child.isMap())
                continue;
            if (const std::string bad = problem(member.value, child, at + '.' + member.key); !bad.empty())
                return bad;
        }
        return {};
    }

    Value m_root;
};

} // namespace

std::string schemaProblem(const Value &value, const std::string &name)
{
    const auto schema = readSchema(name + ".json");
    return schema ? Validator(*schema).problem(value, *schema, name) : name + ".json: " + schema.error().english();
}

} // namespace support
