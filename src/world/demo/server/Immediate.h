// SPDX-License-Identifier: Apache-2.0
// An answer that is already known, delivered as Transport promises: from the event loop and never after its Exchange is destroyed.
#pragma once

#include "core/Transport.h"

namespace demo {

std::unique_ptr<core::Exchange> immediately(core::ResponseHead head, std::string body, core::ResponseHandler handler);

} // namespace demo
