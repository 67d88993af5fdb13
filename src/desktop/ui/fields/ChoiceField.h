// SPDX-License-Identifier: Apache-2.0
// One of a few fixed words; the first choice, "unset", shows what the server uses then.
#pragma once

#include "ui/fields/Field.h"

#include <QComboBox>

namespace ui {

class ChoiceField final : public QComboBox, public Field {
    Q_OBJECT
public:
    explicit ChoiceField(QWidget *parent = nullptr);

    void setChoices(const QStringList &words);
    QWidget *widget() override { return this; }
    std::optional<core::Value> value() const override;
    void show(const std::optional<core::Value> &value) override;
    void setPlaceholder(const QString &text) override;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace ui
