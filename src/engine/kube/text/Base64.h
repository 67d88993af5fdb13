// SPDX-License-Identifier: Apache-2.0
// Standard base64 with Go's errors: kubeconfigs and Secrets hold it. It knows nothing of what is inside.
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace kube {

/// Line breaks are skipped. The error's text is Go's: "illegal base64 data at input byte 3".
core::Result<std::string> fromBase64(std::string_view text);
std::string toBase64(std::string_view bytes);

} // namespace kube
