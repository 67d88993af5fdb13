// SPDX-License-Identifier: Apache-2.0
// IP addresses and CIDR blocks as Kubernetes has always read them: leading zeros are taken as decimal. No name is ever resolved.
#pragma once

#include "kube/validation/Errors.h"

#include <array>
#include <cstdint>
#include <optional>

namespace kube {

struct IpAddress {
    std::array<std::uint8_t, 16> bytes{}; ///< IPv4 as ::ffff:a.b.c.d
    bool wasV6Text = false;               ///< written with colons
    bool strict = true;                   ///< without leading zeros

    bool isV4() const;
    /// Go's net.IP.String(): canonical, IPv4-mapped addresses as IPv4.
    std::string toString() const;
    bool operator==(const IpAddress &other) const { return bytes == other.bytes; }
};

std::optional<IpAddress> parseIp(std::string_view text);

struct IpBlock {
    IpAddress address;
    int prefix = 0;
    int bits = 32;
    bool strict = true;
    IpAddress network() const; ///< the address with the bits beyond the prefix cleared
    std::string toString() const;
};

std::optional<IpBlock> parseBlock(std::string_view text);

void validateIp(Errors &errors, const Path &path, const std::string &text);
void validateBlock(Errors &errors, const Path &path, const std::string &text);
/// Addresses that no service may have from outside: unspecified, loopback, link-local.
void validateNotSpecial(Errors &errors, const Path &path, const std::string &text);
void warnOfIp(std::vector<std::string> &warnings, const Path &path, const std::string &text);
void warnOfBlock(std::vector<std::string> &warnings, const Path &path, const std::string &text);

} // namespace kube
