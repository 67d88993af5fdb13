// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/RowsField.h"

#include "document/Convert.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using document::fromQt;
using document::toQt;

RowsField::RowsField(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_rowName(tr("Argument"))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    keepOneEmptyRow();
    setFocusProxy(m_rows.front().cells.front());
}

bool RowsField::Row::empty() const
{
    return std::all_of(cells.begin(), cells.end(), [](const QLineEdit *cell) { return cell->text().isEmpty(); });
}

void RowsField::setShape(Shape shape)
{
    m_shape = shape;
    for (const Row &row : m_rows)
        delete row.box;
    m_rows.clear();
    keepOneEmptyRow();
    setFocusProxy(m_rows.front().cells.front());
}

std::optional<core::Value> RowsField::value() const
{
    core::Items items;
    for (const Row &row : m_rows) {
        if (&row == &m_rows.back() && row.empty())
            break;
        const core::Value first(fromQt(row.cells.front()->text()));
        items.push_back(m_shape == Shape::Arguments
                            ? first
                            : core::map({{"name", first}, {"value", core::Value(fromQt(row.cells.back()->text()))}}));
    }
    return items.empty() ? std::nullopt : std::optional(core::Value(std::move(items)));
}

void RowsField::show(const std::optional<core::Value> &value)
{
    if (this->value() == value)
        return;
    m_showing = true;
    const core::Items items = value ? value->items() : core::Items();
    while (m_rows.size() > items.size() + 1 && m_rows.size() > 1) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
    while (m_rows.size() < items.size() + 1)
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const core::Value item = i < items.size() ? items[i] : core::Value();
        const QString first = m_shape == Shape::Arguments ? document::scalarText(item) : toQt(item["name"].string());
        if (m_rows[i].cells.front()->text() != first)
            m_rows[i].cells.front()->setText(first);
        if (m_shape == Shape::Pairs && m_rows[i].cells.back()->text() != toQt(item["value"].string()))
            m_rows[i].cells.back()->setText(toQt(item["value"].string()));
    }
    m_showing = false;
}

void RowsField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    nameRows();
}

void RowsField::setRowName(const QString &name)
{
    m_rowName = name;
    nameRows();
}

void RowsField::addRow()
{
    Row row;
    row.box = new QWidget(this);
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    for (int i = 0; i < (m_shape == Shape::Pairs ? 2 : 1); ++i) {
        auto *cell = new QLineEdit(row.box);
        connect(cell, &QLineEdit::textEdited, this, &RowsField::changed);
        line->addWidget(cell, i == 0 ? 2 : 3);
        row.cells.push_back(cell);
    }
    QWidget *before = m_rows.empty() ? nullptr : m_rows.back().cells.back();
    for (QLineEdit *cell : row.cells) {
        if (before)
            setTabOrder(before, cell);
        before = cell;
    }
    m_layout->addWidget(row.box);
    row.box->show();
    m_rows.push_back(row);
    nameRows();
}

void RowsField::keepOneEmptyRow()
{
    if (m_rows.empty() || !m_rows.back().empty())
        addRow();
    while (m_rows.size() > 1 && m_rows.back().empty() && m_rows[m_rows.size() - 2].empty()
           && !m_rows.back().cells.front()->hasFocus() && !m_rows.back().cells.back()->hasFocus()) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
}

void RowsField::nameRows()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool pair = row.cells.size() == 2;
        row.cells.front()->setAccessibleName(pair ? tr("%1 %2 name").arg(m_rowName).arg(i + 1) : tr("%1 %2").arg(m_rowName).arg(i + 1));
        row.cells.front()->setPlaceholderText(pair ? tr("Name") : i == 0 ? m_placeholder : QString());
        if (pair) {
            row.cells.back()->setAccessibleName(tr("%1 %2 value").arg(m_rowName).arg(i + 1));
            row.cells.back()->setPlaceholderText(tr("Value"));
        }
    }
}

void RowsField::changed()
{
    keepOneEmptyRow();
    if (!m_showing)
        edited();
}

} // namespace ui
