// SPDX-License-Identifier: Apache-2.0
#include "cli/Localized.h"

#include <QCoreApplication>
#include <QLocale>

namespace cli {

std::string localized(const core::Text &text)
{
    static const core::Language language{
        [](const core::Text &one) {
            return QCoreApplication::translate(one.context, one.source.c_str(), nullptr, one.count.value_or(-1)).toStdString();
        },
        QLocale().decimalPoint().toStdString()};
    return core::rendered(text, language);
}

} // namespace cli
