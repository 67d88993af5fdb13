// SPDX-License-Identifier: Apache-2.0
// A read-only text in the fixed-width font whose changes keep the scroll position. Base of the YAML view and the diff view.
#pragma once

#include <QPlainTextEdit>

namespace ui {

class TextPane : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextPane(QWidget *parent = nullptr);

    /// Replaces only what differs: cursor and scroll position stay (setPlainText jumps to the top).
    void setContent(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Called when palette or font changed, and once at the start by the subclass.
    virtual void restyle();

private:
    bool m_styling = false;
};

} // namespace ui
