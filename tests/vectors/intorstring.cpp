// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/quantity/IntOrString.h"
#include "support/Vectors.h"

using core::Value;

namespace {

Value answer(const std::string &category, const Value &input)
{
    const auto replicas = std::int32_t(input["replicas"].integer().value_or(0));
    if (category == "scaled") {
        const auto scaled = kube::IntOrString::of(input["value"]).scaled(input["total"].integer().value_or(0), input["roundUp"].boolean());
        return scaled ? core::map({{"value", Value(*scaled)}}) : core::map({{"error", Value(scaled.error())}});
    }
    if (category == "fenceposts") {
        const auto posts = kube::resolveFenceposts(input["maxSurge"], input["maxUnavailable"], replicas);
        if (!posts)
            return core::map({{"error", Value(posts.error())}});
        return core::map({{"maxSurge", Value(posts->maxSurge)}, {"maxUnavailable", Value(posts->maxUnavailable)}});
    }
    const auto counts = kube::rolloutCounts(input["type"].string(), input["maxSurge"], input["maxUnavailable"], replicas);
    return core::map({{"maxSurge", Value(counts.maxSurge)},
                      {"maxUnavailable", Value(counts.maxUnavailable)},
                      {"minAvailable", Value(counts.minAvailable)}});
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("intorstring", argc, argv, [](const Value &one) {
        return support::differs("result", answer(one["category"].string(), one["input"]), one["expect"]);
    });
}
