// SPDX-License-Identifier: Apache-2.0
#include "pages/probes/ScheduleCard.h"

#include "document/Convert.h"
#include "kube/workload/Workload.h"
#include "probes/schedule/ScheduleHandles.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/time/SchedulePicture.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace pages {

using document::toQt;

namespace {

constexpr probes::Ms second = 1000;
/// Without knowledge of the application the picture shows a start of this length and, later, a hang.
constexpr probes::Ms assumedStart = 8 * second, assumedHang = 90 * second;

} // namespace

ScheduleCard::ScheduleCard(QWidget *parent)
    : Card(parent), m_picture(new ui::SchedulePicture(this)), m_sentences(new QLabel(this)), m_assumed(new QLabel(this))
{
    setObjectName(QStringLiteral("schedule"));
    setTitle(tr("What will happen"));
    setSubtitle(tr("drag the bars: what the app does, and when the probes look \u00B7 bands show best and worst case"));
    for (QLabel *label : {m_sentences, m_assumed}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    body()->addWidget(m_picture);
    body()->addWidget(m_sentences);
    body()->addWidget(m_assumed);
    connect(m_picture, &ui::SchedulePicture::handleMoved, this, &ScheduleCard::moved);
    connect(m_picture, &ui::SchedulePicture::released, this, [this] {
        if (m_document)
            m_document->endMerge();
    });
    restyle();
}

void ScheduleCard::setTarget(document::Document *document, const core::FieldPath &container)
{
    m_document = document;
    m_container = container;
    refresh();
}

std::string ScheduleCard::containerName() const
{
    return m_document ? m_document->value().at(m_container)["name"].string() : std::string();
}

probes::AppSpec ScheduleCard::assumption() const
{
    const auto dragged = m_apps.find(m_document->origin().key() + m_container.toString());
    if (dragged != m_apps.end())
        return dragged->second;
    if (const std::optional<kube::Workload> workload = kube::Workload::of(m_document->value())) {
        if (const std::optional<probes::AppSpec> declared = probes::declaredApp(*workload))
            return *declared;
    }
    probes::AppSpec app;
    app.answers = assumedStart;
    app.hangs = assumedHang;
    return app;
}

void ScheduleCard::refresh()
{
    const std::optional<kube::Workload> workload = m_document ? kube::Workload::of(m_document->value()) : std::nullopt;
    m_first.clear();
    QStringList sentences, assumed;
    if (workload) {
        const probes::AppSpec app = assumption();
        const core::Result<probes::WorkloadModel> model = probes::workloadModel(*workload, containerName(), app);
        if (model) {
            m_picture->setSchedule(probes::makeSchedule(*model, app));
        } else {
            m_picture->clear();
            sentences.append(toQt(model.error()));
        }
        const bool declared = probes::declaredApp(*workload) && !m_apps.contains(m_document->origin().key() + m_container.toString());
        const core::Result<probes::Explanation> explained
            = document::explanation(m_document->value(), containerName(), declared ? std::nullopt : std::optional(app));
        if (explained) {
            for (const probes::Consequence &consequence : explained->sentences)
                sentences.append(toQt(consequence.text));
            for (const probes::Assumption &assumption : explained->assumptions)
                assumed.append(toQt(assumption.text));
        }
    } else {
        m_picture->clear();
    }
    if (!sentences.isEmpty())
        m_first = sentences.front();
    m_sentences->setText(sentences.join(QLatin1Char(' ')));
    m_assumed->setText(assumed.join(QStringLiteral(" \u00B7 ")));
    m_assumed->setVisible(!assumed.isEmpty());
    Q_EMIT refreshed();
}

void ScheduleCard::moved(const probes::ScheduleHandle &handle, qint64 value)
{
    if (!m_document)
        return;
    if (!probes::changesProbe(handle)) {
        m_apps[m_document->origin().key() + m_container.toString()] = probes::changedApp(assumption(), handle, value);
        return refresh();
    }
    const core::Edit edit = probes::edit(handle, value, m_container);
    const core::FieldPath path = edit.changes.empty() ? core::FieldPath() : edit.changes.front().path;
    if (const core::Result<void> done = m_document->perform(edit, path.toString()); !done)
        Q_EMIT refused(done.error());
    Q_EMIT fieldFocused(path);
}

void ScheduleCard::restyle()
{
    QPalette muted = window()->palette();
    muted.setColor(QPalette::WindowText, ui::Tones::of(window()->palette()).muted);
    m_assumed->setPalette(muted);
    m_assumed->setFont(ui::smallFont(font()));
}

void ScheduleCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (m_assumed && event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace pages
