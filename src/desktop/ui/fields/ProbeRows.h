// SPDX-License-Identifier: Apache-2.0
// The table of a probe's fields: one row per field path, and when it is shown. It makes no widgets.
#pragma once

#include "kube/workload/Probe.h"
#include "ui/fields/FormBinder.h"

#include <vector>

namespace ui {

struct ProbeRow {
    FormRow row;
    kube::Handler handler; ///< None: for every handler
    bool rare;             ///< folded away while it is unset
};

const std::vector<ProbeRow> &probeRows();
/// The rows that a kind of probe cannot have are left out of its form for good: a readiness probe kills nothing.
bool applies(const ProbeRow &row, kube::ProbeKind kind);

} // namespace ui
