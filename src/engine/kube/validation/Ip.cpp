// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/util/validation/ip.go, k8s.io/utils/internal/third_party/forked/golang/net (the lenient parser).
#include "kube/validation/Ip.h"

#include "kube/text/GoText.h"

#include <fmt/format.h>

#include <algorithm>

namespace kube {

namespace {

/// Four decimal parts; false if there is anything else.
bool parseV4(std::string_view text, std::uint8_t *bytes, bool *strict)
{
    for (int part = 0; part < 4; ++part) {
        std::size_t length = 0;
        int number = 0;
        while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
            number = number * 10 + (text[length++] - '0');
            if (number > 255)
                return false;
        }
        if (length == 0)
            return false;
        if (length > 1 && text[0] == '0')
            *strict = false;
        bytes[part] = std::uint8_t(number);
        text.remove_prefix(length);
        if (part < 3) {
            if (text.empty() || text[0] != '.')
                return false;
            text.remove_prefix(1);
        }
    }
    return text.empty();
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool parseV6(std::string_view text, IpAddress &address)
{
    int ellipsis = -1, at = 0;
    if (text.substr(0, 2) == "::") {
        ellipsis = 0;
        text.remove_prefix(2);
        if (text.empty())
            return true;
    }
    while (at < 16) {
        std::size_t length = 0;
        int number = 0;
        while (length < text.size() && hexDigit(text[length]) >= 0) {
            number = number * 16 + hexDigit(text[length++]);
            if (number > 0xFFFF)
                return false;
        }
        if (length == 0)
            return false;
        if (length > 4)
            address.strict = false;
        if (length < text.size() && text[length] == '.') {
            if ((ellipsis < 0 && at != 12) || at + 4 > 16 || !parseV4(text, &address.bytes[std::size_t(at)], &address.strict))
                return false;
            text = {};
            at += 4;
            break;
        }
        address.bytes[std::size_t(at)] = std::uint8_t(number >> 8);
        address.bytes[std::size_t(at) + 1] = std::uint8_t(number);
        at += 2;
        text.remove_prefix(length);
        if (text.empty())
            break;
        if (text[0] != ':' || text.size() == 1)
            return false;
        text.remove_prefix(1);
        if (text[0] == ':') {
            if (ellipsis >= 0)
                return false;
            ellipsis = at;
            text.remove_prefix(1);
            if (text.empty())
                break;
        }
    }
    if (!text.empty())
        return false;
    if (at < 16) {
        if (ellipsis < 0)
            return false;
        const int moved = at - ellipsis;
        std::move_backward(address.bytes.begin() + ellipsis, address.bytes.begin() + at, address.bytes.end());
        std::fill(address.bytes.begin() + ellipsis, address.bytes.end() - moved, std::uint8_t(0));
        return true;
    }
    return ellipsis < 0;
}

} // namespace

bool IpAddress::isV4() const
{
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](std::uint8_t byte) { return byte == 0; }) && bytes[10] == 0xFF && bytes[11] == 0xFF;
}

std::string IpAddress::toString() const
{
    if (isV4())
        return fmt::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
    std::array<int, 8> groups{};
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i] = bytes[2 * i] * 256 + bytes[2 * i + 1];
    // The longest run of zero groups, of two at least, becomes "::".
    int start = -1, length = 1;
    for (int i = 0; i < 8; ++i) {
        int run = 0;
        while (i + run < 8 && groups[std::size_t(i + run)] == 0)
            ++run;
        if (run > length) {
            start = i;
            length = run;
        }
    }
    std::string result;
    for (int i = 0; i < 8; ++i) {
        if (i == start) {
            result += "::";
            i += length - 1;
            continue;
        }
        if (!result.empty() && result.back() != ':')
            result += ':';
        result += fmt::format("{:x}", groups[std::size_t(i)]);
    }
    return result;
}

std::optional<IpAddress> parseIp(std::string_view text)
{
    IpAddress address;
    const std::size_t mark = text.find_first_of(".:");
    if (mark == std::string_view::npos)
        return std::nullopt;
    if (text[mark] == ':') {
        address.wasV6Text = true;
        return parseV6(text, address) ? std::optional(address) : std::nullopt;
    }
    address.bytes[10] = address.bytes[11] = 0xFF;
    return parseV4(text, &address.bytes[12], &address.strict) ? std::optional(address) : std::nullopt;
}

IpAddress IpBlock::network() const
{
    IpAddress result = address;
    const int first = 128 - bits + prefix;
    for (int bit = first; bit < 128; ++bit)
        result.bytes[std::size_t(bit / 8)] = std::uint8_t(result.bytes[std::size_t(bit / 8)] & ~(0x80 >> (bit % 8)));
    return result;
}

std::string IpBlock::toString() const
{
    // An IPv4 network that was written as IPv6 counts its own bits only.
    const IpAddress base = network();
    return base.toString() + '/' + std::to_string(bits == 128 && base.isV4() ? prefix - 96 : prefix);
}

std::optional<IpBlock> parseBlock(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto address = parseIp(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    if (!address || digits.empty())
        return std::nullopt;
    IpBlock block;
    block.address = *address;
    block.bits = address->wasV6Text ? 128 : 32;
    block.strict = address->strict && !(digits.size() > 1 && digits[0] == '0');
    for (const char c : digits) {
        if (c < '0' || c > '9' || block.prefix > 128)
            return std::nullopt;
        block.prefix = block.prefix * 10 + (c - '0');
    }
    return block.prefix <= block.bits ? std::optional(block) : std::nullopt;
}

void validateIp(Errors &errors, const Path &path, const std::string &text)
{
    if (!parseIp(text))
        errors.invalid(path, shown(text), "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
}

void validateBlock(Errors &errors, const Path &path, const std::string &text)
{
    if (!parseBlock(text))
        errors.invalid(path, shown(text), "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
}

void validateNotSpecial(Errors &errors, const Path &path, const std::string &text)
{
    const auto address = parseIp(text);
    if (!address) {
        errors.invalid(path, shown(text), "must be a valid IP address");
        return;
    }
    const auto &bytes = address->bytes;
    const bool v4 = address->isV4();
    const bool zeros = std::all_of(bytes.begin(), bytes.begin() + 12, [](std::uint8_t byte) { return byte == 0; }) && bytes[12] == 0 && bytes[13] == 0
        && bytes[14] == 0;
    if (v4 ? bytes[12] == 0 && bytes[13] == 0 && bytes[14] == 0 && bytes[15] == 0 : zeros && bytes[15] == 0)
        errors.invalid(path, shown(text), "may not be unspecified (" + text + ')');
    if (v4 ? bytes[12] == 127 : zeros && bytes[15] == 1)
        errors.invalid(path, shown(text), "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    if (v4 ? bytes[12] == 169 && bytes[13] == 254 : bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80)
        errors.invalid(path, shown(text), "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    if (v4 ? bytes[12] == 224 && bytes[13] == 0 && bytes[14] == 0 : bytes[0] == 0xFF && (bytes[1] & 0x0F) == 0x02)
        errors.invalid(path, shown(text), "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
}

void warnOfIp(std::vector<std::string> &warnings, const Path &path, const std::string &text)
{
    const auto address = parseIp(text);
    if (!address)
        return;
    const std::string canonical = address->toString();
    if (!address->strict || (address->wasV6Text && address->isV4()))
        warnings.push_back(path.toString() + ": non-standard IP address " + goQuoted(text)
                           + " will be considered invalid in a future Kubernetes release: use " + goQuoted(canonical));
    else if (address->wasV6Text && canonical != text)
        warnings.push_back(path.toString() + ": IPv6 address " + goQuoted(text) + " should be in RFC 5952 canonical format (" + goQuoted(canonical) + ')');
}

void warnOfBlock(std::vector<std::string> &warnings, const Path &path, const std::string &text)
{
    const auto block = parseBlock(text);
    if (!block)
        return;
    const std::size_t before = warnings.size();
    if (!(block->address == block->network()))
        warnings.push_back(path.toString() + ": CIDR value " + goQuoted(text) + " is ambiguous in this context (should be "
                           + goQuoted(block->toString()) + " or " + goQuoted(block->address.toString() + '/' + std::to_string(block->bits)) + "?)");
    if (!block->strict || (block->address.wasV6Text && block->address.isV4()))
        warnings.push_back(path.toString() + ": non-standard CIDR value " + goQuoted(text)
                           + " will be considered invalid in a future Kubernetes release: use " + goQuoted(block->toString()));
    if (warnings.size() == before && block->address.wasV6Text) {
        const std::string canonical = block->address.toString() + '/' + std::to_string(block->prefix);
        if (canonical != text)
            warnings.push_back(path.toString() + ": IPv6 CIDR value " + goQuoted(text) + " should be in RFC 5952 canonical format ("
                               + goQuoted(canonical) + ')');
    }
}

} // namespace kube
