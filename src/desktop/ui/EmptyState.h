// SPDX-License-Identifier: Apache-2.0
// What is shown where there is nothing to show: one sentence, what to do next, and buttons for it.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    void show(const QString &sentence, const QString &hint);
    QString sentence() const;
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    QLabel *m_sentence;
    QLabel *m_hint;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace ui
