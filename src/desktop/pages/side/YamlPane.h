// SPDX-License-Identifier: Apache-2.0
// The right pane: the manifest as edited, as it was opened (live), and the difference; it follows the focused field. Secrets are
// masked in all three. It edits nothing.
#pragma once

#include "document/Document.h"
#include "kube/masking/MaskedText.h"

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
    ui::YamlView *base() const { return m_base; }
    ui::DiffView *difference() const { return m_difference; }

Q_SIGNALS:
    void fieldClicked(const core::FieldPath &path);

private:
    void refresh();
    void highlight();
    const yaml::SpanMap *spans() const;

    QPointer<document::Document> m_document;
    ui::SegmentBar *m_segments;
    QStackedWidget *m_stack;
    ui::YamlView *m_edited;
    ui::YamlView *m_base;
    ui::DiffView *m_difference;
    kube::MaskedText m_shown; ///< what m_edited shows, with the places of its fields
    std::optional<core::FieldPath> m_field;
};

} // namespace pages
