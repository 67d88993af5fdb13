// SPDX-License-Identifier: Apache-2.0
// What the server does to the metadata of an object before it looks at the rest. Internal to the admission; it validates nothing.
#pragma once

#include "kube/admission/Admit.h"

namespace kube {

/// The namespace of the URL, else the object's own, else "default".
std::string urlNamespace(const AdmitRequest &request, const core::Value &object);
/// Fills the namespace in; false if the object names another one than the URL.
bool takeNamespace(core::Value &metadata, const std::string &nameSpace);
constexpr const char *otherNamespace = "the namespace of the provided object does not match the namespace sent on the request";

core::Value generatedName(const core::Value &metadata, const std::string &suffix);
/// Owners that are there twice are dropped, with a warning.
core::Value dedupedOwners(const core::Value &metadata, std::vector<std::string> &warnings);
/// The members in the server's order again, after some were added.
core::Value ordered(const core::Value &metadata);

} // namespace kube
