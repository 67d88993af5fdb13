// SPDX-License-Identifier: Apache-2.0
#include "pages/Page.h"

#include "ui/look/Metrics.h"

#include <QVBoxLayout>

namespace pages {

Page::Page(QWidget *parent) : QScrollArea(parent), m_content(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *layout = new QVBoxLayout(m_content);
    const int side = ui::space(this, ui::Space::Page);
    layout->setContentsMargins(side, ui::space(this, ui::Space::Medium), side, side);
    layout->setSpacing(ui::space(this, ui::Space::Medium));
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

} // namespace pages
