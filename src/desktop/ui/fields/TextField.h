// SPDX-License-Identifier: Apache-2.0
// One line of text; empty means unset. It knows nothing of what the text means.
#pragma once

#include "ui/fields/Field.h"

#include <QLineEdit>

namespace ui {

class TextField final : public QLineEdit, public Field {
    Q_OBJECT
public:
    explicit TextField(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    std::optional<core::Value> value() const override;
    void show(const std::optional<core::Value> &value) override;
    void setPlaceholder(const QString &text) override;

private:
    void restyle();
};

} // namespace ui
