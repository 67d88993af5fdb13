// SPDX-License-Identifier: Apache-2.0
// Manifests as they may be shown: the text with its secrets replaced, every other byte as it is. What a secret is decides Masking.
#pragma once

#include "core/Result.h"
#include "yaml/Reader.h"

#include <string>
#include <vector>

namespace kube {

struct MaskedText {
    std::string text;
    std::vector<yaml::Document> documents; ///< of this text: its paths are those of the original, its offsets its own
    bool hidden = false;                   ///< something was replaced
};

/// Errors are those of yaml::read().
core::Result<MaskedText> maskedText(std::string text);

} // namespace kube
