// SPDX-License-Identifier: Apache-2.0
// The probes and resources of one container: three forms side by side and what their numbers mean. It validates and simulates nothing itself.
#pragma once

#include "kube/workload/Probe.h"
#include "pages/Page.h"

#include <QPointer>

#include <array>

namespace ui {
class CardGrid;
class ProbeCard;
class ResourcesCard;
} // namespace ui

namespace pages {

class ScheduleCard;

class ProbesPage final : public Page {
    Q_OBJECT
public:
    explicit ProbesPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Probes"); }
    void setDocument(document::Document *document, const core::FieldPath &container) override;
    void setAnalysis(const document::Analysis &analysis) override;
    bool focusField(const core::FieldPath &path) override;

    ScheduleCard *schedule() const { return m_schedule; }
    ui::ProbeCard *card(kube::ProbeKind kind) const { return m_cards[std::size_t(kind)]; }

private:
    std::array<ui::ProbeCard *, 3> m_cards{};
    ScheduleCard *m_schedule;
    ui::ResourcesCard *m_resources;
    ui::CardGrid *m_grid;
};

} // namespace pages
