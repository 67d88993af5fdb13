// SPDX-License-Identifier: Apache-2.0
#include "kube/Masking.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace kube {

const char *const hiddenValue = "***";

namespace {

using core::Value;

/// Calls `hide` for each secret value, in the order of `object`, and puts its result there.
template <typename Hide>
Value walk(const Value &value, const Hide &hide, bool secretData)
{
    if (value.isList()) {
        core::Items items;
        for (const Value &item : value.items())
            items.push_back(walk(item, hide, false));
        return Value(std::move(items));
    }
    if (!value.isMap())
        return value;
    const bool isSecret = value["kind"].string() == "Secret";
    const bool secretVariable = value["value"].isString() && value["name"].isString() && tellsSecret(value["name"].string());
    core::Members members;
    for (const core::Member &member : value.members()) {
        Value inner = member.value;
        if (secretData || (secretVariable && member.key == "value"))
            inner = hide(member.key, inner);
        else
            inner = walk(inner, hide, isSecret && (member.key == "data" || member.key == "stringData"));
        // The last applied text holds it all again.
        if (member.key == "kubectl.kubernetes.io/last-applied-configuration")
            inner = Value(hiddenValue);
        members.push_back({member.key, std::move(inner)});
    }
    return Value(std::move(members));
}

void collect(const Value &value, const std::string &where, bool secretData, std::vector<std::pair<std::string, Value>> &out)
{
    if (value.isList()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string &name = value.at(i)["name"].string();
            collect(value.at(i), where + '[' + (name.empty() ? std::to_string(i) : name) + ']', false, out);
        }
        return;
    }
    const bool isSecret = value["kind"].string() == "Secret";
    const bool secretVariable = value["value"].isString() && value["name"].isString() && tellsSecret(value["name"].string());
    for (const core::Member &member : value.members()) {
        const std::string inner = where + '.' + member.key;
        if (secretData || (secretVariable && member.key == "value"))
            out.emplace_back(inner, member.value);
        else
            collect(member.value, inner, isSecret && (member.key == "data" || member.key == "stringData"), out);
    }
}

/// `value` with secrets that differ from those of `other` at the same place marked.
Value marked(const Value &value, const Value &other, const std::string &mark)
{
    std::vector<std::pair<std::string, Value>> mine, theirs;
    collect(value, {}, false, mine);
    collect(other, {}, false, theirs);
    std::size_t next = 0;
    return walk(
        value,
        [&](const std::string &, const Value &) {
            const auto &[where, secret] = mine[next++];
            const std::string path = where;
            const auto same = std::find_if(theirs.begin(), theirs.end(), [&path](const auto &entry) { return entry.first == path; });
            const bool differs = same != theirs.end() && !(same->second == secret);
            return Value(differs ? hiddenValue + mark : std::string(hiddenValue));
        },
        false);
}

} // namespace

bool tellsSecret(std::string_view environmentName)
{
    static constexpr std::array words{"pass", "secret", "token", "key", "credential"};
    std::string lower(environmentName);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return std::any_of(words.begin(), words.end(), [&lower](const char *word) { return lower.find(word) != std::string::npos; });
}

Value masked(const Value &object)
{
    return walk(object, [](const std::string &, const Value &) { return Value(hiddenValue); }, false);
}

MaskedPair maskedPair(const Value &before, const Value &after)
{
    return {marked(before, after, " (before)"), marked(after, before, " (after)")};
}

} // namespace kube
