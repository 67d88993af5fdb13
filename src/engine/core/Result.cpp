// SPDX-License-Identifier: Apache-2.0
#include "core/Result.h"

#include <array>

namespace core {

namespace {

struct CodeRow {
    ErrorCode code;
    const char *name;
    int exitCode;
    Retry retry;
};

constexpr std::array rows{
    CodeRow{ErrorCode::Usage, "Usage", 2, Retry::Never},
    CodeRow{ErrorCode::FileUnreadable, "FileUnreadable", 3, Retry::Never},
    CodeRow{ErrorCode::FileUnwritable, "FileUnwritable", 3, Retry::Never},
    CodeRow{ErrorCode::DiskFull, "DiskFull", 3, Retry::Never},
    CodeRow{ErrorCode::BadUtf8, "BadUtf8", 3, Retry::Never},
    CodeRow{ErrorCode::YamlInvalid, "YamlInvalid", 3, Retry::Never},
    CodeRow{ErrorCode::TooLarge, "TooLarge", 3, Retry::Never},
    CodeRow{ErrorCode::EditRefused, "EditRefused", 3, Retry::Never},
    CodeRow{ErrorCode::FieldUnknown, "FieldUnknown", 2, Retry::Never},
    CodeRow{ErrorCode::ValueInvalid, "ValueInvalid", 2, Retry::Never},
    CodeRow{ErrorCode::ObjectAmbiguous, "ObjectAmbiguous", 2, Retry::Never},
    CodeRow{ErrorCode::ObjectMissing, "ObjectMissing", 3, Retry::Never},
    CodeRow{ErrorCode::KubeconfigInvalid, "KubeconfigInvalid", 3, Retry::Never},
    CodeRow{ErrorCode::CredentialInvalid, "CredentialInvalid", 3, Retry::Never},
    CodeRow{ErrorCode::Untrusted, "Untrusted", 3, Retry::Never},
    CodeRow{ErrorCode::Unreachable, "Unreachable", 3, Retry::SameRequest},
    CodeRow{ErrorCode::TlsFailed, "TlsFailed", 3, Retry::Never},
    CodeRow{ErrorCode::ProtocolBroken, "ProtocolBroken", 3, Retry::SameRequest},
    CodeRow{ErrorCode::Unauthorized, "Unauthorized", 3, Retry::AfterCredentials},
    CodeRow{ErrorCode::Forbidden, "Forbidden", 3, Retry::Never},
    CodeRow{ErrorCode::NotFound, "NotFound", 3, Retry::Never},
    CodeRow{ErrorCode::Stale, "Stale", 3, Retry::AfterRelist},
    CodeRow{ErrorCode::FieldConflict, "FieldConflict", 4, Retry::Never},
    CodeRow{ErrorCode::ManagedElsewhere, "ManagedElsewhere", 4, Retry::Never},
    CodeRow{ErrorCode::Gone, "Gone", 3, Retry::AfterRelist},
    CodeRow{ErrorCode::Rejected, "Rejected", 1, Retry::Never},
    CodeRow{ErrorCode::TooManyRequests, "TooManyRequests", 3, Retry::SameRequest},
    CodeRow{ErrorCode::ServerFailed, "ServerFailed", 3, Retry::SameRequest},
    CodeRow{ErrorCode::RedirectRefused, "RedirectRefused", 3, Retry::Never},
    CodeRow{ErrorCode::TimedOut, "TimedOut", 5, Retry::Never},
    CodeRow{ErrorCode::NotReady, "NotReady", 1, Retry::Never},
    CodeRow{ErrorCode::Cancelled, "Cancelled", 130, Retry::Never},
    CodeRow{ErrorCode::NotSupported, "NotSupported", 3, Retry::Never},
    CodeRow{ErrorCode::Internal, "Internal", 3, Retry::Never},
};

static_assert(rows.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1, "each code has its row, in the order of the enum");

const CodeRow &row(ErrorCode code)
{
    return rows[static_cast<std::size_t>(code)];
}

} // namespace

int exitCode(ErrorCode code)
{
    return row(code).exitCode;
}

Retry retryPolicy(ErrorCode code)
{
    return row(code).retry;
}

const char *name(ErrorCode code)
{
    return row(code).name;
}

std::string Error::english() const
{
    std::string out = subject.empty() ? std::string() : subject + ": ";
    out += what.english();
    if (position)
        out += " (line " + std::to_string(position->line) + ", column " + std::to_string(position->column) + ")";
    return out;
}

} // namespace core
