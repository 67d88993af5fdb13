// SPDX-License-Identifier: Apache-2.0
// Reads image references as the container tools do; whether the image exists it does not know.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kube {

struct ImageName {
    std::string name; ///< with registry: docker.io/library/nginx
    std::string tag;  ///< "latest" where the text has neither tag nor digest
    std::string digest;
};

/// Nothing if the text is no image reference.
std::optional<ImageName> parseImageName(std::string_view text);

/// Always for the tag latest, else IfNotPresent; for what cannot be read too.
const char *defaultPullPolicy(std::string_view image);

} // namespace kube
