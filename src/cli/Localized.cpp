// SPDX-License-Identifier: Apache-2.0
#include "cli/Localized.h"

#include <QCoreApplication>

namespace cli {

std::string localized(const core::Text &text)
{
    if (*text.context == '\0')
        return text.source;
    const QString pattern = QCoreApplication::translate(text.context, text.source.c_str(), nullptr, text.count.value_or(-1));
    return core::fill(pattern.toStdString(), text.arguments, text.count);
}

} // namespace cli
