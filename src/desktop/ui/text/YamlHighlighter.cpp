// SPDX-License-Identifier: Apache-2.0
#include "ui/text/YamlHighlighter.h"

namespace ui {

namespace {

qsizetype indentOf(const QString &text)
{
    qsizetype i = 0;
    while (i < text.size() && text[i] == QLatin1Char(' '))
        ++i;
    return i;
}

/// Where a comment begins: at a # that starts the line or follows a space, outside quotes. The size of the text if there is none.
qsizetype commentStart(const QString &text, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == QLatin1Char('"') || c == QLatin1Char('\''))
            quote = c;
        else if (c == QLatin1Char('#') && (i == 0 || text[i - 1].isSpace()))
            return i;
    }
    return text.size();
}

/// The colon that ends a key, or -1.
qsizetype keyEnd(const QString &text, qsizetype from, qsizetype end)
{
    QChar quote;
    for (qsizetype i = from; i < end; ++i) {
        const QChar c = text[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if ((c == QLatin1Char('"') || c == QLatin1Char('\'')) && i == from)
            quote = c;
        else if (c == QLatin1Char(':') && (i + 1 >= end || text[i + 1].isSpace()))
            return i;
    }
    return -1;
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document) : QSyntaxHighlighter(document), m_tones(Tones::of(QPalette())) { }

void YamlHighlighter::setTones(const Tones &tones)
{
    m_tones = tones;
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat key, comment, quoted;
    key.setForeground(m_tones.progress.ink);
    comment.setForeground(m_tones.faint);
    comment.setFontItalic(true);
    quoted.setForeground(m_tones.ready.ink);

    // The state is 1 + the indentation of the key of a block scalar under way: deeper lines are its text.
    const int owner = previousBlockState();
    const qsizetype indent = indentOf(text);
    if (owner > 0 && (indent >= owner || indent == text.size())) {
        setCurrentBlockState(owner);
        return;
    }
    setCurrentBlockState(0);
    qsizetype at = indent;
    while (at + 1 < text.size() && text[at] == QLatin1Char('-') && text[at + 1] == QLatin1Char(' '))
        at += 1 + indentOf(text.mid(at + 1));
    const qsizetype end = commentStart(text, at);
    if (end < text.size())
        setFormat(int(end), int(text.size() - end), comment);
    const qsizetype colon = keyEnd(text, at, end);
    if (colon > at) {
        setFormat(int(at), int(colon + 1 - at), key);
        at = colon + 1;
    }
    const QString value = text.mid(at, end - at).trimmed();
    if (value.startsWith(QLatin1Char('|')) || value.startsWith(QLatin1Char('>')))
        setCurrentBlockState(int(indent) + 1);
    else if (value.startsWith(QLatin1Char('"')) || value.startsWith(QLatin1Char('\'')))
        setFormat(int(text.indexOf(value, at)), int(value.size()), quoted);
}

} // namespace ui
