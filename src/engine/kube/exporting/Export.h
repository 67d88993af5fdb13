// SPDX-License-Identifier: Apache-2.0
// A live object as a clean manifest that can be applied again: without what the server wrote or filled in. It reads no cluster.
#pragma once

#include "core/FieldPath.h"
#include "core/Value.h"

namespace kube {

struct ExportOptions {
    bool keepDefaults = false;  ///< keep defaults that the server filled in
    bool showSecrets = false;   ///< otherwise each value of a Secret is replaced by `maskedSecretValue`
    bool underAutoscaler = false; ///< an HorizontalPodAutoscaler sets `replicas`, so the manifest does not
};

/// No base64, so that an API server refuses it too.
extern const char *const maskedSecretValue;
/// Whether a manifest holds the marker, so that it must not be applied.
bool isMasked(const core::Value &manifest);

/// Leaves out status, everything of metadata that the server or a controller owns, last-applied-configuration, revision and restartedAt
/// annotations, allocated addresses and ports of a Service, and defaults. A field with its default value stays if somebody applied it
/// (metadata.managedFields, operation Apply): then it was meant.
core::Value exportManifest(const core::Value &live, const ExportOptions &options = {});

} // namespace kube
