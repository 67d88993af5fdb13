// SPDX-License-Identifier: Apache-2.0
// What the window knows of a page: which document it shows and how a field is found in it. Each page can be built alone.
#pragma once

#include "document/Analysis.h"
#include "document/Document.h"

#include <QScrollArea>

namespace pages {

class Page : public QScrollArea {
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    virtual QString title() const = 0;
    /// `document` may be null. `container` is the path of the chosen container.
    virtual void setDocument(document::Document *document, const core::FieldPath &container) = 0;
    virtual void setAnalysis(const document::Analysis &analysis) = 0;
    /// Focuses the field for the path; false if the page has none.
    virtual bool focusField(const core::FieldPath &path) = 0;

Q_SIGNALS:
    void fieldFocused(const core::FieldPath &path);
    void refused(const core::Error &error);
    void editRequested(const core::Edit &edit);

protected:
    /// The column that scrolls.
    QWidget *content() const { return m_content; }

private:
    QWidget *m_content;
};

} // namespace pages
