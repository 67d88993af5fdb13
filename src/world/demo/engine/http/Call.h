// SPDX-License-Identifier: Apache-2.0
// A request taken apart: path segments and query, percent-decoded. It knows no resources.
#pragma once

#include "core/Transport.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demo {

struct Call {
    std::string method;
    std::vector<std::string> path;
    std::vector<std::pair<std::string, std::string>> query;
    core::Headers headers;
    std::string body;

    static Call of(const core::Request &request);

    /// The first value of a query parameter, empty if absent.
    const std::string &parameter(std::string_view name) const;
    bool has(std::string_view name) const;
    /// "true" and "1" are true.
    bool flag(std::string_view name) const;
    std::optional<int> number(std::string_view name) const;
    std::string header(std::string_view name) const { return core::headerValue(headers, name); }
    /// The media type of the body without parameters, in lower case.
    std::string contentType() const;
    bool dryRun() const { return parameter("dryRun") == "All"; }
};

} // namespace demo
