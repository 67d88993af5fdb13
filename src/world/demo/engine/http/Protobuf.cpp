// SPDX-License-Identifier: Apache-2.0
// Wire format of protocol buffers; the envelope is runtime.Unknown of apimachinery behind four magic bytes.
#include "demo/engine/http/Protobuf.h"

#include "core/Clock.h"
#include "core/Json.h"
#include "kube/schema/Schema.h"

#include <QByteArray>

#include <cstring>

namespace demo {

using core::Value;

namespace {

using namespace std::string_view_literals;

constexpr std::string_view magic = "k8s\0"sv;
constexpr int maxDepth = 60;

struct Field {
    std::uint32_t number = 0;
    std::uint64_t varint = 0;
    std::string_view bytes; ///< of a length-delimited field, or of a fixed one
    bool delimited = false;
};

/// Reads the fields of one message; ok() is false after anything that is no message.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) { }
    bool ok() const { return m_ok; }

    std::optional<Field> next()
    {
        if (m_rest.empty() || !m_ok)
            return std::nullopt;
        const std::uint64_t tag = varint();
        Field field;
        field.number = std::uint32_t(tag >> 3U);
        switch (tag & 7U) {
        case 0:
            field.varint = varint();
            break;
        case 1:
            field.bytes = take(8);
            break;
        case 2:
            field.bytes = take(varint());
            field.delimited = true;
            break;
        case 5:
            field.bytes = take(4);
            break;
        default:
            m_ok = false;
        }
        return m_ok ? std::optional(field) : std::nullopt;
    }

private:
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t(byte & 127U) << shift;
            if (byte < 128)
                return value;
        }
        m_ok = false;
        return 0;
    }

    std::string_view take(std::uint64_t size)
    {
        if (size > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const std::string_view bytes = m_rest.substr(0, std::size_t(size));
        m_rest.remove_prefix(std::size_t(size));
        return bytes;
    }

    std::string_view m_rest;
    bool m_ok = true;
};

const Value &fieldNames()
{
    static const Value names = core::parseJson(builtInProtoFields()).value_or(Value());
    return names;
}

const Value &definitions()
{
    static const Value all = core::parseJson(kube::builtInOpenApi()).value_or(Value())["definitions"];
    return all;
}

std::string definitionOf(const Value &property)
{
    static constexpr std::string_view prefix = "#/definitions/";
    const std::string &reference = property["$ref"].string();
    return reference.empty() ? std::string() : reference.substr(prefix.size());
}

bool endsWith(const std::string &text, std::string_view end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

class Decoder {
public:
    bool ok() const { return m_ok; }

    Value message(std::string_view bytes, const std::string &definition)
    {
        Value object = Value::emptyMap();
        readInto(object, bytes, definitions()[definition]["properties"], fieldNames()[definition]);
        return object;
    }

private:
    void readInto(Value &object, std::string_view bytes, const Value &properties, const Value &names)
    {
        if (++m_depth > maxDepth)
            m_ok = false;
        Reader reader(bytes);
        while (const auto field = m_ok ? reader.next() : std::nullopt) {
            const std::string &name = names.at(std::size_t(field->number) - 1).string();
            if (name.empty())
                continue;
            if (name[0] == '+') {
                readInto(object, field->bytes, properties, fieldNames()[name]);
                continue;
            }
            const Value &property = properties[name];
            if (property["type"].string() == "array") {
                object = object.with(name, object[name].appended(single(*field, property["items"])));
            } else if (property.contains("additionalProperties")) {
                const auto [key, value] = entry(field->bytes, property["additionalProperties"]);
                object = object.with(name, object[name].with(key, value));
            } else if (Value value = single(*field, property); !value.isNull()) {
                object = object.with(name, std::move(value));
            }
        }
        m_ok = m_ok && reader.ok();
        --m_depth;
    }

    std::pair<std::string, Value> entry(std::string_view bytes, const Value &property)
    {
        std::pair<std::string, Value> result{{}, single({0, 0, {}, true}, property)};
        Reader reader(bytes);
        while (const auto field = reader.next()) {
            if (field->number == 1)
                result.first = field->bytes;
            else
                result.second = single(*field, property);
        }
        m_ok = m_ok && reader.ok();
        return result;
    }

    Value single(const Field &field, const Value &property)
    {
        const std::string definition = definitionOf(property);
        if (!definition.empty())
            return referenced(field, definition);
        const std::string &type = property["type"].string();
        if (type == "boolean")
            return Value(field.varint != 0);
        if (type == "integer")
            return Value(static_cast<std::int64_t>(field.varint));
        if (property["format"].string() == "byte")
            return Value(QByteArray(field.bytes.data(), qsizetype(field.bytes.size())).toBase64().toStdString());
        return type == "string" ? Value(field.bytes) : Value();
    }

    Value referenced(const Field &field, const std::string &definition)
    {
        if (endsWith(definition, ".Quantity"))
            return Value(part(field.bytes, 1).bytes);
        if (endsWith(definition, ".IntOrString")) {
            const bool text = part(field.bytes, 1).varint == 1;
            return text ? Value(part(field.bytes, 3).bytes) : Value(static_cast<std::int64_t>(part(field.bytes, 2).varint));
        }
        if (endsWith(definition, ".Time") || endsWith(definition, ".MicroTime")) {
            const auto seconds = static_cast<std::int64_t>(part(field.bytes, 1).varint);
            return field.bytes.empty() ? Value() : Value(core::toRfc3339(core::Instant(std::chrono::seconds(seconds)), false));
        }
        if (endsWith(definition, ".FieldsV1"))
            return core::parseJson(part(field.bytes, 1).bytes).value_or(Value());
        return message(field.bytes, definition);
    }

    Field part(std::string_view bytes, std::uint32_t number)
    {
        Field found;
        Reader reader(bytes);
        while (const auto field = reader.next()) {
            if (field->number == number)
                found = *field;
        }
        m_ok = m_ok && reader.ok();
        return found;
    }

    int m_depth = 0;
    bool m_ok = true;
};

/// The definition of a kind; DeleteOptions and the like are listed under many versions.
std::string definitionOf(std::string_view apiVersion, std::string_view kind)
{
    const std::size_t slash = apiVersion.find('/');
    const std::string_view group = slash == std::string_view::npos ? "" : apiVersion.substr(0, slash);
    const std::string_view version = slash == std::string_view::npos ? apiVersion : apiVersion.substr(slash + 1);
    for (const core::Member &definition : definitions().members()) {
        for (const Value &gvk : definition.value["x-kubernetes-group-version-kind"].items()) {
            if (gvk["group"].string() == group && gvk["version"].string() == version && gvk["kind"].string() == kind)
                return definition.key;
        }
    }
    return {};
}

} // namespace

std::optional<Value> readProtobuf(std::string_view bytes)
{
    if (bytes.substr(0, magic.size()) != magic)
        return std::nullopt;
    std::string_view apiVersion, kind, raw;
    Reader envelope(bytes.substr(magic.size()));
    while (const auto field = envelope.next()) {
        if (field->number == 2)
            raw = field->bytes;
        if (field->number != 1)
            continue;
        Reader meta(field->bytes);
        while (const auto part = meta.next())
            (part->number == 1 ? apiVersion : kind) = part->bytes;
    }
    const std::string definition = definitionOf(apiVersion, kind);
    if (!envelope.ok() || definition.empty())
        return std::nullopt;
    Decoder decoder;
    const Value object = decoder.message(raw, definition);
    if (!decoder.ok())
        return std::nullopt;
    core::Members members = {{"kind", Value(kind)}, {"apiVersion", Value(apiVersion)}};
    members.insert(members.end(), object.members().begin(), object.members().end());
    return Value(std::move(members));
}

} // namespace demo
