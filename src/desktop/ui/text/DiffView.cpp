// SPDX-License-Identifier: Apache-2.0
#include "ui/text/DiffView.h"

#include "document/Convert.h"
#include "ui/look/Tones.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace ui {

namespace {

std::size_t inChars(const std::string &line, std::size_t bytes)
{
    return std::size_t(document::toQt(std::string_view(line).substr(0, bytes)).size());
}

} // namespace

DiffView::DiffView(QWidget *parent) : TextPane(parent)
{
    setAccessibleName(tr("Difference"));
    setPlaceholderText(tr("No difference"));
}

void DiffView::setTexts(const std::string &before, const std::string &after)
{
    const std::vector<core::DiffLine> lines = core::diffLines(before, after);
    m_lines.clear();
    m_hunks.clear();
    QStringList shown;
    for (const core::DiffHunk &hunk : core::diffHunks(lines)) {
        m_hunks.push_back(int(m_lines.size()));
        std::size_t number = 0;
        for (std::size_t i = hunk.first; i < hunk.first + hunk.count && number == 0; ++i)
            number = lines[i].after;
        shown.append(tr("Line %1").arg(number == 0 ? 1 : number));
        m_lines.push_back({core::DiffLine::Kind::Same, {}, true});
        for (std::size_t i = hunk.first; i < hunk.first + hunk.count; ++i) {
            const core::DiffLine &line = lines[i];
            const QChar sign = line.kind == core::DiffLine::Kind::Same ? QLatin1Char(' ')
                                                                      : QLatin1Char(line.kind == core::DiffLine::Kind::Added ? '+' : '-');
            shown.append(sign + QStringLiteral(" ") + document::toQt(line.text));
            m_lines.push_back({line.kind, {inChars(line.text, line.changed.begin) + 2, inChars(line.text, line.changed.end) + 2}, false});
        }
    }
    setContent(shown.join(QLatin1Char('\n')));
    colour();
}

void DiffView::goToHunk(bool forward)
{
    if (m_hunks.empty())
        return;
    const int here = textCursor().blockNumber();
    int target = forward ? m_hunks.front() : m_hunks.back();
    for (std::size_t i = 0; i < m_hunks.size(); ++i) {
        const int hunk = m_hunks[forward ? i : m_hunks.size() - 1 - i];
        if (forward ? hunk > here : hunk < here) {
            target = hunk;
            break;
        }
    }
    setTextCursor(QTextCursor(document()->findBlockByNumber(target)));
    verticalScrollBar()->setValue(qMax(0, target - 2));
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F7)
        goToHunk(!(event->modifiers() & Qt::ShiftModifier));
    else
        TextPane::keyPressEvent(event);
}

void DiffView::colour()
{
    const Tones tones = Tones::of(window()->palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Shown &line = m_lines[i];
        if (line.kind == core::DiffLine::Kind::Same && !line.heading)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(int(i)));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        if (line.heading) {
            selection.format.setForeground(tones.faint);
            selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            selection.format.clearProperty(QTextFormat::FullWidthSelection);
            selections.append(selection);
            continue;
        }
        const Ink &ink = line.kind == core::DiffLine::Kind::Added ? tones.ready : tones.failed;
        selection.format.setBackground(ink.fill);
        selections.append(selection);
        if (!line.changed.empty()) {
            QTextEdit::ExtraSelection part;
            part.cursor = selection.cursor;
            const int start = part.cursor.position();
            part.cursor.setPosition(start + int(line.changed.begin));
            part.cursor.setPosition(start + int(line.changed.end), QTextCursor::KeepAnchor);
            part.format.setForeground(ink.ink);
            part.format.setFontWeight(QFont::Bold);
            selections.append(part);
        }
    }
    setExtraSelections(selections);
}

void DiffView::restyle()
{
    TextPane::restyle();
    colour();
}

} // namespace ui
