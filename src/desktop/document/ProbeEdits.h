// SPDX-License-Identifier: Apache-2.0
// The edits that people make of a whole probe: add, remove, another handler, copy. Values in, one Edit out; it knows no form.
#pragma once

#include "core/Edit.h"
#include "kube/workload/Workload.h"

#include <optional>

namespace document {

/// "startup", as it stands inside a sentence.
core::Text probeWord(kube::ProbeKind kind);

/// With the path that the container's other probes ask for, and otherwise the numbers of the default profile.
core::Edit addProbe(const kube::Container &container, kube::ProbeKind kind, kube::Handler handler);
core::Edit removeProbe(const kube::Container &container, kube::ProbeKind kind);
/// The probe with only that handler. `kept` is what it had when it was switched away from, so that switching back loses nothing.
core::Edit switchHandler(const kube::Container &container, kube::ProbeKind kind, kube::Handler handler, const std::optional<core::Value> &kept);
/// What the other kind cannot have is left out.
core::Edit copyProbe(const kube::Container &container, kube::ProbeKind from, kube::ProbeKind to);

} // namespace document
