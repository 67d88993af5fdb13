// SPDX-License-Identifier: Apache-2.0
// Icons of actions: drawn from resources/icons in the palette's text colour, at any size. It knows no actions.
#pragma once

#include <QIcon>

namespace ui {

/// `name` is a file of resources/icons without ".svg".
QIcon icon(const char *name);
/// The program's own, in its own colours.
QIcon programIcon();

} // namespace ui
