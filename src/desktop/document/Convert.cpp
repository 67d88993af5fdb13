// SPDX-License-Identifier: Apache-2.0
#include "document/Convert.h"

#include "core/Json.h"

#include <QCoreApplication>
#include <QLocale>

namespace document {

QString toQt(const core::Text &text)
{
    static const core::Language language{
        [](const core::Text &one) {
            return QCoreApplication::translate(one.context, one.source.c_str(), nullptr, one.count.value_or(-1)).toStdString();
        },
        QLocale().decimalPoint().toStdString()};
    return toQt(core::rendered(text, language));
}

QString toQt(const core::Error &error)
{
    QString out = toQt(error.what);
    if (error.position)
        out += QCoreApplication::translate("document", " (line %1, column %2)").arg(error.position->line).arg(error.position->column);
    if (!error.subject.empty())
        out = toQt(error.subject) + QStringLiteral(": ") + out;
    if (!error.hint.empty()) {
        const bool ended = out.endsWith(QLatin1Char('.')) || out.endsWith(QLatin1Char('!')) || out.endsWith(QLatin1Char('?'));
        out += (ended ? QStringLiteral(" ") : QStringLiteral(". ")) + toQt(error.hint);
    }
    return out;
}

QString visible(const QString &text)
{
    QString out;
    for (const char32_t c : text.toStdU32String()) {
        const QChar::Category category = QChar::category(c);
        const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || (category == QChar::Separator_Space && c != U' ') || category == QChar::Other_NotAssigned;
        out += hidden ? QStringLiteral("\\u{%1}").arg(uint(c), 4, 16, QLatin1Char('0')) : QString::fromUcs4(&c, 1);
    }
    return out;
}

QString toolTip(const QString &plain)
{
    // Qt guesses what is markup; told that it is, it shows escaped text as it was.
    return plain.isEmpty() ? plain : QStringLiteral("<qt>%1</qt>").arg(plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString scalarText(const core::Value &value)
{
    if (value.isString() || value.isNumber())
        return toQt(value.text());
    if (value.isNull())
        return QString();
    return toQt(core::toJson(value));
}

} // namespace document
