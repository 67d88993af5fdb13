// SPDX-License-Identifier: Apache-2.0
#include "kube/ServerField.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kube {

using core::FieldPath;
using core::Value;

namespace {

std::optional<std::size_t> number(std::string_view text)
{
    std::size_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

FieldPath itemOf(const FieldPath &list, const Value &items, std::size_t index)
{
    const std::string &name = items.at(index)["name"].string();
    const auto same = [&name](const Value &item) { return item["name"].string() == name; };
    const bool unique = !name.empty() && std::count_if(items.items().begin(), items.items().end(), same) == 1;
    return unique ? list.item("name", name) : list.child(index);
}

} // namespace

FieldPath pathOfServerField(std::string_view field, const Value &object)
{
    FieldPath path;
    const Value *at = &object;
    while (!field.empty()) {
        if (field[0] == '.') {
            field.remove_prefix(1);
            continue;
        }
        if (field[0] != '[') {
            const std::string_view key = field.substr(0, field.find_first_of(".["));
            path = path.child(std::string(key));
            at = &(*at)[key];
            field.remove_prefix(key.size());
            continue;
        }
        const std::size_t close = std::min(field.find(']'), field.size() - 1);
        const std::string_view inside = field.substr(1, close > 0 ? close - 1 : 0);
        field.remove_prefix(close + 1);
        const auto index = at->isMap() ? std::nullopt : number(inside);
        if (index) {
            path = itemOf(path, *at, *index);
            at = &at->at(*index);
        } else {
            path = path.child(std::string(inside));
            at = &(*at)[inside];
        }
    }
    return path;
}

} // namespace kube
