// SPDX-License-Identifier: Apache-2.0
// Shows YAML with the line of one field highlighted, and says which byte was clicked. It changes no text and knows no paths.
#pragma once

#include "ui/text/TextPane.h"
#include "yaml/SpanMap.h"

#include <optional>
#include <string>

namespace ui {

class YamlHighlighter;

class YamlView final : public TextPane {
    Q_OBJECT
public:
    explicit YamlView(QWidget *parent = nullptr);

    void setText(const std::string &text);
    /// Bytes of the text; scrolls there if it is out of sight. Nothing: no highlight.
    void highlight(std::optional<yaml::Span> span);
    /// The highlighted text, for tests.
    QString highlighted() const;

Q_SIGNALS:
    void clicked(std::size_t offset);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void restyle() override;

private:
    int position(std::size_t offset) const;
    void mark();

    std::string m_text;
    std::optional<yaml::Span> m_span;
    YamlHighlighter *m_highlighter;
};

} // namespace ui
