// SPDX-License-Identifier: Apache-2.0
// In which form a client wants objects: as they are, as a Table, or their metadata alone. Taken from the Accept header.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"
#include "demo/engine/Failure.h"
#include "demo/engine/http/Call.h"
#include "demo/engine/Kinds.h"

#include <string>

namespace demo {

struct Shape {
    enum class Form { Object, Table, Metadata };
    Form form = Form::Object;
    std::string rowObject = "Metadata"; ///< parameter includeObject

    /// 406 if nothing that is asked for can be served.
    static Answer<Shape> of(const Call &call);

    core::Value one(const Kind &kind, const core::Value &object, core::Instant now, bool columns = true) const;
    core::Value list(const Kind &kind, const core::Value &list, core::Instant now) const;
};

} // namespace demo
