// SPDX-License-Identifier: Apache-2.0
// The operations on typed values that server-side apply is made of: check, field set, comparison, merge, removal. Pure; it knows no managers.
#pragma once

#include "core/Value.h"
#include "kube/managedfields/FieldSet.h"
#include "kube/schema/Schema.h"

#include <optional>
#include <string>
#include <vector>

namespace kube {

/// How a value is treated; a nullptr type, or one of kind Any, is what the value is (its lists are then atomic).
enum class Shape { Scalar, List, Map };
enum class Duplicates { Refused, Allowed };

/// What is wrong with `value`, as structured-merge-diff words it (".spec.replica: field not declared in schema"); empty if nothing.
std::string typeProblems(const core::Value &value, const Type *type, Duplicates duplicates = Duplicates::Refused);

/// The leaves of `value`, and the items of its maps and lists.
FieldSet toFieldSet(const core::Value &value, const Type *type);

struct Comparison {
    FieldSet added, removed, modified;
    bool same() const { return added.empty() && removed.empty() && modified.empty(); }
};
Comparison compare(const core::Value &before, const core::Value &after, const Type *type);

/// `right` over `left`; lists keep the order of both as far as they agree. A null in `right` removes nothing.
core::Value merged(const core::Value &left, const core::Value &right, const Type *type);

/// Without the fields of `set`; parents that lose their last field become null.
core::Value withoutFields(const core::Value &value, const FieldSet &set, const Type *type);
/// Only the fields of `set`, and what is below them.
core::Value onlyFields(const core::Value &value, const FieldSet &set, const Type *type);

/// Adds the declared fields that have something below them.
FieldSet withNamedParents(const FieldSet &set, const Type *type);

/// The element of a list item: by keys, by value, or by position in an atomic list. Nothing (and `problem`) if a key is missing.
std::optional<PathElement> elementOf(const core::Value &item, std::size_t index, const Type *list, std::string *problem = nullptr);
Shape shapeOf(const Type *type, const core::Value &value);
bool isAtomic(const Type *type, Shape shape);
/// The types of list items and map members; nullptr where nothing is declared.
const Type *itemType(const Type *list);
const Type *memberType(const Type *map, std::string_view name);
/// Whether `type` is an object with a field of that name.
bool declares(const Type *type, std::string_view name);

} // namespace kube
