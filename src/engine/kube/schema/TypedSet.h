// SPDX-License-Identifier: Apache-2.0
// Field changes as a user types them (PATH=VALUE, PATH-) made into an Edit: the field's type decides what a VALUE means. It writes no text.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"
#include "kube/schema/Schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

struct FieldChange {
    core::FieldPath path;
    std::optional<std::string> text; ///< YAML; nothing = remove
};

/// "spec.replicas=3", "livenessProbe-", `env[name=A].value=on`. Usage error for anything else.
core::Result<FieldChange> parseFieldChange(std::string_view text);

/// The value that YAML text means for a field of this type: `on` is text for a string, `1` for a quantity, a number for a port.
/// A null type takes YAML as it is. ValueInvalid, or FieldUnknown for unknown keys in a map.
core::Result<core::Value> typedValue(const Type *type, std::string_view yaml);

/// Where an object has its container of this name, of any kind. ObjectMissing, with the names there are.
core::Result<core::FieldPath> containerPath(const core::Value &object, const std::string &container);

/// The changes in order, as one edit of the object. Paths are relative to `container` where one is named, else to the object. Setting a
/// handler of a probe or hook removes the others. Removing what is not there changes nothing. Errors: FieldUnknown, ValueInvalid,
/// ObjectMissing (no such container).
core::Result<core::Edit> typedEdit(const core::Value &object, const std::vector<FieldChange> &changes, const std::string &container = {});

} // namespace kube
