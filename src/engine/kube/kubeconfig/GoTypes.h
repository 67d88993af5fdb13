// SPDX-License-Identifier: Apache-2.0
// The types of a kubeconfig's fields as client-go declares them, and the error encoding/json has for a value of another type.
#pragma once

#include "core/Value.h"

#include <optional>
#include <string>

namespace kube {

/// The first type error or bad base64 in decoding order, in Go's words; nothing if all values fit.
std::optional<std::string> kubeconfigTypeError(const core::Value &config);

} // namespace kube
