// SPDX-License-Identifier: Apache-2.0
// Everything that "find or do" offers: actions, projects and files, contexts. It shows nothing.
#pragma once

#include "models/ProjectsModel.h"
#include "ui/CommandPalette.h"

#include <vector>

namespace app {

class MainWindow;

std::vector<ui::Command> paletteCommands(MainWindow &window, const models::ProjectsModel &tree);

} // namespace app
