// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/status/ReplicaSets.h"
#include "support/Vectors.h"

using core::Value;

static Value names(const std::vector<const Value *> &sets)
{
    Value result = Value::emptyList();
    for (const Value *set : sets)
        result = result.appended((*set)["metadata"]["name"]);
    return result;
}

int main(int argc, char **argv)
{
    return support::runVectors("newreplicaset", argc, argv, [](const Value &vectorCase) -> std::optional<std::string> {
        const Value &input = vectorCase["input"], &expect = vectorCase["expect"];
        const std::vector<Value> sets(input["replicaSets"].items().begin(), input["replicaSets"].items().end());
        const kube::ReplicaSets got = kube::sortReplicaSets(input["deployment"], sets);
        if (auto problem = support::differs("new", got.newest ? (*got.newest)["metadata"]["name"] : Value(), expect["new"]))
            return problem;
        if (auto problem = support::differs("old", names(got.old), expect["old"]))
            return problem;
        return support::differs("oldWithPods", names(got.oldWithPods), expect["oldWithPods"]);
    });
}
