// SPDX-License-Identifier: Apache-2.0
// One core::Error for what QNetworkReply reports when there is no complete answer. HTTP errors are not its business (Status.h).
#pragma once

#include "core/Result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

#include <optional>

namespace client {

/// Nothing if the answer was received to its end, whatever its HTTP status. `where` is "host:port" for the sentence.
std::optional<core::Error> networkError(const QNetworkReply &reply, bool headSeen, const QList<QSslError> &tlsErrors, const std::string &where);

} // namespace client
