// SPDX-License-Identifier: Apache-2.0
// "What will happen": the schedule picture of one container and the consequences in sentences. Handles make edits, or change the assumption.
#pragma once

#include "document/Analysis.h"
#include "document/Document.h"
#include "probes/schedule/ScheduleLayout.h"
#include "ui/Card.h"

#include <QPointer>

#include <map>
#include <optional>
#include <string>

class QLabel;

namespace ui {
class SchedulePicture;
}

namespace pages {

class ScheduleCard final : public ui::Card {
    Q_OBJECT
public:
    explicit ScheduleCard(QWidget *parent = nullptr);

    void setTarget(document::Document *document, const core::FieldPath &container);
    /// Follows the document's value as it is now.
    void refresh();

    ui::SchedulePicture *picture() const { return m_picture; }
    /// The first sentence, for the top of the page.
    QString firstSentence() const { return m_first; }

Q_SIGNALS:
    void refused(const core::Error &error);
    void refreshed();
    /// The field that a moved handle changes.
    void fieldFocused(const core::FieldPath &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void moved(const probes::ScheduleHandle &handle, qint64 value);
    probes::AppSpec assumption() const;
    std::string containerName() const;
    void restyle();

    QPointer<document::Document> m_document;
    core::FieldPath m_container;
    ui::SchedulePicture *m_picture;
    QLabel *m_sentences;
    QLabel *m_assumed = nullptr;
    QString m_first;
    std::map<std::string, probes::AppSpec> m_apps; ///< what the user dragged, by document and container
};

} // namespace pages
