// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/ResourcesCard.h"

#include "document/Convert.h"
#include "ui/MessageStrip.h"
#include "ui/look/FindingTone.h"
#include "ui/look/Metrics.h"
#include "ui_ResourcesForm.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

std::vector<FormRow> resourceRows()
{
    return {
        {"requestCpu", "resources.requests.cpu", QT_TRANSLATE_NOOP("FormBinder", "CPU request")},
        {"limitCpu", "resources.limits.cpu", QT_TRANSLATE_NOOP("FormBinder", "CPU limit")},
        {"requestMemory", "resources.requests.memory", QT_TRANSLATE_NOOP("FormBinder", "memory request")},
        {"limitMemory", "resources.limits.memory", QT_TRANSLATE_NOOP("FormBinder", "memory limit")},
        {"requestStorage", "resources.requests.ephemeral-storage", QT_TRANSLATE_NOOP("FormBinder", "storage request")},
        {"limitStorage", "resources.limits.ephemeral-storage", QT_TRANSLATE_NOOP("FormBinder", "storage limit")},
    };
}

} // namespace

ResourcesCard::ResourcesCard(QWidget *parent)
    : Card(parent), m_ui(std::make_unique<Ui::ResourcesForm>()), m_form(new QWidget(this)), m_strip(new MessageStrip(this))
{
    setObjectName(QStringLiteral("resources"));
    setTitle(tr("Resources"));
    m_ui->setupUi(m_form);
    m_ui->form->setVerticalSpacing(space(this, Space::Hair) + 2);
    m_ui->form->setHorizontalSpacing(space(this, Space::Medium));
    body()->addWidget(m_form);
    body()->addWidget(m_strip);
    body()->addStretch(1);
    m_strip->hide();
    m_binder = new FormBinder(m_form, resourceRows());
    connect(m_binder, &FormBinder::fieldFocused, this, &ResourcesCard::fieldFocused);
    connect(m_binder, &FormBinder::refused, this, &ResourcesCard::refused);
}

ResourcesCard::~ResourcesCard() = default;

void ResourcesCard::setTarget(document::Document *document, const core::FieldPath &container)
{
    m_root = container.child("resources");
    m_binder->setTarget(document, container);
}

void ResourcesCard::showDefaults(const core::Value &defaulted)
{
    m_binder->showDefaults(defaulted);
}

void ResourcesCard::showFindings(const std::vector<document::Finding> &findings)
{
    const document::Finding *worst = nullptr;
    for (const document::Finding &finding : findings) {
        if (finding.path.startsWith(m_root) && (!worst || finding.severity < worst->severity))
            worst = &finding;
    }
    if (worst)
        m_strip->show(toneOf(worst->severity), document::toQt(worst->text));
    else
        m_strip->hide();
}

} // namespace ui
