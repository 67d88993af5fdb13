// SPDX-License-Identifier: Apache-2.0
// Small questions about Kubernetes objects that every controller asks: owners, labels, conditions, counts. It changes no store.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demo {

const std::string &uidOf(const core::Value &object);
const std::string &textOf(const core::Value &object, std::string_view key); ///< metadata.<key>
bool isDeleting(const core::Value &object);

/// A number, or `otherwise` when it is absent.
std::int64_t number(const core::Value &value, std::int64_t otherwise = 0);
const std::string &annotation(const core::Value &object, std::string_view key);
/// The object with the annotation set.
core::Value withAnnotation(const core::Value &object, const std::string &key, const std::string &value);
core::Value withMetadata(const core::Value &object, std::string_view key, core::Value value);

/// The owner reference with controller: true; null if none.
const core::Value &controllerOf(const core::Value &object);
core::Value ownerReference(const core::Value &owner);

/// metav1.LabelSelector (matchLabels and matchExpressions) against labels. An empty selector selects everything, a null one nothing.
bool selects(const core::Value &selector, const core::Value &labels);
/// A Service's or pod's plain label map against labels; an empty map selects nothing here.
bool selectsPlain(const core::Value &selector, const core::Value &labels);

/// The condition of that type in a list; null if none.
const core::Value &condition(const core::Value &conditions, std::string_view type);
bool isTrue(const core::Value &condition);

bool isActive(const core::Value &pod);          ///< neither finished nor being deleted
bool isReady(const core::Value &pod);
/// When the pod will have been Ready for minReadySeconds; nothing while it is not Ready.
std::optional<core::Instant> availableAt(const core::Value &pod, std::int64_t minReadySeconds);

/// An int-or-string against `total`; percentages round up or down. 0 for what cannot be read.
std::int64_t scaled(const core::Value &intOrPercent, std::int64_t total, bool roundUp);

} // namespace demo
