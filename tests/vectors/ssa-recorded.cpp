// SPDX-License-Identifier: Apache-2.0
// links: demo
#include "support/Vectors.h"
#include "vectors/SsaReplay.h"

int main(int argc, char **argv)
{
    return support::runVectors("ssa-recorded", argc, argv, [](const core::Value &vectorCase) {
        return support::SsaReplay(vectorCase["input"]).run(vectorCase["expect"]["steps"]);
    });
}
