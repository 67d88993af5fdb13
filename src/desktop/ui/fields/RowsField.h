// SPDX-License-Identifier: Apache-2.0
// A list that grows while typing: one column for arguments, two for name and value pairs. An empty last row waits for more.
#pragma once

#include "ui/fields/Field.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace ui {

class RowsField final : public QWidget, public Field {
    Q_OBJECT
public:
    enum class Shape { Arguments, Pairs }; ///< strings, or maps of name and value
    explicit RowsField(QWidget *parent = nullptr);

    void setShape(Shape shape);
    QWidget *widget() override { return this; }
    std::optional<core::Value> value() const override;
    void show(const std::optional<core::Value> &value) override;
    void setPlaceholder(const QString &text) override;
    /// What one row is for, for the screen reader: "Argument", "Header".
    void setRowName(const QString &name);

private:
    struct Row {
        QWidget *box = nullptr;
        std::vector<QLineEdit *> cells;
        bool empty() const;
    };
    void addRow();
    void keepOneEmptyRow();
    void nameRows();
    void changed();

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
    Shape m_shape = Shape::Arguments;
    QString m_rowName;
    QString m_placeholder;
    bool m_showing = false;
};

} // namespace ui
