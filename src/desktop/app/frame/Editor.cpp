// SPDX-License-Identifier: Apache-2.0
#include "app/frame/Editor.h"

#include "app/frame/ActionRegistry.h"
#include "app/frame/Header.h"
#include "app/frame/TopBar.h"
#include "document/Convert.h"
#include "kube/workload/Workload.h"
#include "pages/probes/ProbesPage.h"
#include "pages/readiness/ReadinessPage.h"
#include "pages/side/EventsPane.h"
#include "pages/side/YamlPane.h"
#include "ui/EmptyState.h"
#include "ui/look/Tones.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace app {

using document::toQt;

namespace {

/// A side pane is one step lighter than the window, as the cards are.
class Side final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), ui::Tones::of(palette()).surface); }
};

} // namespace

Editor::Editor(const ActionRegistry &actions, const core::Clock &clock, QWidget *parent)
    : QWidget(parent), m_header(new Header(actions)), m_stack(new QStackedWidget), m_whole(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal)), m_side(new Side), m_probes(new pages::ProbesPage),
      m_readiness(new pages::ReadinessPage(clock)), m_yaml(new pages::YamlPane), m_empty(new ui::EmptyState)
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_side->addWidget(m_yaml);
    m_side->addWidget(new pages::EventsPane(&m_events, tr("Events of this rollout"), 2));
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_side->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto *empty = static_cast<ui::EmptyState *>(m_empty);
    QPushButton *connectAgain = buttonFor(actions["connect"], empty);
    connect(actions["connect"], &QAction::enabledChanged, connectAgain, &QWidget::setVisible);
    empty->addButton(connectAgain);
    empty->addButton(buttonFor(actions["openFolder"], empty));
    empty->addButton(buttonFor(actions["newProject"], empty));
    m_whole->addWidget(m_empty);
    m_whole->addWidget(m_splitter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whole);

    addPage(m_probes);
    addPage(m_readiness);
    connect(m_header->tabs(), &QTabBar::currentChanged, this, &Editor::showPage);
    connect(m_header, &Header::containerChosen, this, &Editor::chooseContainer);
    connect(m_yaml, &pages::YamlPane::fieldClicked, this, &Editor::focusField);
    showNothingOpen();
}

void Editor::showNothingOpen()
{
    showEmpty(tr("Nothing is open."), tr("Choose a project at the left, or open a folder with manifests."));
}

void Editor::addPage(pages::Page *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_header->addTab(page->title());
    connect(page, &pages::Page::fieldFocused, m_yaml, &pages::YamlPane::showField);
    connect(page, &pages::Page::refused, this, &Editor::refused);
    connect(page, &pages::Page::editRequested, this, [this](const core::Edit &edit) {
        if (!m_document)
            return;
        m_document->endMerge();
        if (const core::Result<void> done = m_document->perform(edit); !done)
            Q_EMIT refused(done.error());
    });
}

void Editor::showEmpty(const QString &sentence, const QString &hint)
{
    static_cast<ui::EmptyState *>(m_empty)->show(sentence, hint);
    m_whole->setCurrentWidget(m_empty);
}

void Editor::setDocument(document::Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_container = {};
    m_surroundings = {};
    m_events.clear();
    if (!document) {
        m_undo.setActiveStack(nullptr);
        m_yaml->setDocument(nullptr);
        for (pages::Page *page : m_pages)
            page->setDocument(nullptr, {});
        m_findings.setFindings({});
        m_whole->setCurrentWidget(m_empty);
        Q_EMIT analysed();
        return;
    }
    if (!m_undo.stacks().contains(&document->undoStack()))
        m_undo.addStack(&document->undoStack());
    m_undo.setActiveStack(&document->undoStack());
    connect(document, &document::Document::changed, this, &Editor::refresh);
    m_yaml->setDocument(document);
    const std::optional<kube::Workload> workload = kube::Workload::of(document->value());
    const std::vector<kube::Container> containers = workload ? workload->containers() : std::vector<kube::Container>();
    chooseContainer(containers.empty() ? core::FieldPath() : containers.front().path);
    m_whole->setCurrentWidget(m_splitter);
}

void Editor::chooseContainer(const core::FieldPath &path)
{
    m_container = path;
    for (pages::Page *page : m_pages)
        page->setDocument(m_document, m_container);
    refresh();
}

void Editor::refresh()
{
    if (!m_document)
        return;
    const std::optional<kube::Workload> workload = kube::Workload::of(m_document->value());
    const std::vector<kube::Container> containers = workload ? workload->containers() : std::vector<kube::Container>();
    m_header->setContainers(containers, m_container);
    const document::Analysis analysis = document::analyse(m_document->value(), m_surroundings);
    for (pages::Page *page : m_pages)
        page->setAnalysis(analysis);
    m_findings.setFindings(analysis.findings);
    Q_EMIT analysed();
}

void Editor::showPage(int index)
{
    if (index < 0 || index >= int(m_pages.size()))
        return;
    m_header->tabs()->setCurrentIndex(index);
    m_stack->setCurrentIndex(index);
    m_side->setCurrentIndex(m_pages[std::size_t(index)] == m_readiness ? 1 : 0);
    Q_EMIT pageChanged(index);
}

int Editor::currentPage() const
{
    return m_stack->currentIndex();
}

void Editor::setSideVisible(bool visible)
{
    m_side->setVisible(visible);
}

bool Editor::isSideVisible() const
{
    return !m_side->isHidden();
}

void Editor::focusField(const core::FieldPath &path)
{
    // The current page first: the field may be on several.
    std::vector<int> order{currentPage()};
    for (int i = 0; i < int(m_pages.size()); ++i) {
        if (i != currentPage())
            order.push_back(i);
    }
    for (const int index : order) {
        if (m_pages[std::size_t(index)]->focusField(path))
            return showPage(index);
    }
    m_yaml->showField(path);
}

void Editor::setServices(const std::optional<std::vector<core::Value>> &services)
{
    m_surroundings.services = services;
    refresh();
}

void Editor::showTimeline(const rollout::Timeline &timeline)
{
    m_readiness->setTimeline(timeline);
    m_events.setTimeline(timeline);
}

} // namespace app
