// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/managedfields/Extract.h"
#include "support/Vectors.h"

using core::Value;

int main(int argc, char **argv)
{
    return support::runVectors("extract", argc, argv, [](const Value &vectorCase) -> std::optional<std::string> {
        const Value &input = vectorCase["input"], &expected = vectorCase["expect"];
        const auto applied = kube::extractApplied(input["object"], input["manager"].string(), input["subresource"].string());
        if (applied.has_value() != expected["found"].boolean())
            return "found: " + std::string(applied ? "yes" : "no");
        return support::differs("applied", applied.value_or(kube::identityOf(input["object"])), expected["applied"]);
    });
}
