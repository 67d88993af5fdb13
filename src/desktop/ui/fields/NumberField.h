// SPDX-License-Identifier: Apache-2.0
// A whole number that may be unset, with its unit at the end. It checks no limits: validation does, and says why.
#pragma once

#include "ui/fields/Field.h"

#include <QSpinBox>

class QLabel;

namespace ui {

class NumberField final : public QSpinBox, public Field {
    Q_OBJECT
    Q_PROPERTY(QString unit READ unit WRITE setUnit)
public:
    explicit NumberField(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    std::optional<core::Value> value() const override;
    void show(const std::optional<core::Value> &value) override;
    void setPlaceholder(const QString &text) override;

    QString unit() const;
    void setUnit(const QString &unit);
    /// Steps never lead below it; typing may.
    void setLeast(int least) { m_least = least; }

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void placeUnit();

    QLabel *m_unit;
    int m_least = 0;
    bool m_showing = false;
    bool m_styling = false;
};

} // namespace ui
