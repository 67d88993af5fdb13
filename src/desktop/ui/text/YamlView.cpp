// SPDX-License-Identifier: Apache-2.0
#include "ui/text/YamlView.h"

#include "document/Convert.h"
#include "ui/look/Tones.h"
#include "ui/text/YamlHighlighter.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace ui {

YamlView::YamlView(QWidget *parent) : TextPane(parent), m_highlighter(new YamlHighlighter(document()))
{
    setAccessibleName(tr("YAML"));
    restyle();
}

void YamlView::setText(const std::string &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_span.reset();
    setContent(document::toQt(text));
    mark();
}

int YamlView::position(std::size_t offset) const
{
    return int(document::toQt(std::string_view(m_text).substr(0, offset)).size());
}

void YamlView::highlight(std::optional<yaml::Span> span)
{
    if (span && span->end > m_text.size())
        span.reset();
    m_span = span;
    mark();
    if (!span)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(position(span->begin));
    const int line = cursor.blockNumber();
    QScrollBar *bar = verticalScrollBar();
    if (line < bar->value() || line >= bar->value() + bar->pageStep() - 1)
        bar->setValue(qMax(0, line - bar->pageStep() / 3));
}

QString YamlView::highlighted() const
{
    return m_span ? document::toQt(std::string_view(m_text).substr(m_span->begin, m_span->end - m_span->begin)) : QString();
}

void YamlView::mark()
{
    QList<QTextEdit::ExtraSelection> selections;
    if (m_span) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(Tones::of(window()->palette()).selection);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        QTextCursor cursor(document());
        cursor.setPosition(position(m_span->begin));
        const int last = position(m_span->end);
        // A full-width selection covers the line of its cursor: one for every line of the span.
        do {
            selection.cursor = cursor;
            selections.append(selection);
        } while (cursor.movePosition(QTextCursor::NextBlock) && cursor.position() < last && selections.size() < 400);
    }
    setExtraSelections(selections);
}

void YamlView::mouseReleaseEvent(QMouseEvent *event)
{
    TextPane::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    const int at = cursorForPosition(event->position().toPoint()).position();
    Q_EMIT clicked(document::fromQt(toPlainText().left(at)).size());
}

void YamlView::restyle()
{
    TextPane::restyle();
    if (m_highlighter)
        m_highlighter->setTones(Tones::of(window()->palette()));
    mark();
}

} // namespace ui
