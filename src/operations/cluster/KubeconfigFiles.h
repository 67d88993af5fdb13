// SPDX-License-Identifier: Apache-2.0
// Kubeconfig, certificate and token files of this computer, with errors in kubectl's words. It interprets none of them.
#pragma once

#include "kube/kubeconfig/Kubeconfig.h"

namespace operations {

/// KUBECONFIG, HOME and the working folder of this process; `explicitPath` is that of --kubeconfig.
kube::KubeconfigSources kubeconfigSources(const std::string &explicitPath);
/// Reads from disk, at most 16 MiB of a file.
kube::FileBytes readKubeconfigFile(const std::string &path);
/// The loaded configuration; an error's text never shows a secret.
core::Result<kube::Kubeconfig> loadKubeconfig(const std::string &explicitPath);

} // namespace operations
