// SPDX-License-Identifier: Apache-2.0
// Puts cards side by side while they fit and below each other where they do not. All columns are equally wide.
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

class CardGrid final : public QWidget {
    Q_OBJECT
public:
    explicit CardGrid(QWidget *parent = nullptr);
    void addCard(QWidget *card);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsFor(int width) const;
    void arrange(int columns);

    QGridLayout *m_layout;
    std::vector<QWidget *> m_cards;
    int m_columns = 0;
};

} // namespace ui
