// SPDX-License-Identifier: Apache-2.0
// The parts of an image reference that tell where it comes from, and texts without it. It validates no reference.
#pragma once

#include <string>

namespace rollout {

/// "registry.example:5000" of "registry.example:5000/shop/web:1"; "docker.io" where none is named. Source: distribution/reference splitDockerDomain.
std::string registryOf(const std::string &image);
/// The registry of a container status' imageID; empty if the image has no digest of a registry, for it was put on the node by hand.
std::string pulledFrom(const std::string &imageId);
/// A registry on the node itself: localhost, 127.x.x.x, [::1], with any port.
bool isLoopbackRegistry(const std::string &registry);
/// An error text without quotations, URLs, references and the registry's name, whose words are the user's and say nothing of the error.
std::string withoutReference(const std::string &text, const std::string &image);

} // namespace rollout
