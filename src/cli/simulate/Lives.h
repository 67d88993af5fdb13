// SPDX-License-Identifier: Apache-2.0
// What `simulate` prints of one life or of many: table, JSON, picture. It reads no file and no arguments.
#pragma once

#include "cli/Output.h"
#include "probes/AppSpec.h"
#include "probes/WorkloadModel.h"

namespace cli {

struct SimulateJob {
    probes::WorkloadModel model;
    probes::AppSpec app;
    probes::Ms until = 300000;
    std::uint64_t seed = 0;
    bool seeded = false;
};

void lifeTable(const SimulateJob &job, Output &output);
/// Refuses a life with more events than a record may have.
core::Result<void> lifeJson(const SimulateJob &job, Output &output);
/// The picture of the life, with the name of its workload.
void lifeSvg(const SimulateJob &job, const std::string &name, Output &output);
/// Least, median and most over the phases that nobody controls.
void manyLives(const SimulateJob &job, std::size_t runs, bool json, Output &output);

} // namespace cli
