// SPDX-License-Identifier: Apache-2.0
// Holds the centre and the right pane together: one document, its container, its pages, its analysis. It opens and saves nothing.
#pragma once

#include "core/Clock.h"
#include "document/Analysis.h"
#include "document/Document.h"
#include "models/Lists.h"

#include <QPointer>
#include <QUndoGroup>
#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace pages {
class Page;
class ProbesPage;
class ReadinessPage;
class YamlPane;
} // namespace pages

namespace app {

class ActionRegistry;
class Header;

class Editor final : public QWidget {
    Q_OBJECT
public:
    Editor(const ActionRegistry &actions, const core::Clock &clock, QWidget *parent = nullptr);

    /// nullptr shows the empty state with its sentence.
    void setDocument(document::Document *document);
    document::Document *document() const { return m_document; }
    QUndoGroup &undoGroup() { return m_undo; }
    models::FindingsModel &findings() { return m_findings; }
    models::EventsModel &events() { return m_events; }

    Header *header() const { return m_header; }
    pages::ProbesPage *probes() const { return m_probes; }
    pages::ReadinessPage *readiness() const { return m_readiness; }
    pages::YamlPane *yaml() const { return m_yaml; }
    const std::vector<pages::Page *> &allPages() const { return m_pages; }

    void showPage(int index);
    int currentPage() const;
    void setSideVisible(bool visible);
    bool isSideVisible() const;
    /// Turns to the page that has the field and focuses it.
    void focusField(const core::FieldPath &path);
    /// The Services of the document's namespace, for the rules about them.
    void setServices(const std::optional<std::vector<core::Value>> &services);
    void showTimeline(const rollout::Timeline &timeline);
    void showEmpty(const QString &sentence, const QString &hint);
    /// What stands there at first.
    void showNothingOpen();

Q_SIGNALS:
    void refused(const core::Error &error);
    void analysed();
    void pageChanged(int index);

private:
    void addPage(pages::Page *page);
    void refresh();
    void chooseContainer(const core::FieldPath &path);

    QPointer<document::Document> m_document;
    core::FieldPath m_container;
    document::Surroundings m_surroundings;
    QUndoGroup m_undo;
    models::FindingsModel m_findings;
    models::EventsModel m_events;
    Header *m_header;
    QStackedWidget *m_stack;   ///< pages
    QStackedWidget *m_whole;   ///< empty state or document
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    pages::ProbesPage *m_probes;
    pages::ReadinessPage *m_readiness;
    pages::YamlPane *m_yaml;
    std::vector<pages::Page *> m_pages;
    QWidget *m_empty;
};

} // namespace app
