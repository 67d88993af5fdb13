// SPDX-License-Identifier: Apache-2.0
#include "kube/text/GoText.h"

#include "core/Utf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace kube {

namespace {

std::string escaped(const char *format, unsigned number)
{
    std::array<char, 12> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, number);
    return buffer.data();
}

/// Go calls letters, marks, numbers, punctuation, symbols and the ASCII space printable.
bool isPrintable(char32_t rune)
{
    if (rune < 0x80)
        return rune >= 0x20 && rune < 0x7F;
    const QChar::Category category = QChar::category(rune);
    return category <= QChar::Number_Other || category >= QChar::Letter_Uppercase;
}

} // namespace

std::string goQuoted(std::string_view text)
{
    std::string result = "\"";
    while (!text.empty()) {
        const core::CodePoint next = core::firstCodePoint(text);
        const char c = text.front();
        if (next.length == 0) {
            result += escaped("\\x%02x", std::uint8_t(c));
            text.remove_prefix(1);
            continue;
        }
        static constexpr std::string_view controls = "\a\b\f\n\r\t\v";
        static constexpr std::string_view letters = "abfnrtv";
        const auto control = next.length == 1 ? controls.find(c) : std::string_view::npos;
        if (c == '"' || c == '\\')
            result.append({'\\', c});
        else if (control != std::string_view::npos)
            result.append({'\\', letters[control]});
        else if (isPrintable(next.value))
            result += text.substr(0, next.length);
        else if (next.value < 0x20 || next.value == 0x7F)
            result += escaped("\\x%02x", unsigned(next.value));
        else
            result += escaped(next.value < 0x10000 ? "\\u%04x" : "\\U%08x", unsigned(next.value));
        text.remove_prefix(next.length);
    }
    return result + '"';
}

std::string goJsonQuoted(std::string_view text)
{
    std::string result = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const std::string_view rune = text.substr(i, 3);
        if (rune == "\u2028" || rune == "\u2029") { // line ends in JavaScript
            result += rune == "\u2028" ? "\\u2028" : "\\u2029";
            i += 2;
            continue;
        }
        static constexpr std::string_view controls = "\b\f\n\r\t\"\\";
        static constexpr std::string_view letters = "bfnrt\"\\";
        const auto control = controls.find(c);
        if (control != std::string_view::npos && c != '\0')
            result.append({'\\', letters[control]});
        else if (byte < 0x20 || c == '<' || c == '>' || c == '&')
            result += escaped("\\u%04x", byte);
        else
            result += c;
    }
    return result + '"';
}

std::string goJson(const core::Value &value, bool sortKeys)
{
    if (value.isString())
        return goJsonQuoted(value.string());
    if (value.isList()) {
        std::string result = "[";
        for (const core::Value &item : value.items())
            result += (result.size() > 1 ? "," : "") + goJson(item, sortKeys);
        return result + ']';
    }
    if (!value.isMap())
        return value.isNull() ? "null" : value.isBool() ? (value.boolean() ? "true" : "false") : value.text();
    std::vector<const core::Member *> members;
    for (const core::Member &member : value.members())
        members.push_back(&member);
    if (sortKeys)
        std::sort(members.begin(), members.end(), [](const core::Member *a, const core::Member *b) { return a->key < b->key; });
    std::string result = "{";
    for (const core::Member *member : members)
        result += (result.size() > 1 ? "," : "") + goJsonQuoted(member->key) + ':' + goJson(member->value, sortKeys);
    return result + '}';
}

std::string goSyntax(const core::Value &value)
{
    std::vector<std::string> parts;
    for (const core::Member &member : value.members())
        parts.push_back(goQuoted(member.key) + ':' + goSyntax(member.value));
    std::sort(parts.begin(), parts.end());
    for (const core::Value &item : value.items())
        parts.push_back(goSyntax(item));
    std::string list;
    for (const std::string &part : parts)
        list += (list.empty() ? "" : ", ") + part;
    switch (value.kind()) {
    case core::Value::Kind::Null:
        return "interface {}(nil)";
    case core::Value::Kind::Map:
        return "map[string]interface {}{" + list + '}';
    case core::Value::Kind::List:
        return "[]interface {}{" + list + '}';
    case core::Value::Kind::String:
        return goQuoted(value.string());
    default:
        return goPrinted(value);
    }
}

std::string goPrinted(const core::Value &value)
{
    std::string text;
    switch (value.kind()) {
    case core::Value::Kind::Null:
        return "<nil>";
    case core::Value::Kind::List:
        for (const core::Value &item : value.items())
            text += (text.empty() ? "" : " ") + goPrinted(item);
        return '[' + text + ']';
    case core::Value::Kind::Map: {
        std::vector<std::string> parts;
        for (const core::Member &member : value.members())
            parts.push_back(member.key + ':' + goPrinted(member.value));
        std::sort(parts.begin(), parts.end());
        for (const std::string &part : parts)
            text += (text.empty() ? "" : " ") + part;
        return "map[" + text + ']';
    }
    case core::Value::Kind::Bool:
        return value.boolean() ? "true" : "false";
    default:
        return value.text();
    }
}

} // namespace kube
