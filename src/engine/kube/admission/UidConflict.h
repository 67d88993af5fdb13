// SPDX-License-Identifier: Apache-2.0
// What the server's storage says when the uid that came is not that of the object it has. It compares nothing.
#pragma once

#include <string>

namespace kube {

/// `plural` as in URLs; the text follows "Operation cannot be fulfilled on ...: ".
std::string uidConflict(const std::string &plural, const std::string &nameSpace, const std::string &name, const std::string &uid,
                        const std::string &liveUid);

} // namespace kube
