// SPDX-License-Identifier: Apache-2.0
// A few words of which one is chosen, as small buttons in a row: Edited, Live, Difference. Left and Right move between them.
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ui {

class SegmentBar final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentBar(QWidget *parent = nullptr);

    int addSegment(const QString &text);
    int current() const;
    void setCurrent(int index);
    void setSegmentEnabled(int index, bool enabled);
    void setSegmentText(int index, const QString &text);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace ui
