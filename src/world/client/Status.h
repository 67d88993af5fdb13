// SPDX-License-Identifier: Apache-2.0
// Turns a refused answer of an API server into one core::Error, and reads Warning headers. It decides nothing about retrying but the table.
#pragma once

#include "core/Result.h"
#include "core/Transport.h"
#include "core/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace client {

/// The error of an answer whose HTTP code is not 2xx. The body is a `Status` object, or any other text (its first 2 KiB become the message).
/// `subject` is what was asked for: "deployment.apps/web" or a URL path.
core::Error errorFromAnswer(int httpStatus, const core::Headers &headers, std::string_view body, std::string subject = {});

/// As above for a Status object met elsewhere: the ERROR event of a watch.
core::Error errorFromStatus(const core::Value &status, int httpStatus = 0, std::string subject = {});

/// Whether the body is a Status of the API server itself, rather than an answer that it passed on (proxy subresources).
bool isStatus(const core::Value &body);

/// The texts of all `Warning` headers, unquoted and without duplicates. One header may hold several, joined by commas or newlines.
std::vector<std::string> warningTexts(const core::Headers &headers);

/// Seconds of a Retry-After header; 0 if there is none or it is not a plain number.
int retryAfter(const core::Headers &headers);

} // namespace client
