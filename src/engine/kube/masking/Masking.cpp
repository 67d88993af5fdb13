// SPDX-License-Identifier: Apache-2.0
#include "kube/masking/Masking.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace kube {

const char *const hiddenValue = "***";

namespace {

using core::FieldPath;
using core::Value;

/// kubectl's copy of the whole object, secrets included.
constexpr std::string_view lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

bool isSecretData(std::string_view kind, std::string_view member)
{
    return kind == "Secret" && (member == "data" || member == "stringData");
}

void collect(const Value &value, const FieldPath &at, std::vector<FieldPath> &out)
{
    for (std::size_t i = 0; i < value.items().size(); ++i)
        collect(value.at(i), at.child(i), out);
    const std::string &kind = value["kind"].string();
    const bool secretVariable = tellsSecret(value["name"].string());
    for (const core::Member &member : value.members()) {
        const FieldPath path = at.child(member.key);
        if (isSecretData(kind, member.key) && member.value.isMap()) {
            for (const core::Member &datum : member.value.members())
                out.push_back(path.child(datum.key));
        } else if (isSecretData(kind, member.key) || member.key == lastApplied || (member.key == "value" && secretVariable)) {
            out.push_back(path);
        } else {
            collect(member.value, path, out);
        }
    }
}

/// The path with names instead of indexes: the same field in another version of the object, which may have other items before it.
std::string placeOf(const Value &object, const FieldPath &path)
{
    FieldPath named;
    const Value *here = &object;
    for (const FieldPath::Step &step : path.steps()) {
        const Value &next = here->at(FieldPath(std::vector<FieldPath::Step>{step}));
        const auto *index = std::get_if<std::size_t>(&step);
        const std::string &name = next["name"].string();
        named = index && !name.empty() ? named.item("name", name) : index ? named.child(*index) : named.child(std::get<std::string>(step));
        here = &next;
    }
    return named.toString();
}

std::map<std::string, Value> secretsByPlace(const Value &object)
{
    std::map<std::string, Value> out;
    for (const FieldPath &path : secretsOf(object))
        out.emplace(placeOf(object, path), object.at(path));
    return out;
}

/// `value` with secrets that differ from those of `other` at the same place marked.
Value marked(const Value &value, const Value &other, const char *mark)
{
    const std::map<std::string, Value> theirs = secretsByPlace(other);
    Value out = value;
    for (const FieldPath &path : secretsOf(value)) {
        const auto same = theirs.find(placeOf(value, path));
        // Of kubectl's copy only the fields that it holds are of interest; they stand beside it.
        const bool differs = same != theirs.end() && path.key() != lastApplied && !(same->second == value.at(path));
        out = out.set(path, Value(differs ? std::string(hiddenValue) + mark : std::string(hiddenValue)));
    }
    return out;
}

} // namespace

bool tellsSecret(std::string_view environmentName)
{
    static constexpr std::array words{"pass", "secret", "token", "key", "credential"};
    std::string lower(environmentName);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return std::any_of(words.begin(), words.end(), [&lower](const char *word) { return lower.find(word) != std::string::npos; });
}

std::vector<FieldPath> secretsOf(const Value &object)
{
    std::vector<FieldPath> out;
    collect(object, {}, out);
    return out;
}

Value masked(const Value &object, const std::string &hidden)
{
    Value out = object;
    for (const FieldPath &path : secretsOf(object))
        out = out.set(path, Value(hidden));
    return out;
}

Value maskedField(std::string_view kind, const FieldPath &path, const Value &value)
{
    const std::vector<FieldPath::Step> &steps = path.steps();
    const auto *part = steps.empty() ? nullptr : std::get_if<std::string>(&steps.front());
    const auto *item = steps.size() < 2 ? nullptr : std::get_if<core::Selector>(&steps[steps.size() - 2]);
    const bool variable = item && path.key() == "value"
        && std::any_of(item->keys.begin(), item->keys.end(), [](const auto &key) { return key.name == "name" && tellsSecret(key.text); });
    if (variable || path.key() == lastApplied || (part && isSecretData(kind, *part) && (steps.size() > 1 || !value.isMap())))
        return Value(hiddenValue);
    if (part && steps.size() == 1 && isSecretData(kind, *part))
        return masked(core::map({{"kind", Value(kind)}, {*part, value}}))[*part];
    return masked(value);
}

MaskedPair maskedPair(const Value &before, const Value &after)
{
    return {marked(before, after, " (before)"), marked(after, before, " (after)")};
}

} // namespace kube
