// SPDX-License-Identifier: Apache-2.0
// The heading of the centre: name, where it lives, its state, the container that is edited, and the tabs of the pages.
#pragma once

#include "kube/workload/Workload.h"
#include "models/Tone.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTabBar;

namespace ui {
class Chip;
class MessageStrip;
} // namespace ui

namespace app {

class ActionRegistry;

class Header final : public QWidget {
    Q_OBJECT
public:
    explicit Header(const ActionRegistry &actions, QWidget *parent = nullptr);

    void setWorkload(const QString &name, const QString &place);
    void setState(models::Tone tone, const QString &text);
    void setContainers(const std::vector<kube::Container> &containers, const core::FieldPath &current);
    core::FieldPath container() const;
    void addTab(const QString &title);
    QTabBar *tabs() const { return m_tabs; }
    /// One sentence about this workload that needs attention; an empty one hides it.
    ui::MessageStrip *strip() const { return m_strip; }
    /// Who else manages this workload, as long as it is open; hidden where nobody does.
    ui::MessageStrip *banner() const { return m_banner; }
    /// Whether the project can be switched on or off, and which of the two.
    void showSwitch(QAction *action);

Q_SIGNALS:
    void containerChosen(const core::FieldPath &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_name;
    QLabel *m_place;
    ui::Chip *m_chip;
    QComboBox *m_container;
    std::vector<core::FieldPath> m_paths;
    QPushButton *m_activate;
    QPushButton *m_deactivate;
    const ActionRegistry &m_actions;
    ui::MessageStrip *m_banner;
    ui::MessageStrip *m_strip;
    QTabBar *m_tabs = nullptr;
};

} // namespace app
