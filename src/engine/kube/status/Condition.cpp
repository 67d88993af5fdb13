// SPDX-License-Identifier: Apache-2.0
#include "kube/status/Condition.h"

namespace kube {

const core::Value &condition(const core::Value &object, std::string_view type)
{
    static const core::Value none;
    for (const core::Value &item : object["status"]["conditions"].items()) {
        if (item["type"].string() == type)
            return item;
    }
    return none;
}

} // namespace kube
