// SPDX-License-Identifier: Apache-2.0
// A duration as kubectl prints ages: "45s", "2m5s", "3h", "12d". For people only, it cannot be read back.
#pragma once

#include "core/Clock.h"

#include <string>

namespace kube {

/// Source: k8s.io/apimachinery pkg/util/duration HumanDuration. More than a second in the future is "<invalid>".
std::string humanDuration(core::Duration duration);

} // namespace kube
