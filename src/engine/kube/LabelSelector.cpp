// SPDX-License-Identifier: Apache-2.0
#include "kube/LabelSelector.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace kube {

using core::Value;

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
    });
}

} // namespace

std::vector<std::string_view> selectorParts(std::string_view text)
{
    std::vector<std::string_view> result;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == ',' && depth == 0)) {
            if (const auto part = trimmed(text.substr(start, i - start)); !part.empty())
                result.push_back(part);
            start = i + 1;
        } else if (text[i] == '(') {
            ++depth;
        } else if (text[i] == ')') {
            --depth;
        }
    }
    return result;
}

core::Result<LabelSelector::Requirement> LabelSelector::requirement(std::string_view text)
{
    const auto broken = [&](std::string_view what) { return core::fail(core::ErrorCode::Rejected, core::Text::verbatim("unable to parse requirement: " + std::string(what))); };
    Requirement result;
    if (text.front() == '!') {
        result.op = Operator::DoesNotExist;
        result.key = trimmed(text.substr(1));
        return isName(result.key) ? core::Result<Requirement>(result) : broken("found '" + result.key + "', expected: identifier");
    }
    const std::size_t sign = text.find_first_of("=!<>");
    const std::size_t space = text.find(' ');
    if (sign == std::string_view::npos && space == std::string_view::npos) {
        result.op = Operator::Exists;
        result.key = text;
        return isName(result.key) ? core::Result<Requirement>(result) : broken("found '" + result.key + "', expected: identifier");
    }
    result.key = trimmed(text.substr(0, std::min(sign, space)));
    if (!isName(result.key))
        return broken("found '" + result.key + "', expected: identifier");
    if (sign == std::string_view::npos) {
        const std::string_view rest = trimmed(text.substr(space));
        const std::size_t open = rest.find('(');
        const std::string_view word = trimmed(rest.substr(0, open));
        if (open != std::string_view::npos && rest.back() != ')')
            return broken("found '', expected: ',' or ')'");
        if ((word != "in" && word != "notin") || open == std::string_view::npos)
            return broken("found '" + std::string(word) + "', expected: in, notin, =, ==, !=, gt, lt");
        result.op = word == "in" ? Operator::In : Operator::NotIn;
        for (const std::string_view value : selectorParts(rest.substr(open + 1, rest.size() - open - 2)))
            result.values.emplace_back(value);
        return result;
    }
    std::string_view value = text.substr(sign + 1);
    switch (text[sign]) {
    case '!':
        if (value.empty() || value.front() != '=')
            return broken("found '!', expected: in, notin, =, ==, !=, gt, lt");
        value.remove_prefix(1);
        result.op = Operator::NotIn;
        break;
    case '>':
        result.op = Operator::Greater;
        break;
    case '<':
        result.op = Operator::Less;
        break;
    default:
        if (!value.empty() && value.front() == '=')
            value.remove_prefix(1);
    }
    value = trimmed(value);
    if (!value.empty() && value.front() == '=')
        return broken("found '=', expected: identifier");
    if (value.find('=') != std::string_view::npos)
        return broken("found '=', expected: ',' or 'end of string'");
    result.values.emplace_back(value);
    return result;
}

core::Result<LabelSelector> LabelSelector::parse(std::string_view text)
{
    LabelSelector selector;
    for (const std::string_view part : selectorParts(text)) {
        auto parsed = requirement(part);
        if (!parsed)
            return core::unexpected<core::Error>(parsed.error());
        selector.m_requirements.push_back(std::move(*parsed));
    }
    return selector;
}

bool LabelSelector::matches(const Requirement &requirement, const Value &object)
{
    const Value *found = object["metadata"]["labels"].find(requirement.key);
    const std::string text = found ? found->text() : std::string();
    const bool listed = std::find(requirement.values.begin(), requirement.values.end(), text) != requirement.values.end();
    switch (requirement.op) {
    case Operator::In:
        return found && listed;
    case Operator::NotIn:
        return !found || !listed;
    case Operator::Exists:
        return found;
    case Operator::DoesNotExist:
        return !found;
    default: {
        if (!found)
            return false;
        const long long have = std::atoll(text.c_str()), limit = std::atoll(requirement.values.at(0).c_str());
        return requirement.op == Operator::Greater ? have > limit : have < limit;
    }
    }
}

bool LabelSelector::matches(const Value &object) const
{
    return std::all_of(m_requirements.begin(), m_requirements.end(),
                       [&](const Requirement &requirement) { return matches(requirement, object); });
}

} // namespace kube
