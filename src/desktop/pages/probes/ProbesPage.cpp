// SPDX-License-Identifier: Apache-2.0
#include "pages/probes/ProbesPage.h"

#include "pages/probes/ScheduleCard.h"
#include "ui/CardGrid.h"
#include "ui/fields/ProbeCard.h"
#include "ui/fields/ResourcesCard.h"

#include <QVBoxLayout>

namespace pages {

ProbesPage::ProbesPage(QWidget *parent)
    : Page(parent), m_schedule(new ScheduleCard), m_resources(new ui::ResourcesCard), m_grid(new ui::CardGrid)
{
    setObjectName(QStringLiteral("probesPage"));
    auto *layout = qobject_cast<QVBoxLayout *>(content()->layout());
    layout->addWidget(m_grid);
    layout->addWidget(m_schedule);
    layout->addWidget(m_resources);
    layout->addStretch(1);
    for (const kube::ProbeKind kind : kube::probeKinds) {
        auto *card = new ui::ProbeCard(kind);
        m_cards[std::size_t(kind)] = card;
        m_grid->addCard(card);
        connect(card, &ui::ProbeCard::fieldFocused, this, &Page::fieldFocused);
        connect(card, &ui::ProbeCard::refused, this, &Page::refused);
        connect(card, &ui::ProbeCard::fixRequested, this, &Page::editRequested);
    }
    connect(m_schedule, &ScheduleCard::fieldFocused, this, &Page::fieldFocused);
    connect(m_schedule, &ScheduleCard::refused, this, &Page::refused);
    connect(m_resources, &ui::ResourcesCard::fieldFocused, this, &Page::fieldFocused);
    connect(m_resources, &ui::ResourcesCard::refused, this, &Page::refused);
}

void ProbesPage::setDocument(document::Document *document, const core::FieldPath &container)
{
    for (ui::ProbeCard *card : m_cards)
        card->setTarget(document, container);
    m_resources->setTarget(document, container);
    m_schedule->setTarget(document, container);
}

void ProbesPage::setAnalysis(const document::Analysis &analysis)
{
    for (ui::ProbeCard *card : m_cards) {
        card->showDefaults(analysis.defaulted);
        card->showFindings(analysis.findings);
    }
    m_schedule->refresh();
    m_resources->showDefaults(analysis.defaulted);
    m_resources->showFindings(analysis.findings);
}

bool ProbesPage::focusField(const core::FieldPath &path)
{
    QWidget *field = m_resources->fieldAt(path);
    for (const ui::ProbeCard *card : m_cards) {
        if (!field)
            field = card->fieldAt(path);
    }
    if (!field)
        return false;
    field->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(field);
    return true;
}

} // namespace pages
