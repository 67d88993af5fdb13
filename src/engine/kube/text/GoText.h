// SPDX-License-Identifier: Apache-2.0
// Texts as Go's fmt and strconv print them, for messages that must equal the server's.
#pragma once

#include "core/Value.h"

#include <string>
#include <string_view>

namespace kube {

/// strconv.Quote: double quotes, printable Unicode as it is, the rest escaped.
std::string goQuoted(std::string_view text);

/// fmt's %v of a decoded JSON value: map[a:1 b:[x y]].
std::string goPrinted(const core::Value &value);

/// fmt's %#v of one: map[string]interface {}{"a":1}.
std::string goSyntax(const core::Value &value);

/// json.Marshal of a string: as JSON, with <, > and & escaped too.
std::string goJsonQuoted(std::string_view text);
/// json.Marshal of a value, compact. Maps of Go (not structs) print their keys sorted: tell by `sortKeys`.
std::string goJson(const core::Value &value, bool sortKeys = false);

} // namespace kube
