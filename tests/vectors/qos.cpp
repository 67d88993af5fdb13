// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "kube/workload/Resources.h"
#include "support/Vectors.h"

int main(int argc, char **argv)
{
    return support::runVectors("qos", argc, argv, [](const core::Value &vectorCase) {
        return support::differs("qosClass", std::string(kube::name(kube::qosClass(vectorCase["input"]["spec"]))), vectorCase["expect"]["qosClass"].string());
    });
}
