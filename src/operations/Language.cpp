// SPDX-License-Identifier: Apache-2.0
#include "operations/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

namespace operations {

namespace {

QStringList filesFor(const QString &language)
{
    return QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("*_%1.qm").arg(language)});
}

/// "de" of "de-DE"; the first that this program or its source speaks.
QString known(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0).section(u'_', 0, 0);
        if (language == QLatin1String("en") || language == QLatin1String("C") || !filesFor(language).isEmpty())
            return language;
    }
    return {};
}

} // namespace

void installLanguage(QCoreApplication &application, const std::string &language)
{
    const QString chosen = language.empty() ? known(QLocale::system().uiLanguages()) : QString::fromStdString(language);
    const QStringList files = filesFor(chosen);
    if (!files.isEmpty() || !language.empty())
        QLocale::setDefault(QLocale(chosen));
    for (const QString &file : files) {
        auto *translator = new QTranslator(&application); // the application owns it
        if (translator->load(QStringLiteral(":/translations/") + file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace operations
