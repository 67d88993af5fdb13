// SPDX-License-Identifier: Apache-2.0
#include "app/Dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace app {

void RealDialogs::chooseFolder(const QString &title, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [answer](const QString &path) { answer(path); });
    dialog->open();
}

void RealDialogs::chooseSaveFile(const QString &title, const QString &proposal, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(m_window, title, QString(), QFileDialog::tr("YAML (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [answer](const QString &path) { answer(path); });
    dialog->open();
}

void RealDialogs::confirm(const QString &title, const QString &text, const QString &action, std::function<void()> yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *accept = box->addButton(action, QMessageBox::AcceptRole);
    QObject::connect(accept, &QPushButton::clicked, m_window, [yes] { yes(); });
    box->open();
}

void RealDialogs::inform(const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Information, title, text, QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace app
