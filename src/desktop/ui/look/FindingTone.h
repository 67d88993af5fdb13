// SPDX-License-Identifier: Apache-2.0
// The tone of a finding's severity. One table for strips, lists and the status line.
#pragma once

#include "document/Finding.h"
#include "models/Tone.h"

namespace ui {

inline models::Tone toneOf(document::Severity severity)
{
    switch (severity) {
    case document::Severity::Error:
        return models::Tone::Failed;
    case document::Severity::Warning:
        return models::Tone::Concern;
    case document::Severity::Info:
        break;
    }
    return models::Tone::Progress;
}

} // namespace ui
