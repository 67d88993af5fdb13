// SPDX-License-Identifier: Apache-2.0
// Texts as Go's fmt and strconv print them, for messages that must equal the server's.
#pragma once

#include <string>
#include <string_view>

namespace kube {

/// strconv.Quote: double quotes, printable Unicode as it is, the rest escaped.
std::string goQuoted(std::string_view text);

} // namespace kube
