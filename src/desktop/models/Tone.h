// SPDX-License-Identifier: Apache-2.0
// What a state means to a person. Models speak of tones; ui/look/Tones gives them colour and shape.
#pragma once

#include <QMetaType>

namespace models {

/// Shape says the same as colour: circle = good, half circle = under way, triangle = concern, square = bad, ring = waiting.
enum class Tone { Neutral, Waiting, Ready, Progress, Concern, Failed, Inactive };

} // namespace models

Q_DECLARE_METATYPE(models::Tone)
