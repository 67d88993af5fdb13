// SPDX-License-Identifier: Apache-2.0
// Writes a small SVG picture: shapes, text and a title, everything escaped. It lays out nothing and reads nothing.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// Text for an element or attribute; control, bidi and other characters that XML or a viewer should not see are left out.
std::string svgEscaped(std::string_view text);

/// How a shape is painted; empty = not.
struct SvgPaint {
    std::string fill;
    std::string stroke;
    double strokeWidth = 1;
    std::string dash; ///< "3 3"
    double opacity = 1;
};

struct SvgFont {
    double size = 12;
    std::string fill = "#000000";
    bool bold = false;
    std::string anchor = "start"; ///< "start", "middle", "end"
};

class Svg {
public:
    /// `title` and `description` are what a screen reader says.
    Svg(double width, double height, std::string_view title, std::string_view description = {});

    void rect(double x, double y, double width, double height, double radius, const SvgPaint &paint, std::string_view tip = {});
    void circle(double x, double y, double radius, const SvgPaint &paint, std::string_view tip = {});
    void line(double x1, double y1, double x2, double y2, const SvgPaint &paint, std::string_view tip = {});
    /// SVG path data, which must be ours: "M0 0L4 4Z".
    void path(std::string_view data, const SvgPaint &paint, std::string_view tip = {});
    void text(double x, double y, std::string_view text, const SvgFont &font);

    /// The whole document. Numbers have at most two decimals, so that equal pictures are equal texts.
    std::string finish() const { return m_text + "</svg>\n"; }

private:
    void open(const char *element);
    void attribute(const char *name, double value);
    void attribute(const char *name, std::string_view value);
    void close(const SvgPaint &paint, const char *element, std::string_view tip);

    std::string m_text;
};

} // namespace core
