// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity/Quantity.h"
#include "kube/schema/TypedSet.h"
#include "yaml/Reader.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace kube {

using core::ErrorCode;
using core::fail;
using core::Result;
using core::say;
using core::Value;

namespace {

/// YAML text that was read, for the words that its scalars were written as.
class Source {
public:
    Source(std::string_view text, const yaml::Document &document) : m_text(text), m_document(document) { }

    Result<Value> convert(const Type *type, const Value &value, std::size_t node) const;

private:
    using Kind = Type::Kind;
    /// `on` as written where it was read as true; the content of text in quotes.
    std::string wordsOf(const Value &value, std::size_t node) const;
    Result<Value> scalar(const Type &type, const Value &value, std::size_t node) const;
    Result<Value> collection(const Type &type, const Value &value, std::size_t node) const;

    std::string_view m_text;
    const yaml::Document &m_document;
};

tl::unexpected<core::Error> wrong(const std::string &words, const char *wanted)
{
    return fail(ErrorCode::ValueInvalid, say("'%1' is not %2", words, wanted));
}

const char *nameOf(Type::Kind kind)
{
    switch (kind) {
    case Type::Kind::Object:
    case Type::Kind::Map:
        return "a map";
    case Type::Kind::List:
        return "a list";
    case Type::Kind::Bool:
        return "true or false";
    case Type::Kind::Int32:
    case Type::Kind::Int64:
        return "a whole number";
    case Type::Kind::Number:
        return "a number";
    case Type::Kind::Quantity:
        return "a quantity such as 500m or 1Gi";
    case Type::Kind::IntOrString:
        return "a number or a name";
    default:
        return "a text";
    }
}

std::optional<std::int64_t> wholeNumber(const Value &value)
{
    if (value.isNumber())
        return value.integer();
    std::int64_t number = 0;
    const std::string &digits = value.string();
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return !digits.empty() && read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::string Source::wordsOf(const Value &value, std::size_t node) const
{
    if (value.isString())
        return value.string();
    const yaml::SpanNode &own = m_document.spans.nodes()[node];
    return std::string(m_text.substr(own.content, own.end - own.content));
}

Result<Value> Source::scalar(const Type &type, const Value &value, std::size_t node) const
{
    const std::string words = wordsOf(value, node);
    switch (type.kind) {
    case Kind::Int32:
    case Kind::Int64: {
        const auto number = wholeNumber(value);
        constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
        if (!number)
            return wrong(words, nameOf(type.kind));
        if (type.kind == Kind::Int32 && (*number > most || *number < -most - 1))
            return fail(ErrorCode::ValueInvalid, say("%1 is too large for this field", words));
        return Value(*number);
    }
    case Kind::Bool:
        if (value.isBool())
            return value;
        if (words == "true" || words == "false")
            return Value(words == "true");
        return wrong(words, nameOf(type.kind));
    case Kind::Number:
        return value.isNumber() ? Result<Value>(value) : wrong(words, nameOf(type.kind));
    case Kind::Quantity:
        if (const auto quantity = Quantity::parse(words); !quantity)
            return fail(ErrorCode::ValueInvalid, say("'%1' is not a quantity: %2", words, text(quantity.error())), say("Write for example 500m, 1.5 or 256Mi."));
        return Value(words);
    case Kind::IntOrString:
        return value.isNumber() && value.integer() ? value : Value(words);
    default:
        return Value(words);
    }
}

Result<Value> Source::collection(const Type &type, const Value &value, std::size_t node) const
{
    const bool isList = type.kind == Kind::List;
    if (isList ? !value.isList() : !value.isMap())
        return wrong(wordsOf(value, node), nameOf(type.kind));
    const auto below = m_document.spans.children(node);
    core::Members members = value.members();
    core::Items items = value.items();
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Type *inner = type.items;
        if (type.kind == Kind::Object) {
            const Field *field = type.field(members[i].key);
            if (!field)
                return fail(ErrorCode::FieldUnknown, say("there is no field %1 in a %2", members[i].key, type.goName));
            inner = field->type;
        }
        Value &child = isList ? items[i] : members[i].value;
        // What an alias or a merge key brings has no words of its own.
        auto converted = i < below.size() ? convert(inner, child, below[i]) : Result<Value>(child);
        if (!converted)
            return converted;
        child = std::move(*converted);
    }
    return isList ? Value(std::move(items)) : Value(std::move(members));
}

Result<Value> Source::convert(const Type *type, const Value &value, std::size_t node) const
{
    const yaml::SpanNode &own = m_document.spans.nodes()[node];
    const bool nothing = value.isNull() && (own.style == yaml::NodeStyle::Empty || !type || type->kind != Kind::String);
    if (!type || type->kind == Kind::Any || nothing || own.style == yaml::NodeStyle::Alias)
        return value;
    if (!type->isScalar())
        return collection(*type, value, node);
    if (value.isMap() || value.isList())
        return wrong(wordsOf(value, node), nameOf(type->kind));
    return scalar(*type, value, node);
}

} // namespace

Result<Value> typedValue(const Type *type, std::string_view yaml)
{
    const bool quoted = !yaml.empty() && (yaml[0] == '"' || yaml[0] == '\'');
    // For a text no sign has a meaning of its own, so that images, flags and commands need no quotes.
    if (type && !quoted && (type->kind == Type::Kind::String || type->kind == Type::Kind::Time))
        return Value(yaml);
    const auto documents = yaml::read(yaml);
    if (!documents)
        return fail(ErrorCode::ValueInvalid, say("the value '%1' cannot be read: %2", yaml, documents.error().what), documents.error().hint);
    if (documents->size() > 1)
        return fail(ErrorCode::ValueInvalid, say("the value '%1' is more than one document", yaml));
    if (documents->empty())
        return yaml.empty() ? Result<Value>(Value()) : fail(ErrorCode::ValueInvalid, say("the value '%1' is only a comment", yaml), say("Put it in quotes."));
    const yaml::Document &document = documents->front();
    return Source(yaml, document).convert(type, document.value, 0);
}

} // namespace kube
