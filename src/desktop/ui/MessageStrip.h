// SPDX-License-Identifier: Apache-2.0
// One sentence on a tinted band with a shape in front and at most two actions. It wraps, and never covers anything.
#pragma once

#include "models/Tone.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class MessageStrip final : public QFrame {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);

    void show(models::Tone tone, const QString &text);
    QString text() const;
    models::Tone tone() const { return m_tone; }
    /// A button at the end, below the text where it would take half the width; the strip owns it. Without text the button goes.
    QPushButton *setAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void arrange();

    models::Tone m_tone = models::Tone::Neutral;
    QBoxLayout *m_line;
    QLabel *m_text;
    QPushButton *m_action;
    bool m_styling = false;
};

} // namespace ui
