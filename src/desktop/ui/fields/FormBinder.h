// SPDX-License-Identifier: Apache-2.0
// Joins the fields of a form to field paths of a document, by a table. Widget -> edit -> document -> widget; it validates nothing.
#pragma once

#include "core/Edit.h"
#include "document/Document.h"
#include "document/Finding.h"
#include "ui/fields/Field.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QFormLayout;

namespace ui {

class MessageStrip;

/// One field: its object name in the form, its path below the form's root, and what it is called in "Set period to 5".
struct FormRow {
    const char *widget;
    const char *path;
    const char *title; ///< marked for translation in the context FormBinder
};

class FormBinder final : public QObject {
    Q_OBJECT
public:
    FormBinder(QWidget *form, std::vector<FormRow> rows);
    ~FormBinder() override;

    /// `document` may be null: then the fields are empty and disabled.
    void setTarget(document::Document *document, core::FieldPath root);
    /// The object as the server would complete it: gives the placeholders.
    void showDefaults(const core::Value &defaulted);
    /// Puts those that are at one of the fields under it.
    void showFindings(const std::vector<document::Finding> &findings);
    void refresh();

    core::FieldPath pathOf(const FormRow &row) const;
    const std::vector<FormRow> &rows() const { return m_rows; }
    /// The field for a path, or for the nearest of its parents that has one; nullptr if none.
    QWidget *fieldAt(const core::FieldPath &path) const;

Q_SIGNALS:
    void fieldFocused(const core::FieldPath &path);
    void refused(const core::Error &error);
    void fixRequested(const core::Edit &fix);

private:
    struct Bound;
    void edited(Bound &bound);
    void focusMoved(QWidget *old, QWidget *now);

    QWidget *m_form;
    std::vector<FormRow> m_rows;
    std::vector<std::unique_ptr<Bound>> m_bound;
    QPointer<document::Document> m_document;
    core::FieldPath m_root;
};

} // namespace ui
