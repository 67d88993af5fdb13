// SPDX-License-Identifier: Apache-2.0
// What kubectl finds wrong with an entry of a kubeconfig before it connects. Internal to kubeconfig/.
#pragma once

#include "kube/kubeconfig/Kubeconfig.h"

namespace kube {

std::vector<std::string> userProblems(const std::string &name, const KubeconfigUser &user, const ReadFile &readFile);
std::vector<std::string> clusterProblems(const std::string &name, const KubeconfigCluster &cluster, const ReadFile &readFile);
/// "invalid configuration: ..." of one or several problems; nothing for none.
std::optional<std::string> invalidConfiguration(const std::vector<std::string> &problems);

} // namespace kube
