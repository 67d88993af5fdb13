// SPDX-License-Identifier: Apache-2.0
// The user's settings, one file that window and command line both read. Window geometry and drafts are kept elsewhere.
#pragma once

#include "core/Result.h"
#include "core/Value.h"
#include "kube/project/Project.h"

#include <string>

namespace operations {

enum class Appearance { System, Light, Dark };

struct Settings {
    kube::ProjectLayout layout; ///< with the cloud and the default image
    Appearance appearance = Appearance::System;
    bool reducedMotion = false;
    std::string language; ///< "de", "en"; empty = as the desktop
};

/// $XDG_CONFIG_HOME/readyline/settings.yaml
std::string defaultSettingsFile();

/// The defaults where the file is missing. Unknown keys are kept when it is saved; a value of a wrong type is an error that names its key.
core::Result<Settings> loadSettings(const std::string &file);
/// Writes what differs from the defaults (mode 0600, in one step).
core::Result<void> saveSettings(const std::string &file, const Settings &settings);

core::Value toValue(const Settings &settings);
core::Result<Settings> settingsOf(const core::Value &value);

} // namespace operations
