// SPDX-License-Identifier: Apache-2.0
// List requests: consistent pages, selectors, resourceVersion. Watching is elsewhere.
#pragma once

#include "demo/engine/http/Call.h"
#include "demo/engine/http/Route.h"
#include "demo/engine/Store.h"

namespace demo {

/// A list object of the kind; items stand without kind and apiVersion, as the real server writes them.
core::Value listOf(const Kind &kind, core::Items items, std::uint64_t revision);

Answer<core::Value> listObjects(const Store &store, const Route &route, const Call &call);

/// The resourceVersion of a request; 400 if it is no number.
Answer<std::uint64_t> requestedRevision(const Call &call);

} // namespace demo
