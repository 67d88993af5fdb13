// SPDX-License-Identifier: Apache-2.0
// A profile: named probe and resource values of one container that many projects follow, and the built-in one. It decides no drift colours.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"
#include "core/Value.h"

#include <string>

namespace kube {

struct Profile {
    std::string name;
    core::Value container; ///< the container's fields it sets: startupProbe, readinessProbe, livenessProbe, resources
};

/// "goose-api": three httpGet probes of /api/v1/health on `port`, requests 250m/256Mi, limits 500m/512Mi.
Profile defaultProfile(std::int64_t port = 3001);

/// `apiVersion: readyline.dev/v1, kind: Profile, metadata.name, spec` (container fields).
core::Value toValue(const Profile &profile);
/// Error ValueInvalid where it is no Profile or sets a field that is neither a probe nor `resources`.
core::Result<Profile> readProfile(const core::Value &value);

/// What brings the container at `path` of `object` to the profile; empty if it follows it already.
core::Edit toProfile(const core::Value &object, const core::FieldPath &path, const Profile &profile);

} // namespace kube
