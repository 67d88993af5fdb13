// SPDX-License-Identifier: Apache-2.0
// A window on the simulated cluster with one ready project open, and what a test does to both. It checks nothing itself.
#pragma once

#include "app/SteppedDemo.h"
#include "app/frame/Editor.h"
#include "demo/Cluster.h"
#include "kube/workload/Probe.h"
#include "support/Sandbox.h"

#include <QDialog>
#include <QPushButton>

#include <functional>
#include <string>
#include <vector>

namespace ui {
class NumberField;
}

namespace gui {

/// Answers in the user's place.
struct Answers final : app::Dialogs {
    QString folder, saveAs; ///< empty: cancelled
    QString proposed, informed;
    void chooseFolder(const QString &title, std::function<void(QString path)> answer) override;
    void chooseSaveFile(const QString &title, const QString &proposal, std::function<void(QString path)> answer) override;
    void confirm(const QString &title, const QString &text, const QString &action, std::function<void()> yes) override;
    void inform(const QString &title, const QString &text) override;
};

/// The look of the program, with motion at its end.
void useProgramStyle();

class Project {
public:
    /// `prepare` changes the live Deployment before it is opened, as kubectl would.
    explicit Project(const std::function<core::Value(const core::Value &)> &prepare = {});

    support::Sandbox sandbox;
    app::SteppedDemo demo;
    std::string space, name;
    Answers *answers = nullptr; ///< the window owns it

    bool isOpen() const { return m_open; }
    app::MainWindow &window() { return demo.window(); }
    app::Editor &editor() { return window().editor(); }
    document::Document &document() { return *editor().document(); }
    demo::Cluster &cluster() { return *demo.controller().link().demoCluster(); }

    core::Value stored();
    /// By another field manager.
    void change(const std::function<core::Value(const core::Value &)> &change, const std::string &manager = "kubectl-edit");
    core::Value storedProbe(const char *field); ///< of the first container's readiness probe

    ui::NumberField *number(kube::ProbeKind kind, const char *field);
    /// Types the readiness period: the edit of most tests.
    void editPeriod(int seconds);
    void trigger(const char *action);
    /// Waits until the button can be pressed, and presses it.
    bool press(const char *which);
    QPushButton *button(const char *which);
    template <typename Dialog> Dialog *dialog() { return window().template findChild<Dialog *>(); }
    bool runUntil(const std::function<bool()> &done, double seconds = 20) { return demo.runUntil(done, seconds); }
    void closeDialogs();
    /// What the strip above the page says.
    QString said();

    /// Requests with this method that are (not) dry runs are answered so; an empty body lets them through and only counts.
    void answerWith(const std::string &method, bool dryRun, int status, const std::string &reason, const std::string &message,
                    const std::string &causes = {});
    void answerAsUsual();
    /// "PATCH dry", "PATCH", "POST dry", ... of all writes so far, in order.
    const std::vector<std::string> &writes() const { return m_writes; }
    void forgetWrites() { m_writes.clear(); }

private:
    void intercept(const demo::Api::Interceptor &answer);
    bool m_open = false;
    std::vector<std::string> m_writes;
};

/// Everything that the widget and what is below it says: labels, texts, items with their tool tips, actions, accessible names.
QStringList textsOf(QWidget *widget);
/// What is painted, as text.
QString paintedText(QWidget *widget);

} // namespace gui
