// SPDX-License-Identifier: Apache-2.0
// A label of one line that is cut with an ellipsis where the place is narrow, and then says all in its tool tip. It wraps nothing.
#pragma once

#include <QLabel>

namespace ui {

class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace ui
