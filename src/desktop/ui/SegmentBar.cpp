// SPDX-License-Identifier: Apache-2.0
#include "ui/SegmentBar.h"

#include "ui/look/Metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(space(this, Space::Medium), space(this, Space::Small), space(this, Space::Medium), space(this, Space::Small));
    m_layout->setSpacing(space(this, Space::Hair));
    m_layout->addStretch(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentBar::addSegment(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int index = int(m_group->buttons().size());
    m_group->addButton(button, index);
    m_layout->insertWidget(index, button);
    if (index == 0)
        button->setChecked(true);
    return index;
}

int SegmentBar::current() const
{
    return m_group->checkedId();
}

void SegmentBar::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentBar::setSegmentText(int index, const QString &text)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void SegmentBar::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setEnabled(enabled);
}

} // namespace ui
