// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/status/PodStatus.h"
#include "support/Vectors.h"

using core::Value;

int main(int argc, char **argv)
{
    return support::runVectors("podstatus", argc, argv, [](const Value &vectorCase) -> std::optional<std::string> {
        const Value &input = vectorCase["input"], &pod = input["pod"];
        const core::Instant now = core::fromRfc3339(input["now"].string()).value();
        const kube::PodColumns columns = kube::podColumns(pod, now);
        const Value got = core::map({{"ready", Value(kube::isPodReady(pod))},
                                     {"available", Value(kube::isPodAvailable(pod, input["minReadySeconds"].integer().value_or(0), now))},
                                     {"columns", core::map({{"ready", Value(columns.ready)},
                                                            {"status", Value(columns.status)},
                                                            {"restarts", Value(columns.restarts)}})}});
        return support::differs("pod", got, vectorCase["expect"]);
    });
}
