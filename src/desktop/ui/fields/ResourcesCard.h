// SPDX-License-Identifier: Apache-2.0
// Requests and limits of one container as six fields, with the quality of service that follows from them. It converts no units.
#pragma once

#include "ui/Card.h"
#include "ui/fields/FormBinder.h"

#include <memory>

namespace Ui {
class ResourcesForm;
}

namespace ui {

class ResourcesCard final : public Card {
    Q_OBJECT
public:
    explicit ResourcesCard(QWidget *parent = nullptr);
    ~ResourcesCard() override;

    void setTarget(document::Document *document, const core::FieldPath &container);
    void showDefaults(const core::Value &defaulted);
    /// Findings at its fields stand below them, worst first.
    void showFindings(const std::vector<document::Finding> &findings);
    QWidget *fieldAt(const core::FieldPath &path) const { return path.startsWith(m_root) ? m_binder->fieldAt(path) : nullptr; }

Q_SIGNALS:
    void fieldFocused(const core::FieldPath &path);
    void refused(const core::Error &error);

private:
    std::unique_ptr<Ui::ResourcesForm> m_ui;
    QWidget *m_form;
    FormBinder *m_binder;
    MessageStrip *m_strip;
    core::FieldPath m_root;
};

} // namespace ui
