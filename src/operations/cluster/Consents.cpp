// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/Consents.h"

#include "core/Json.h"
#include "operations/Files.h"
#include "operations/StateFolder.h"

#include <filesystem>

namespace operations {

std::string Consents::defaultFolder()
{
    return stateFolder() + "/consents";
}

bool Consents::has(const TrustQuestion &question) const
{
    std::error_code ignored;
    return m_now.count(question.key) > 0 || std::filesystem::is_regular_file(fileOf(question), ignored);
}

core::Result<void> Consents::remember(const TrustQuestion &question)
{
    m_now.insert(question.key);
    if (const core::Result<void> made = makePrivateFolder(m_folder); !made)
        return made;
    // For a person who looks for what was agreed to; that the file is there is the answer.
    core::Members members{{"kubeconfig", core::Value(question.kubeconfig)}};
    for (const TrustQuestion::Row &row : question.rows)
        members.push_back({row.what.english(), core::Value(row.value.english())});
    return writeFile(fileOf(question), core::toJson(core::Value(std::move(members)), core::JsonStyle::Pretty), 0600);
}

} // namespace operations
