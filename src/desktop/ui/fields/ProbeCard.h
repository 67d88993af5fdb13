// SPDX-License-Identifier: Apache-2.0
// The form of one probe: handler, its fields, the timing numbers; adding, removing, switching and copying it. All of it makes edits.
#pragma once

#include "kube/workload/Probe.h"
#include "kube/workload/Workload.h"
#include "ui/Card.h"
#include "ui/fields/FormBinder.h"

#include <QPointer>

#include <map>
#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace Ui {
class ProbeForm;
}

namespace ui {

class ProbeCard final : public Card {
    Q_OBJECT
public:
    explicit ProbeCard(kube::ProbeKind kind, QWidget *parent = nullptr);
    ~ProbeCard() override;

    kube::ProbeKind kind() const { return m_kind; }
    /// `document` may be null. `container` as of the document's value.
    void setTarget(document::Document *document, const core::FieldPath &container);
    void showDefaults(const core::Value &defaulted);
    void showFindings(const std::vector<document::Finding> &findings);
    QWidget *fieldAt(const core::FieldPath &path) const;
    /// The numbers, for tests and the picture's handles.
    QWidget *field(const QString &objectName) const;

    /// Makes the probe, with the values of another probe of the container or of the default profile.
    void add(kube::Handler handler = kube::Handler::HttpGet);
    void remove();
    void switchHandler(kube::Handler handler);
    void copyTo(kube::ProbeKind other);

Q_SIGNALS:
    void fieldFocused(const core::FieldPath &path);
    void refused(const core::Error &error);
    void fixRequested(const core::Edit &fix);

private:
    void refresh();
    void showRows(const std::optional<kube::Probe> &probe);
    void perform(core::Edit edit);
    void handlerChosen(int index);
    void fillMenu();
    core::FieldPath root() const;
    std::optional<kube::Probe> probe() const;
    std::optional<kube::Container> container() const;

    const kube::ProbeKind m_kind;
    std::unique_ptr<Ui::ProbeForm> m_ui;
    QWidget *m_form;
    FormBinder *m_binder;
    QComboBox *m_handler;
    QToolButton *m_menu;
    QLabel *m_absent;
    QPushButton *m_add;
    QPushButton *m_more;
    bool m_showMore = false;
    QPointer<document::Document> m_document;
    core::FieldPath m_container;
    /// Handlers that were switched away from, so that switching back loses nothing; by document and handler.
    std::map<std::pair<std::string, kube::Handler>, core::Value> m_discarded;
};

} // namespace ui
