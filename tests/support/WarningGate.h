// SPDX-License-Identifier: Apache-2.0
// Any Qt warning fails the test that lets it be said, but for what the offscreen platform always says.
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace support {

/// Call in init(): QtTest forgets it after each function.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)).*")));
}

} // namespace support
