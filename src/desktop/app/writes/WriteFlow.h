// SPDX-License-Identifier: Apache-2.0
// One write of the window from question to answer: dialog, dry run to show, the same again, write. The base of all; it decides nothing itself.
#pragma once

#include "app/cluster/LiveProject.h"
#include "operations/apply/Apply.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

namespace app {

class MainWindow;

/// What a write works with.
struct WriteContext {
    MainWindow &window;
    ClusterLink &link;
    LiveProject *project = nullptr; ///< none for a new one
};

/// Lives as long as its dialog or, if that was closed meanwhile, until the answer of the write. Delete it before its connection goes.
class WriteFlow : public QObject {
    Q_OBJECT
public:
    ~WriteFlow() override;

protected:
    WriteFlow(const WriteContext &context, QObject *parent);

    MainWindow &window() const { return m_window; }
    ClusterLink &link() const { return m_link; }
    client::Session &session() const { return m_link.session(); }
    /// Null once another project is open.
    LiveProject *project() const { return m_project; }
    const kube::ObjectRef &ref() const { return m_ref; }

    void open(QDialog *dialog);
    /// A question to the server: forgotten with the dialog, or when the next one is asked.
    void look(client::Call call) { m_look = std::move(call); }
    /// Under way from now on, whether the dialog stays open or not.
    void write(client::Call call);
    /// The first thing to call in the answer of a write.
    void answered();
    /// After a write that failed: what was followed before is followed again.
    void followAsBefore();
    /// The window shows the project that is written.
    bool isShown() const;

private:
    void leave();

    MainWindow &m_window;
    ClusterLink &m_link;
    QPointer<LiveProject> m_project;
    kube::ObjectRef m_ref;
    QPointer<QDialog> m_dialog;
    client::Call m_look, m_write;
    bool m_writing = false;
};

/// What a (dry) run changes, without what the server keeps for itself: to be compared with what was shown.
core::Edit differenceOf(const operations::ApplyOutcome &outcome);
/// The same for people, one line each, secrets hidden: "spec.replicas: 0 -> 3".
QStringList changeLines(const core::Value &before, const core::Value &after);

} // namespace app
