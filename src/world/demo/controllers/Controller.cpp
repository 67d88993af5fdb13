// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Controller.h"

#include "demo/controllers/Fields.h"

namespace demo {

void Controller::queueOwner(const core::Value &object, std::string_view kind)
{
    const core::Value &owner = controllerOf(object);
    if (owner["kind"].string() == kind)
        m_queue.add({object["metadata"]["namespace"].string(), owner["name"].string()});
}

} // namespace demo
