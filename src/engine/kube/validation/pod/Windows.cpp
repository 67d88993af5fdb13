// SPDX-License-Identifier: Apache-2.0
// Security options of Windows containers. Source: validateWindowsSecurityContextOptions of pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

bool hasAny(std::string_view text, std::string_view characters)
{
    return text.find_first_of(characters) != std::string_view::npos;
}

/// One to fifteen characters, the first not a period.
bool isNetBiosName(std::string_view text)
{
    return !text.empty() && text.size() <= 15 && text[0] != '.' && !hasAny(text, "\\/:*?\"<>|");
}

/// Labels of letters, digits and hyphens, joined by periods, each beginning and ending with a letter or digit.
bool isDomainName(std::string_view text)
{
    const auto alphanumeric = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (;;) {
        const std::size_t end = text.find('.');
        const std::string_view label = text.substr(0, end);
        if (label.empty() || label.size() > 63 || !alphanumeric(label.front()) || !alphanumeric(label.back())
            || !std::all_of(label.begin(), label.end(), [&](char c) { return alphanumeric(c) || c == '-'; }))
            return false;
        if (end == std::string_view::npos)
            return true;
        text.remove_prefix(end + 1);
    }
}

void validateUserName(Errors &errors, const Path &path, const Value &value)
{
    const std::string &name = value.string();
    const auto refuse = [&](const char *detail) { errors.invalid(path, goJson(value), detail); };
    if (name.empty())
        return refuse("runAsUserName cannot be an empty string");
    if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
        return refuse("runAsUserName cannot contain control characters");
    const std::size_t slash = name.find('\\');
    if (slash != name.rfind('\\'))
        return refuse("runAsUserName cannot contain more than one backslash");
    const bool hasDomain = slash != std::string::npos;
    const std::string domain = hasDomain ? name.substr(0, slash) : std::string(), user = hasDomain ? name.substr(slash + 1) : name;
    constexpr std::size_t longestDomain = 256, longestUser = 104;
    if (domain.size() >= longestDomain)
        refuse("runAsUserName's Domain length must be under 256 characters");
    if (hasDomain && !isNetBiosName(domain) && !isDomainName(domain))
        refuse("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
    if (user.empty())
        refuse("runAsUserName's User cannot be empty");
    else if (user.size() > longestUser)
        refuse("runAsUserName's User length must not be longer than 104 characters");
    if (!user.empty() && user.find_first_not_of(". ") == std::string::npos)
        refuse("runAsUserName's User cannot contain only periods or spaces");
    if (hasAny(user, "\"/\\:;|=,+*?<>@[]"))
        refuse("runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
}

} // namespace

void validateWindowsOptions(Errors &errors, const Path &path, const Value &options)
{
    const Value &name = options["gmsaCredentialSpecName"], &text = options["gmsaCredentialSpec"], &user = options["runAsUserName"];
    constexpr std::size_t longestSpec = 64 * 1024;
    if (!name.isNull()) {
        for (const std::string &message : dns1123Subdomain(name.string()))
            errors.invalid(path.child("gmsaCredentialSpecName"), goJson(name), message);
    }
    if (!text.isNull() && text.string().empty())
        errors.invalid(path.child("gmsaCredentialSpec"), goJson(text), "gmsaCredentialSpec cannot be an empty string");
    else if (text.string().size() > longestSpec)
        errors.invalid(path.child("gmsaCredentialSpec"), goJson(text), "gmsaCredentialSpec size must be under 64 KiB");
    if (!user.isNull())
        validateUserName(errors, path.child("runAsUserName"), user);
}

} // namespace kube
