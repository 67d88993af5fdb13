// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/TextField.h"

#include "document/Convert.h"

namespace ui {

TextField::TextField(QWidget *parent) : QLineEdit(parent)
{
    restyle();
    connect(this, &QLineEdit::textChanged, this, &TextField::restyle);
    connect(this, &QLineEdit::textEdited, this, [this] { edited(); });
}

std::optional<core::Value> TextField::value() const
{
    return text().isEmpty() ? std::nullopt : std::optional(core::Value(document::fromQt(text())));
}

void TextField::show(const std::optional<core::Value> &value)
{
    const QString wanted = value ? document::scalarText(*value) : QString();
    if (wanted != text())
        setText(wanted); // the cursor goes to the end only if something else is shown
}

void TextField::setPlaceholder(const QString &text)
{
    if (placeholderText() != text)
        setPlaceholderText(text);
}

void TextField::restyle()
{
    if (font().italic() != text().isEmpty()) {
        QFont changed = font();
        changed.setItalic(text().isEmpty());
        setFont(changed);
    }
}

} // namespace ui
