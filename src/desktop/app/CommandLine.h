// SPDX-License-Identifier: Apache-2.0
// The options of the window program, read without Qt so that --help and --version need no display.
#pragma once

#include "core/Result.h"

#include <string>
#include <vector>

namespace app {

struct CommandLine {
    bool demo = false;
    std::string kubeconfig;
    std::string context;
    bool quitAfterFirstPaint = false;
    bool selfTest = false;
    std::string screenshots; ///< folder; empty = none
    std::string size;        ///< of the pictures, "1440x900"; empty = that
    bool help = false;
    bool version = false;
    std::vector<std::string> paths;
};

/// `arguments` without the program's name; Qt's own options (-reverse, -style NAME ...) are left to Qt. Error Usage names the option.
core::Result<CommandLine> parseCommandLine(const std::vector<std::string> &arguments);
std::string helpText();

/// Why no window can be opened here; empty if it can. Asks the environment and, for a local X server, its socket.
std::string missingDisplay();

} // namespace app
