// SPDX-License-Identifier: Apache-2.0
// Takes out of a live object the defaults that the server filled in, by asking what defaulting would put back. It cleans nothing else.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

namespace kube {

/// Needs metadata.managedFields to tell a default that somebody applied (it stays) from one that was filled in. Defaulting the result
/// gives the spec of `live` again. Kinds without defaulting come back as they are.
core::Value withoutFilledDefaults(const core::Value &live);

} // namespace kube
