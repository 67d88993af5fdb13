// SPDX-License-Identifier: Apache-2.0
#include "app/frame/Header.h"

#include "app/frame/ActionRegistry.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "ui/Chip.h"
#include "ui/ElidedLabel.h"
#include "ui/MessageStrip.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace app {

using document::toQt;

Header::Header(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_name(new ui::ElidedLabel(this)), m_place(new QLabel(this)), m_chip(new ui::Chip(this)), m_container(new QComboBox(this)),
      m_activate(buttonFor(actions["activate"], this)), m_deactivate(buttonFor(actions["deactivate"], this)), m_actions(actions),
      m_banner(new ui::MessageStrip(this)), m_strip(new ui::MessageStrip(this)), m_tabs(new QTabBar(this))
{
    m_name->setObjectName(QStringLiteral("title"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_container->setAccessibleName(tr("Container"));
    m_container->setToolTip(tr("The container that is edited"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_container->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    m_banner->hide();
    m_strip->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space(this, ui::Space::Medium));
    line->addWidget(m_name);
    line->addWidget(m_chip);
    line->addWidget(m_place, 1);
    line->addWidget(m_container);
    line->addWidget(m_activate);
    line->addWidget(m_deactivate);
    auto *layout = new QVBoxLayout(this);
    const int side = ui::space(this, ui::Space::Page);
    layout->setContentsMargins(side, ui::space(this, ui::Space::Medium), side, 0);
    layout->setSpacing(ui::space(this, ui::Space::Small));
    layout->addLayout(line);
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addWidget(m_tabs);
    connect(m_container, &QComboBox::activated, this, [this] { Q_EMIT containerChosen(container()); });
    m_chip->hide();
    m_container->hide();
    showSwitch(nullptr);
    restyle();
}

void Header::setWorkload(const QString &name, const QString &place)
{
    m_name->setText(name);
    m_place->setText(place);
    m_place->setToolTip(document::toolTip(place));
}

void Header::setState(models::Tone tone, const QString &text)
{
    m_chip->show(tone, text);
}

void Header::setContainers(const std::vector<kube::Container> &containers, const core::FieldPath &current)
{
    QStringList names;
    m_paths.clear();
    for (const kube::Container &container : containers) {
        names.append(container.sidecar ? tr("%1 (sidecar)").arg(toQt(container.name)) : toQt(container.name));
        m_paths.push_back(container.path);
    }
    QStringList shown;
    for (int i = 0; i < m_container->count(); ++i)
        shown.append(m_container->itemText(i));
    if (shown != names) {
        m_container->clear();
        m_container->addItems(names);
    }
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        if (m_paths[i] == current)
            m_container->setCurrentIndex(int(i));
    }
    m_container->setVisible(names.size() > 1);
}

core::FieldPath Header::container() const
{
    const int index = m_container->currentIndex();
    return index < 0 || index >= int(m_paths.size()) ? core::FieldPath() : m_paths[std::size_t(index)];
}

void Header::addTab(const QString &title)
{
    m_tabs->addTab(title);
    restyle();
}

void Header::showSwitch(QAction *action)
{
    m_activate->setVisible(action == m_actions["activate"]);
    m_deactivate->setVisible(action == m_actions["deactivate"]);
}

void Header::restyle()
{
    m_name->setFont(ui::titleFont(font()));
    // A layout with wrapped text in it takes the height from whoever does not insist.
    m_tabs->setMinimumHeight(m_tabs->sizeHint().height());
    QPalette muted = window()->palette();
    muted.setColor(QPalette::WindowText, ui::Tones::of(window()->palette()).muted);
    m_place->setPalette(muted);
}

void Header::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_tabs && event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace app
