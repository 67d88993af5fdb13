// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "support/AdmitVectors.h"

int main(int argc, char **argv)
{
    return support::runVectors("service", argc, argv, [](const core::Value &one) { return support::checkCreate(one, "Service", "v1"); });
}
