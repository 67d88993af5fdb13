// SPDX-License-Identifier: Apache-2.0
// The right pane: the manifest as edited, as it was opened (live), and the difference; it follows the focused field. It edits nothing.
#pragma once

#include "document/Document.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace ui {
class DiffView;
class SegmentBar;
class YamlView;
} // namespace ui

namespace pages {

class YamlPane final : public QWidget {
    Q_OBJECT
public:
    enum Segment { Edited, Base, Difference };

    explicit YamlPane(QWidget *parent = nullptr);

    void setDocument(document::Document *document);
    /// Highlights the field, or the nearest parent that is written down.
    void showField(const core::FieldPath &path);
    void show(Segment segment);

    ui::YamlView *edited() const { return m_edited; }
    ui::DiffView *difference() const { return m_difference; }

Q_SIGNALS:
    void fieldClicked(const core::FieldPath &path);

private:
    void refresh();
    void highlight();

    QPointer<document::Document> m_document;
    ui::SegmentBar *m_segments;
    QStackedWidget *m_stack;
    ui::YamlView *m_edited;
    ui::YamlView *m_base;
    ui::DiffView *m_difference;
    std::optional<core::FieldPath> m_field;
};

} // namespace pages
