// SPDX-License-Identifier: Apache-2.0
// A throw-away certificate authority with one server certificate for this computer's loopback addresses. Nothing is stored.
#pragma once

#include "core/Result.h"

#include <string>

namespace demo {

struct Certificate {
    std::string authorityPem;
    std::string certificatePem;
    std::string keyPem; ///< EC P-256, PKCS#8
};

/// Valid from a day before `now` (Unix seconds) for 30 days, for localhost, 127.0.0.1 and ::1.
core::Result<Certificate> makeCertificate(std::int64_t now);

} // namespace demo
