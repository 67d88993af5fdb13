// SPDX-License-Identifier: Apache-2.0
// Manifests as they may be shown: the text with its secrets replaced, every other byte as it is. What a secret is decides Masking.
#pragma once

#include "core/Result.h"
#include "kube/masking/Masking.h"
#include "yaml/Reader.h"

#include <string>
#include <vector>

namespace kube {

struct MaskedText {
    std::string text;
    std::vector<yaml::Document> documents; ///< of this text: its paths are those of the original, its offsets its own
    bool hidden = false;                   ///< something was replaced
};

/// Errors are those of yaml::read(). `hidden` must need no escapes in quotes.
core::Result<MaskedText> maskedText(std::string text, std::string_view hidden = hiddenValue);

} // namespace kube
