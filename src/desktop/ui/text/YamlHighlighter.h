// SPDX-License-Identifier: Apache-2.0
// Colours keys, comments and quoted text of YAML, line by line. It parses nothing else and finds no errors.
#pragma once

#include "ui/look/Tones.h"

#include <QSyntaxHighlighter>

namespace ui {

class YamlHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit YamlHighlighter(QTextDocument *document);
    void setTones(const Tones &tones);

protected:
    void highlightBlock(const QString &text) override;

private:
    Tones m_tones;
};

} // namespace ui
