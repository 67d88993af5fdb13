// SPDX-License-Identifier: Apache-2.0
// A state in a few words on its tint, with its shape in front: "Ready 1/1". Not clickable.
#pragma once

#include "models/Tone.h"

#include <QWidget>

namespace ui {

class Chip final : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void show(models::Tone tone, const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::Tone m_tone = models::Tone::Neutral;
    QString m_text;
};

} // namespace ui
