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

class Validator {
public:
    explicit Validator(Value root) : m_root(std::move(root)) { }

    std::string problem(const Value &value, const Value &schema, const std::string &at) const
    {
        if (schema["$ref"].isString()) {
            const std::string &name = schema["$ref"].string();
            return problem(value, m_root["$defs"][name.substr(name.rfind('/') + 1)], at);
        }
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
    std::ifstream file(READYLINE_SOURCE_DIR "/docs/schema/" + name + ".json");
    if (!file)
        return "there is no docs/schema/" + name + ".json";
    const auto schema = core::parseJson(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!schema)
        return "docs/schema/" + name + ".json: " + schema.error().english();
    return Validator(*schema).problem(value, *schema, name);
}

} // namespace support
