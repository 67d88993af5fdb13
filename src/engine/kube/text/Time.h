// SPDX-License-Identifier: Apache-2.0
// Times as the API server reads and prints them; what the time is it does not know.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace kube {

/// Go's time.Parse(time.RFC3339, text), printed in UTC to the second ("2026-01-02T03:04:05Z"); or Go's error text.
tl::expected<std::string, std::string> parseRfc3339(std::string_view text);

} // namespace kube
