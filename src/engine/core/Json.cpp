// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"

#include <algorithm>

namespace core {

namespace {

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
