// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "support/AdmitVectors.h"

using core::Value;

namespace {

std::optional<std::string> check(const Value &one)
{
    const Value &input = one["input"], &expect = one["expect"];
    const kube::AdmitRequest request = support::requestFor(input["new"], input["newText"], "Deployment", "apps/v1");
    const kube::Admission got = kube::admitUpdate(request, input["old"]);
    if (auto problem = support::differsInAnswer(got, expect, "Deployment", "apps/v1"))
        return problem;
    if (!got.accepted())
        return std::nullopt;
    const std::pair<const char *, bool> flags[] = {{"generationBumps", got.generationBumps},
                                                   {"templateUnchanged", got.templateUnchanged},
                                                   {"specUnchanged", got.specUnchanged},
                                                   {"unchanged", got.unchanged}};
    for (const auto &[name, value] : flags) {
        if (auto problem = support::differs(name, Value(value), expect[name]))
            return problem;
    }
    return support::differs("object", got.object, expect["object"]);
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("deployment-update", argc, argv, check);
}
