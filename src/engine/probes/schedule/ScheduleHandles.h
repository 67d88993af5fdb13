// SPDX-License-Identifier: Apache-2.0
// The draggable bars of the schedule: where they stand, and what a drag of one means as an edit or as another application. Paints nothing.
#pragma once

#include "core/Edit.h"
#include "probes/schedule/ScheduleLayout.h"

namespace probes {

std::vector<ScheduleHandle> scheduleHandles(const Schedule &schedule, const ScheduleLayout &layout, const ScheduleSize &size);

/// Whether the handle changes the probe (edit()) or the assumption about the application (changedApp()).
bool changesProbe(const ScheduleHandle &handle);
/// "Set readiness period to 5", one change below the container at `container`.
core::Edit edit(const ScheduleHandle &handle, std::int64_t value, const core::FieldPath &container);
AppSpec changedApp(const AppSpec &app, const ScheduleHandle &handle, std::int64_t value);

/// The kube field of a probe handle.
kube::Timing timingField(HandleField field);

} // namespace probes
