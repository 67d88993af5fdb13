// SPDX-License-Identifier: Apache-2.0
// What every function that can fail returns: a value, or an Error that says what happened and what to do.
#pragma once

#include "core/Text.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace core {

/// The kind of a failure. Exit code and retry policy of each stand in one table (Result.cpp); branch on these, never on texts.
enum class ErrorCode {
    Usage,             ///< wrong options or arguments
    FileUnreadable,    ///< missing, no permission, a folder
    FileUnwritable,    ///< no permission, read-only
    DiskFull,
    BadUtf8,
    YamlInvalid,       ///< not readable YAML or JSON; `position` is set
    TooLarge,          ///< beyond a size, depth, alias or node limit
    EditRefused,       ///< no small edit exists; nothing was written
    FieldUnknown,      ///< a path the schema does not have
    ValueInvalid,      ///< a value the field's type does not take
    ObjectAmbiguous,   ///< several objects match
    ObjectMissing,     ///< no such object in a file or selection
    KubeconfigInvalid,
    CredentialInvalid, ///< certificate, key or token file that cannot be used
    Untrusted,         ///< needs the user's consent first
    Unreachable,       ///< no connection
    TlsFailed,         ///< the server's certificate is refused
    ProtocolBroken,    ///< half a response, not HTTP, not JSON
    Unauthorized,      ///< 401
    Forbidden,         ///< 403
    NotFound,          ///< 404
    Stale,             ///< 409: uid or resourceVersion precondition, AlreadyExists
    FieldConflict,     ///< 409: fields owned by other managers
    ManagedElsewhere,  ///< Helm, Argo CD, Flux or an owner manages it
    Gone,              ///< 410
    Rejected,          ///< 400, 422, admission, quota
    TooManyRequests,   ///< 429
    ServerFailed,      ///< 5xx
    RedirectRefused,   ///< a 3xx from an API server
    TimedOut,
    NotReady,          ///< the rollout failed or is not reachable
    Cancelled,
    NotSupported,
    Internal,
};

/// How the caller may go on after a failure.
enum class Retry { Never, SameRequest, AfterRelist, AfterCredentials };

/// Exit code of the command line for this code (cli contract: 1 no, 2 usage, 3 could not, 4 owned by another, 5 timed out, 130 cancelled).
int exitCode(ErrorCode code);
Retry retryPolicy(ErrorCode code);
/// Stable name for JSON and logs: "FileUnreadable".
const char *name(ErrorCode code);

/// Zero-based byte offset with one-based line and column (in bytes) in the text that was read.
struct Position {
    std::size_t offset = 0;
    int line = 0;
    int column = 0;
    bool operator==(const Position &) const = default;
};

/// One field-level reason, as in `Status.details.causes[]`.
struct Cause {
    std::string reason;
    std::string message;
    std::string field;
    bool operator==(const Cause &) const = default;
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    Text what;                        ///< one sentence: what went wrong
    Text hint;                        ///< one sentence: what to do; may be empty
    std::optional<Position> position; ///< in the text that was read
    std::string subject;              ///< file, object or URL path it is about; no credentials
    int httpStatus = 0;               ///< 0 when no response was read
    std::string reason;               ///< `Status.reason`, empty if none
    std::vector<Cause> causes;        ///< `Status.details.causes`
    int retryAfterSeconds = 0;

    Error() = default;
    Error(ErrorCode errorCode, Text sentence, Text advice = {}) : code(errorCode), what(std::move(sentence)), hint(std::move(advice)) { }
    /// "what" with the position as ` (line 3, column 5)` and the subject in front, in English.
    std::string english() const;
};

template <typename T>
using Result = tl::expected<T, Error>;
using tl::unexpected;

/// `return fail(ErrorCode::YamlInvalid, say("..."), say("..."));`
inline tl::unexpected<Error> fail(ErrorCode code, Text what, Text hint = {})
{
    return tl::unexpected<Error>(Error(code, std::move(what), std::move(hint)));
}

} // namespace core
