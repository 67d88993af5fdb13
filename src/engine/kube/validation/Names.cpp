// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/util/validation/validation.go, .../pkg/api/validation/{generic,path}. The regular expressions of the
// texts are matched by hand: they run for every label of every object.
#include "kube/validation/Names.h"

#include <algorithm>

namespace kube {

namespace {

constexpr const char *mustBeNonEmpty = "must be non-empty";
constexpr const char *qualifiedNameText =
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
constexpr const char *labelValueText =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
constexpr const char *label1123Text =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character "
    "(e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
constexpr const char *subdomainText =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
constexpr const char *underscoreSubdomainText =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')";
constexpr const char *label1035Text =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric "
    "character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
constexpr const char *percentRuleText =
    "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";
constexpr const char *headerText =
    "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')";
constexpr const char *configKeyText =
    "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for "
    "validation is '[-._a-zA-Z0-9]+')";

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLowerAlnum(char c)
{
    return isLower(c) || isDigit(c);
}
bool isAlnum(char c)
{
    return isLowerAlnum(c) || (c >= 'A' && c <= 'Z');
}

template <typename Check>
bool all(std::string_view text, Check check)
{
    return std::all_of(text.begin(), text.end(), check);
}

std::string tooLong(std::size_t most)
{
    return "must be no more than " + std::to_string(most) + " characters";
}

bool isNamePart(std::string_view text)
{
    return !text.empty() && isAlnum(text.front()) && isAlnum(text.back())
        && all(text, [](char c) { return isAlnum(c) || c == '-' || c == '_' || c == '.'; });
}

bool isDnsLabel(std::string_view text)
{
    return !text.empty() && isLowerAlnum(text.front()) && isLowerAlnum(text.back()) && all(text, [](char c) { return isLowerAlnum(c) || c == '-'; });
}

bool isUnderscoreLabel(std::string_view text)
{
    if (!text.empty() && text.front() == '_')
        text.remove_prefix(1);
    return !text.empty() && isLowerAlnum(text.front()) && isLowerAlnum(text.back())
        && all(text, [](char c) { return isLowerAlnum(c) || c == '-' || c == '_'; });
}

template <typename Check>
bool eachPart(std::string_view text, char separator, Check check)
{
    for (;;) {
        const std::size_t end = text.find(separator);
        if (!check(text.substr(0, end)))
            return false;
        if (end == std::string_view::npos)
            return true;
        text.remove_prefix(end + 1);
    }
}

void dotPrefix(Messages &messages, std::string_view text)
{
    if (text == ".")
        messages.emplace_back("must not be '.'");
    else if (text == "..")
        messages.emplace_back("must not be '..'");
    else if (text.substr(0, 2) == "..")
        messages.emplace_back("must not start with '..'");
}

} // namespace

Messages qualifiedName(std::string_view text)
{
    Messages messages;
    const auto slashes = std::count(text.begin(), text.end(), '/');
    if (slashes > 1) {
        messages.push_back(std::string("a qualified name ") + qualifiedNameText
                           + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        return messages;
    }
    std::string_view name = text;
    if (slashes == 1) {
        const std::size_t slash = text.find('/');
        const std::string_view prefix = text.substr(0, slash);
        name = text.substr(slash + 1);
        if (prefix.empty())
            messages.push_back(std::string("prefix part ") + mustBeNonEmpty);
        for (const std::string &message : prefix.empty() ? Messages() : dns1123Subdomain(prefix))
            messages.push_back("prefix part " + message);
    }
    if (name.empty())
        messages.push_back(std::string("name part ") + mustBeNonEmpty);
    else if (name.size() > 63)
        messages.push_back("name part " + tooLong(63));
    if (!isNamePart(name))
        messages.push_back(std::string("name part ") + qualifiedNameText);
    return messages;
}

Messages labelValue(std::string_view text)
{
    Messages messages;
    if (text.size() > 63)
        messages.push_back(tooLong(63));
    if (!text.empty() && !isNamePart(text))
        messages.emplace_back(labelValueText);
    return messages;
}

Messages dns1123Label(std::string_view text)
{
    Messages messages;
    if (text.size() > 63)
        messages.push_back(tooLong(63));
    if (!isDnsLabel(text))
        messages.emplace_back(eachPart(text, '.', isDnsLabel) ? "must not contain dots" : label1123Text);
    return messages;
}

Messages dns1123Subdomain(std::string_view text)
{
    Messages messages;
    if (text.size() > 253)
        messages.push_back(tooLong(253));
    if (!eachPart(text, '.', isDnsLabel))
        messages.emplace_back(subdomainText);
    return messages;
}

Messages dns1123SubdomainWithUnderscore(std::string_view text)
{
    Messages messages;
    if (text.size() > 253)
        messages.push_back(tooLong(253));
    if (!eachPart(text, '.', isUnderscoreLabel))
        messages.emplace_back(underscoreSubdomainText);
    return messages;
}

Messages dns1035Label(std::string_view text)
{
    Messages messages;
    if (text.size() > 63)
        messages.push_back(tooLong(63));
    if (!isDnsLabel(text) || !isLower(text.front()))
        messages.emplace_back(label1035Text);
    return messages;
}

Messages portName(std::string_view text)
{
    Messages messages;
    if (text.size() > 15)
        messages.push_back(tooLong(15));
    if (text.empty() || !all(text, [](char c) { return isLowerAlnum(c) || c == '-'; }))
        messages.emplace_back("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    if (std::none_of(text.begin(), text.end(), isLower))
        messages.emplace_back("must contain at least one letter (a-z)");
    if (text.find("--") != std::string_view::npos)
        messages.emplace_back("must not contain consecutive hyphens");
    if (!text.empty() && (text.front() == '-' || text.back() == '-'))
        messages.emplace_back("must not begin or end with a hyphen");
    return messages;
}

Messages percentText(std::string_view text)
{
    if (text.size() >= 2 && text.back() == '%' && all(text.substr(0, text.size() - 1), isDigit))
        return {};
    return {percentRuleText};
}

Messages httpHeaderName(std::string_view text)
{
    if (!text.empty() && all(text, [](char c) { return isAlnum(c) || c == '-'; }))
        return {};
    return {headerText};
}

Messages environmentName(std::string_view text)
{
    Messages messages;
    if (text.empty())
        messages.push_back(std::string("environment variable name ") + mustBeNonEmpty);
    if (!all(text, [](char c) { return c >= 0x20 && c < 0x7F && c != '='; }))
        messages.emplace_back("a valid environment variable name must consist only of printable ASCII characters other than '='");
    return messages;
}

Messages configKey(std::string_view text)
{
    Messages messages;
    if (text.size() > 253)
        messages.push_back(tooLong(253));
    if (text.empty() || !all(text, [](char c) { return isAlnum(c) || c == '-' || c == '_' || c == '.'; }))
        messages.emplace_back(configKeyText);
    dotPrefix(messages, text);
    return messages;
}

Messages pathSegment(std::string_view text)
{
    if (text == "." || text == "..")
        return {"may not be '" + std::string(text) + '\''};
    Messages messages;
    for (const char *part : {"/", "%"}) {
        if (text.find(part) != std::string_view::npos)
            messages.push_back(std::string("may not contain '") + part + '\'');
    }
    return messages;
}

bool isSysctlName(std::string_view text)
{
    const auto segment = [](std::string_view part) {
        return !part.empty() && isLowerAlnum(part.front()) && isLowerAlnum(part.back())
            && all(part, [](char c) { return isLowerAlnum(c) || c == '-' || c == '_'; });
    };
    std::string dotted(text);
    std::replace(dotted.begin(), dotted.end(), '/', '.');
    return text.size() <= 253 && eachPart(dotted, '.', segment);
}

std::string maskedTrailingDash(std::string_view text)
{
    // The original drops the letter before the hyphen as well.
    if (text.size() > 1 && text.back() == '-')
        return std::string(text.substr(0, text.size() - 2)) + 'a';
    return std::string(text);
}

void validatePortNumber(Errors &errors, const Path &path, const core::Value &port)
{
    errors.inRange(path, port, 1, 65535);
}

void validatePort(Errors &errors, const Path &path, const core::Value &port)
{
    if (port.isString())
        errors.invalidEach(path, port.string(), portName(port.string()));
    else
        validatePortNumber(errors, path, port);
}

void validateLabels(Errors &errors, const Path &path, const core::Value &labels)
{
    for (const core::Member &label : labels.members()) {
        errors.invalidEach(path, label.key, qualifiedName(label.key));
        errors.invalidEach(path, label.value.string(), labelValue(label.value.string()));
    }
}

} // namespace kube
