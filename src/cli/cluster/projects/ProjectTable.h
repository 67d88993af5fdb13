// SPDX-License-Identifier: Apache-2.0
// Projects as rows of a table, narrow or wide. It reads nothing.
#pragma once

#include "cli/Output.h"
#include "core/Clock.h"
#include "kube/project/ProjectRow.h"

namespace cli {

Table projectTable(bool wide);
void addProject(Table &table, const kube::ProjectRow &row, core::Instant now, bool wide);

} // namespace cli
