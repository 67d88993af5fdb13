// SPDX-License-Identifier: Apache-2.0
// Certificates and keys from PEM texts to a QSslConfiguration, with clear errors before any connection. It reads no files.
#pragma once

#include "core/Result.h"

#include <QSslConfiguration>

namespace client {

struct ServerSettings;

core::Result<QSslConfiguration> tlsConfiguration(const ServerSettings &settings);

} // namespace client
