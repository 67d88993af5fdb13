// SPDX-License-Identifier: Apache-2.0
// What a person agrees to before a kubeconfig may make this computer do it. Values; none of them is a secret, and nobody is asked here.
#pragma once

#include "kube/kubeconfig/ClientSettings.h"

#include <optional>
#include <string>
#include <vector>

namespace operations {

struct TrustQuestion {
    struct Row {
        core::Text what, value;
        bool outside = false; ///< a credential that is not in the kubeconfig's own folder
    };
    std::string kubeconfig; ///< the file, absolute, links followed
    bool untrusted = false; ///< the whole connection is asked about; else only the program that signs in
    bool runsProgram = false;
    std::vector<Row> rows;
    std::string key; ///< hash of all that is shown and of the program's arguments, which are not: another one is another question
};

/// Nothing for a trusted kubeconfig that runs no program. Names are made absolute by this computer's links and PATH; no file is read.
std::optional<TrustQuestion> trustQuestion(const std::string &kubeconfig, bool trusted, const kube::ClientSettings &settings);

} // namespace operations
