// SPDX-License-Identifier: Apache-2.0
#include "ui/text/TextPane.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QKeyEvent>
#include <QTextBlock>

namespace ui {

TextPane::TextPane(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(10);
    TextPane::restyle();
}

void TextPane::setContent(const QString &text)
{
    const QString old = toPlainText();
    if (old == text)
        return;
    const qsizetype shorter = qMin(old.size(), text.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && old[head] == text[head])
        ++head;
    while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(int(head));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    cursor.endEditBlock();
}

void TextPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_styling && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        restyle();
}

void TextPane::keyPressEvent(QKeyEvent *event)
{
    // A read-only text swallows undo and redo, which belong to the window.
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TextPane::restyle()
{
    m_styling = true;
    const QFont fixed = scaled(fixedFont(window()->font()), 0.95);
    document()->setDefaultFont(fixed);
    QPalette own = palette();
    own.setColor(QPalette::Base, Tones::of(window()->palette()).surface);
    setPalette(own);
    m_styling = false;
}

} // namespace ui
