// SPDX-License-Identifier: Apache-2.0
// Questions that only the user can answer. An interface, so that tests answer them; none of them blocks.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace app {

class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// The answer is not called if the user cancels.
    virtual void chooseFolder(const QString &title, std::function<void(QString path)> answer) = 0;
    virtual void chooseSaveFile(const QString &title, const QString &proposal, std::function<void(QString path)> answer) = 0;
    /// `action` is the word on the button that says yes.
    virtual void confirm(const QString &title, const QString &text, const QString &action, std::function<void()> yes) = 0;
    virtual void inform(const QString &title, const QString &text) = 0;
};

/// The desktop's own dialogs, opened over `window`.
class RealDialogs final : public Dialogs {
public:
    explicit RealDialogs(QWidget *window) : m_window(window) { }
    void chooseFolder(const QString &title, std::function<void(QString path)> answer) override;
    void chooseSaveFile(const QString &title, const QString &proposal, std::function<void(QString path)> answer) override;
    void confirm(const QString &title, const QString &text, const QString &action, std::function<void()> yes) override;
    void inform(const QString &title, const QString &text) override;

private:
    QWidget *m_window;
};

} // namespace app
