// SPDX-License-Identifier: Apache-2.0
// DELETE of an object or a collection. What waits for finalizers, grace periods or dependents, the controllers finish.
#pragma once

#include "demo/engine/objects/Writes.h"

namespace demo {

Answer<Outcome> removeObject(Store &store, const Route &route, const Call &call);
Answer<Outcome> removeCollection(Store &store, const Route &route, const Call &call);

} // namespace demo
