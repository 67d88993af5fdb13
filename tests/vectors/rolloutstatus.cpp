// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/status/RolloutStatus.h"
#include "support/Vectors.h"

using core::Value;

int main(int argc, char **argv)
{
    return support::runVectors("rolloutstatus", argc, argv, [](const Value &vectorCase) -> std::optional<std::string> {
        const Value &input = vectorCase["input"], &expect = vectorCase["expect"];
        const kube::RolloutStatus got = kube::rolloutStatus(input["object"], input["revision"].integer().value_or(0));
        const Value rollout = core::map({{"message", Value(got.message)}, {"done", Value(got.done)}, {"error", got.error ? Value(*got.error) : Value()}});
        if (auto problem = support::differs("rollout", rollout, expect["rollout"]))
            return problem;
        if (!expect.contains("kstatus"))
            return std::nullopt;
        const kube::Kstatus status = kube::kstatus(input["object"]);
        return support::differs("kstatus", core::map({{"status", Value(status.status)}, {"message", Value(status.message)}}), expect["kstatus"]);
    });
}
