// SPDX-License-Identifier: Apache-2.0
// Ranks texts by how well they match a few typed letters. Pure; it sorts nothing itself.
#pragma once

#include <QString>

namespace ui {

/// Higher is better; negative if the letters are not in the text in this order. Starts of words, and letters in a row, count more.
int fuzzyScore(const QString &letters, const QString &text);

} // namespace ui
