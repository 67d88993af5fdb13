// SPDX-License-Identifier: Apache-2.0
#include "core/Svg.h"

#include <charconv>
#include <cmath>

namespace core {

namespace {

std::string number(double value)
{
    if (!std::isfinite(value))
        return "0";
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, std::round(value * 100) / 100, std::chars_format::fixed, 2);
    std::string out(text, end.ptr);
    out.erase(out.find_last_not_of('0') + 1);
    if (!out.empty() && out.back() == '.')
        out.pop_back();
    return out == "-0" ? "0" : out;
}

/// Bidirectional controls, zero-width characters, separators and non-characters, surrogates.
bool unwanted(unsigned code)
{
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code == 0x061c
        || code == 0xfeff || (code & 0xfffeu) == 0xfffe || (code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff;
}

} // namespace

std::string svgEscaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80) {
            const std::size_t length = byte >= 0xf8 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
            if (length == 0 || i + length > text.size())
                continue; // not UTF-8
            unsigned code = byte & (0xffu >> (length + 1));
            bool whole = true;
            for (std::size_t k = 1; k < length; ++k) {
                const auto next = static_cast<unsigned char>(text[i + k]);
                whole = whole && (next & 0xc0u) == 0x80;
                code = (code << 6) | (next & 0x3fu);
            }
            if (!whole)
                continue;
            static constexpr unsigned least[] = {0, 0, 0x80, 0x800, 0x10000}; // anything below is an overlong form
            if (!unwanted(code) && code >= least[length])
                out.append(text.substr(i, length));
            i += length - 1;
        } else if (byte == '&') {
            out += "&amp;";
        } else if (byte == '<') {
            out += "&lt;";
        } else if (byte == '>') {
            out += "&gt;";
        } else if (byte == '"') {
            out += "&quot;";
        } else if (byte == '\t' || byte == '\n' || byte == '\r') {
            out += ' ';
        } else if (byte >= 0x20 && byte != 0x7f) {
            out += text[i];
        }
    }
    return out;
}

Svg::Svg(double width, double height, std::string_view title, std::string_view description)
{
    m_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 "
        + number(width) + ' ' + number(height) + "\" role=\"img\" font-family=\"sans-serif\">\n<title>" + svgEscaped(title) + "</title>\n";
    if (!description.empty())
        m_text += "<desc>" + svgEscaped(description) + "</desc>\n";
}

void Svg::open(const char *element)
{
    m_text += '<';
    m_text += element;
}

void Svg::attribute(const char *name, double value)
{
    attribute(name, number(value));
}

void Svg::attribute(const char *name, std::string_view value)
{
    m_text += ' ';
    m_text += name;
    m_text += "=\"" + svgEscaped(value) + '"';
}

void Svg::close(const SvgPaint &paint, const char *element, std::string_view tip)
{
    attribute("fill", paint.fill.empty() ? "none" : paint.fill);
    if (!paint.stroke.empty()) {
        attribute("stroke", paint.stroke);
        attribute("stroke-width", paint.strokeWidth);
    }
    if (!paint.dash.empty())
        attribute("stroke-dasharray", paint.dash);
    if (paint.opacity < 1)
        attribute("opacity", paint.opacity);
    if (tip.empty())
        m_text += "/>\n";
    else
        m_text += "><title>" + svgEscaped(tip) + "</title></" + element + ">\n";
}

void Svg::rect(double x, double y, double width, double height, double radius, const SvgPaint &paint, std::string_view tip)
{
    open("rect");
    attribute("x", x);
    attribute("y", y);
    attribute("width", std::max(0.0, width));
    attribute("height", std::max(0.0, height));
    if (radius > 0)
        attribute("rx", radius);
    close(paint, "rect", tip);
}

void Svg::circle(double x, double y, double radius, const SvgPaint &paint, std::string_view tip)
{
    open("circle");
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    close(paint, "circle", tip);
}

void Svg::line(double x1, double y1, double x2, double y2, const SvgPaint &paint, std::string_view tip)
{
    open("line");
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    close(paint, "line", tip);
}

void Svg::path(std::string_view data, const SvgPaint &paint, std::string_view tip)
{
    open("path");
    attribute("d", data);
    close(paint, "path", tip);
}

void Svg::text(double x, double y, std::string_view text, const SvgFont &font)
{
    open("text");
    attribute("x", x);
    attribute("y", y);
    attribute("font-size", font.size);
    attribute("fill", font.fill);
    if (font.bold)
        attribute("font-weight", "600");
    if (font.anchor != "start")
        attribute("text-anchor", font.anchor);
    m_text += '>' + svgEscaped(text) + "</text>\n";
}

} // namespace core
