// SPDX-License-Identifier: Apache-2.0
#include "operations/Language.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QLocale>
#include <QTranslator>

namespace operations {

void installLanguage(QCoreApplication &application)
{
    const QString language = QLocale::system().name().section(u'_', 0, 0);
    QDirIterator files(QStringLiteral(":/translations"), {QStringLiteral("*_%1.qm").arg(language)});
    while (files.hasNext()) {
        auto *translator = new QTranslator(&application); // the application owns it
        if (translator->load(files.next()))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace operations
