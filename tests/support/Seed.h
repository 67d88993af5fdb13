// SPDX-License-Identifier: Apache-2.0
// The seed of a random test: printed, and repeated with READYLINE_SEED.
#pragma once

#include <QByteArray>

#include <random>

namespace support {

inline unsigned newSeed()
{
    const unsigned seed = qEnvironmentVariableIsSet("READYLINE_SEED") ? qgetenv("READYLINE_SEED").toUInt() : std::random_device()();
    qInfo("READYLINE_SEED=%u", seed);
    return seed;
}

} // namespace support
