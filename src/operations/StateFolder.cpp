// SPDX-License-Identifier: Apache-2.0
#include "operations/StateFolder.h"

#include <QStandardPaths>

#include <filesystem>

namespace operations {

std::string stateFolder()
{
    // Qt 6.4 has no name for the state folder of the XDG base directory specification.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString root = state.startsWith(QLatin1Char('/')) ? state
                                                            : QStandardPaths::writableLocation(QStandardPaths::HomeLocation)
            + QStringLiteral("/.local/state");
    return root.toStdString() + "/readyline";
}

core::Result<void> makePrivateFolder(const std::string &folder)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        // The program's own folder in the state folder is as private as what is in it.
        const fs::path own = fs::path(folder).parent_path();
        const bool fresh = !fs::exists(own, error) && fs::create_directories(own, error);
        if (!fs::create_directory(folder, error) && !fs::is_directory(folder, error))
            return core::fail(core::ErrorCode::FileUnwritable, core::say("The folder %1 cannot be made", folder));
        if (fresh)
            fs::permissions(own, fs::perms::owner_all, error);
    }
    if ((fs::status(folder, error).permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none)
        fs::permissions(folder, fs::perms::owner_all, error);
    return {};
}

} // namespace operations
