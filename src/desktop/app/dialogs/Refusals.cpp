// SPDX-License-Identifier: Apache-2.0
#include "app/dialogs/Refusals.h"

#include "document/Convert.h"

#include <QCoreApplication>

namespace app {

QString refusalText(const core::Error &error)
{
    if (error.code != core::ErrorCode::ManagedElsewhere)
        return document::toQt(error);
    core::Error own = error;
    own.hint = {};
    return document::toQt(own) + QStringLiteral(". ")
        + QCoreApplication::translate("Refusals", "Change it where it comes from, or change it all the same and see it set back.");
}

} // namespace app
