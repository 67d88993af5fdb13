// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/ChoiceField.h"

#include "document/Convert.h"

#include <QWheelEvent>

namespace ui {

ChoiceField::ChoiceField(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    addItem(QString());
    connect(this, &QComboBox::activated, this, [this] { edited(); });
}

void ChoiceField::setChoices(const QStringList &words)
{
    const QString unset = itemText(0);
    clear();
    addItem(unset);
    for (const QString &word : words)
        addItem(word, word);
}

std::optional<core::Value> ChoiceField::value() const
{
    return currentIndex() <= 0 ? std::nullopt : std::optional(core::Value(document::fromQt(currentData().toString())));
}

void ChoiceField::show(const std::optional<core::Value> &value)
{
    const QString word = value ? document::scalarText(*value) : QString();
    int index = value ? findData(word) : 0;
    if (index < 0) {
        addItem(word, word); // a value that this version does not know stays what it is
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void ChoiceField::setPlaceholder(const QString &text)
{
    setItemText(0, text);
    QFont italic = font();
    italic.setItalic(true);
    setItemData(0, italic, Qt::FontRole);
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace ui
