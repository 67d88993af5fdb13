// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

using nlohmann::json;

/// Builds a Value from nlohmann's SAX events; numbers that its types would change come as their text.
class Builder final : public nlohmann::json_sax<json> {
public:
    explicit Builder(int maxDepth) : m_maxDepth(maxDepth) { }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t value) override { return add(Value(std::int64_t(value))); }
    bool number_unsigned(number_unsigned_t value) override { return add(Value::number_(std::to_string(value))); }
    bool number_float(number_float_t, const string_t &text) override { return add(Value::number_(text)); }
    bool string(string_t &value) override { return add(Value(std::move(value))); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool key(string_t &key) override
    {
        m_stack.back().members.push_back({std::move(key), Value()});
        return true;
    }
    bool end_object() override
    {
        Value value(std::move(m_stack.back().members));
        m_stack.pop_back();
        return add(std::move(value));
    }
    bool end_array() override
    {
        Value value(std::move(m_stack.back().items));
        m_stack.pop_back();
        return add(std::move(value));
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem) override
    {
        offset = position;
        message = problem.what();
        return false;
    }

    Value root;
    std::size_t offset = 0;
    std::string message;
    bool tooDeep = false;

private:
    struct Level {
        bool isMap = false;
        Members members;
        Items items;
    };
    bool open(bool isMap)
    {
        tooDeep = int(m_stack.size()) >= m_maxDepth;
        if (!tooDeep)
            m_stack.push_back({isMap, {}, {}});
        return !tooDeep;
    }
    bool add(Value value)
    {
        if (m_stack.empty())
            root = std::move(value);
        else if (m_stack.back().isMap)
            m_stack.back().members.back().value = std::move(value);
        else
            m_stack.back().items.push_back(std::move(value));
        return true;
    }

    int m_maxDepth;
    std::vector<Level> m_stack;
};

Position positionAt(std::string_view text, std::size_t offset)
{
    const std::string_view head = text.substr(0, std::min(offset, text.size()));
    const auto lastLine = head.rfind('\n');
    const auto column = lastLine == std::string_view::npos ? head.size() : head.size() - lastLine - 1;
    return {head.size(), int(std::count(head.begin(), head.end(), '\n')) + 1, int(column) + 1};
}

/// nlohmann says "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while ... - what; expected x".
std::string plainReason(const std::string &message)
{
    const auto at = message.find(" - ");
    return at == std::string::npos ? message : message.substr(at + 3);
}

void write(const Value &value, bool pretty, bool sorted, int depth, std::string &out)
{
    const auto newline = [&](int level) {
        if (pretty)
            out.append(1, '\n').append(std::size_t(level) * 2, ' ');
    };
    switch (value.kind()) {
    case Value::Kind::Null:
        out += "null";
        return;
    case Value::Kind::Bool:
        out += value.boolean() ? "true" : "false";
        return;
    case Value::Kind::Number:
        out += value.text();
        return;
    case Value::Kind::String:
        out += jsonQuoted(value.string());
        return;
    case Value::Kind::List:
        out += '[';
        for (const Value &item : value.items()) {
            if (&item != &value.items().front())
                out += ',';
            newline(depth + 1);
            write(item, pretty, sorted, depth + 1, out);
        }
        if (value.size() > 0)
            newline(depth);
        out += ']';
        return;
    case Value::Kind::Map:
        break;
    }
    std::vector<const Member *> members;
    members.reserve(value.size());
    for (const Member &member : value.members())
        members.push_back(&member);
    if (sorted)
        std::stable_sort(members.begin(), members.end(), [](const Member *a, const Member *b) { return a->key < b->key; });
    out += '{';
    for (const Member *member : members) {
        if (member != members.front())
            out += ',';
        newline(depth + 1);
        out += jsonQuoted(member->key) + (pretty ? ": " : ":");
        write(member->value, pretty, sorted, depth + 1, out);
    }
    if (!members.empty())
        newline(depth);
    out += '}';
}

} // namespace

Result<Value> parseJson(std::string_view text, int maxDepth)
{
    Builder builder(maxDepth);
    if (json::sax_parse(text.begin(), text.end(), &builder))
        return std::move(builder.root);
    if (builder.tooDeep)
        return fail(ErrorCode::TooLarge, say("the JSON is nested more than %1 levels deep", maxDepth));
    Error error(ErrorCode::YamlInvalid, say("this is not valid JSON: %1", plainReason(builder.message)));
    error.position = positionAt(text, builder.offset > 0 ? builder.offset - 1 : 0);
    return unexpected(error);
}

std::string jsonQuoted(std::string_view text)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append({'\\', c});
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (byte < 0x20 || byte == 0x7f)
            out.append("\\u00").append({digits[byte >> 4], digits[byte & 15]});
        else
            out += c;
    }
    return out + '"';
}

std::string toJson(const Value &value, JsonStyle style)
{
    std::string out;
    write(value, style == JsonStyle::Pretty, false, 0, out);
    if (style == JsonStyle::Pretty)
        out += '\n';
    return out;
}

std::string toCanonicalJson(const Value &value)
{
    std::string out;
    write(value, false, true, 0, out);
    return out;
}

} // namespace core
