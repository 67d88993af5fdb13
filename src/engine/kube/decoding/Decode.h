// SPDX-License-Identifier: Apache-2.0
// Turns a value into an object as the API server's decoder does: types checked, unknown fields dropped and told. It applies no rule.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

class Defaults;

struct Decoded {
    /// The object as the server would print it: Go's field order, empty fields left out, canonical quantities. Null on error.
    core::Value object;
    /// The same with the lists and maps that were given empty; some rules tell them from absent ones. Shares all else with `object`.
    core::Value withEmpties;
    bool hasEmpties = false; ///< whether the two differ
    const Type *type = nullptr;
    std::string apiVersion, kind; ///< of decodeAs: what the data calls itself, or what was asked for where it says nothing
    bool isOldVersion = false;    ///< apiVersion is an old one of this very kind: the server then refuses the request for that
    /// The decoder's text ("json: cannot unmarshal string into Go struct field ..."). The server reports only one.
    std::optional<std::string> error;
    /// `unknown field "..."` and `duplicate field "..."`; errors under strict field validation, warnings or nothing otherwise.
    std::vector<std::string> strictErrors;
};

/// Decodes `raw` as `type`. With `defaults`, each object also gets its default values while it is built.
Decoded decode(const Type &type, const core::Value &raw, const Defaults *defaults = nullptr);

/// The same with the checks of apiVersion and kind that the server makes for a request to the collection of `apiVersion`, `kind`.
/// A missing apiVersion or kind is filled in. Nothing for a kind that the schema lacks: it cannot be checked.
std::optional<Decoded> decodeAs(const Schema &schema, std::string_view apiVersion, std::string_view kind, const core::Value &raw,
                                const Defaults *defaults = nullptr);

/// Without lists and maps that have nothing in them, where the server would leave them out.
core::Value withoutEmpties(const Type &type, const core::Value &object);

/// What Go's JSON scanner says of a text that is no JSON ("invalid character '+' looking for beginning of value"); nothing if it is.
std::optional<std::string> jsonSyntaxError(std::string_view text);

} // namespace kube
