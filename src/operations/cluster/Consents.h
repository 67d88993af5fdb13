// SPDX-License-Identifier: Apache-2.0
// What a person has agreed to about kubeconfigs, remembered in the state folder: one small file for each question. It asks nobody.
#pragma once

#include "operations/cluster/TrustQuestion.h"

#include <set>

namespace operations {

class Consents {
public:
    /// The folder is made when the first answer is remembered, with mode 0700; files are 0600 and hold no secret.
    explicit Consents(std::string folder) : m_folder(std::move(folder)) { }
    /// $XDG_STATE_HOME/readyline/consents
    static std::string defaultFolder();

    bool has(const TrustQuestion &question) const;
    /// After an error (FileUnwritable, DiskFull) it is remembered for as long as this object lives.
    core::Result<void> remember(const TrustQuestion &question);

private:
    std::string fileOf(const TrustQuestion &question) const { return m_folder + '/' + question.key + ".json"; }

    std::string m_folder;
    std::set<std::string> m_now;
};

} // namespace operations
