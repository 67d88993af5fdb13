// SPDX-License-Identifier: Apache-2.0
#include "cli/Output.h"

#include "core/Json.h"

#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cli {

namespace {

/// Control characters, line and paragraph separators, and everything that changes the direction of text.
bool unsafe(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0x061c || c == 0x200e || c == 0x200f
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

std::size_t width(const std::string &cell)
{
    return std::size_t(std::count_if(cell.begin(), cell.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

struct ColouredWord {
    std::string_view word;
    Colour colour;
};
constexpr ColouredWord colouredWords[] = {{"error", Colour::Red},       {"failed", Colour::Red}, {"warning", Colour::Yellow},
                                          {"progress", Colour::Yellow}, {"info", Colour::Cyan},  {"ready", Colour::Green}};

std::optional<Colour> colourOf(const std::string &heading, const std::string &cell)
{
    if (heading != "LEVEL" && heading != "SEVERITY" && heading != "STATUS")
        return std::nullopt;
    for (const ColouredWord &row : colouredWords) {
        if (std::string_view(cell).substr(0, cell.find(' ')) == row.word)
            return row.colour;
    }
    return std::nullopt;
}

} // namespace

std::string terminalSafe(std::string_view text)
{
    const auto plain = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (std::all_of(text.begin(), text.end(), plain))
        return std::string(text);
    std::string out;
    for (const char32_t c : QString::fromUtf8(text.data(), qsizetype(text.size())).toStdU32String()) {
        if (unsafe(c))
            out += c < 0x100 ? fmt::format("\\x{:02x}", std::uint32_t(c)) : fmt::format("\\u{{{:04x}}}", std::uint32_t(c));
        else
            out += QString::fromUcs4(&c, 1).toStdString();
    }
    return out;
}

void Output::line(std::string_view text)
{
    data(std::string(text) + '\n');
}

void Output::json(const core::Value &value)
{
    data(core::toJson(value, core::JsonStyle::Pretty));
}

void Output::jsonLine(const core::Value &value)
{
    line(core::toJson(value));
}

void Output::table(const Table &table)
{
    std::vector<std::vector<std::string>> rows;
    if (!table.headless)
        rows.push_back(table.headings);
    for (const auto &row : table.rows) {
        rows.emplace_back();
        for (const std::string &cell : row)
            rows.back().push_back(terminalSafe(cell));
    }
    std::vector<std::size_t> widths(table.headings.size());
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    }
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto colour = i < table.headings.size() ? colourOf(table.headings[i], row[i]) : std::nullopt;
            text += colour ? coloured(row[i], *colour) : row[i];
            if (i + 1 < row.size() && i < widths.size())
                text.append(widths[i] - width(row[i]) + 3, ' ');
        }
        text += '\n';
    }
    data(text);
}

std::string Output::coloured(std::string_view text, Colour with) const
{
    return colour() ? fmt::format("\x1b[{}m{}\x1b[0m", int(with), text) : std::string(text);
}

} // namespace cli
