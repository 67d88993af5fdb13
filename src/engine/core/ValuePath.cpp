// SPDX-License-Identifier: Apache-2.0
// The members of Value that follow a FieldPath.
#include "core/FieldPath.h"
#include "core/Value.h"

#include <algorithm>

namespace core {

namespace {

using Step = FieldPath::Step;
const Value nothing;

/// Where in a list an index or selector step points; the size if nowhere.
std::size_t position(const Value &value, const Step &step)
{
    const Items &items = value.items();
    if (const auto *index = std::get_if<std::size_t>(&step))
        return std::min(*index, items.size());
    const auto *selector = std::get_if<Selector>(&step);
    if (!selector)
        return items.size();
    const auto found = std::find_if(items.begin(), items.end(), [selector](const Value &item) { return matches(*selector, item); });
    return std::size_t(found - items.begin());
}

const Value *descend(const Value &value, const Step &step)
{
    if (const auto *key = std::get_if<std::string>(&step))
        return value.find(*key);
    const std::size_t at = position(value, step);
    return at < value.items().size() ? &value.items()[at] : nullptr;
}

/// A new list item that the selector will find. Digits stay text: only names are set this way in practice.
Value itemFor(const Step &step)
{
    Value item;
    if (const auto *selector = std::get_if<Selector>(&step)) {
        for (const Selector::Key &key : selector->keys)
            item = item.with(key.name, Value(key.text));
    }
    return item;
}

Value setFrom(const Value &value, const std::vector<Step> &steps, std::size_t depth, Value &leaf)
{
    if (depth == steps.size())
        return std::move(leaf);
    const Step &step = steps[depth];
    if (const auto *key = std::get_if<std::string>(&step))
        return value.with(*key, setFrom(value[*key], steps, depth + 1, leaf));
    const std::size_t at = position(value, step);
    if (at == value.items().size())
        return value.appended(setFrom(itemFor(step), steps, depth + 1, leaf));
    return value.replaced(at, setFrom(value.items()[at], steps, depth + 1, leaf));
}

Value removeFrom(const Value &value, const std::vector<Step> &steps, std::size_t depth)
{
    const Step &step = steps[depth];
    const Value *next = descend(value, step);
    if (!next)
        return value;
    const bool last = depth + 1 == steps.size();
    if (const auto *key = std::get_if<std::string>(&step))
        return last ? value.without(*key) : value.with(*key, removeFrom(*next, steps, depth + 1));
    const std::size_t at = position(value, step);
    return last ? value.erased(at) : value.replaced(at, removeFrom(*next, steps, depth + 1));
}

} // namespace

const Value *Value::find(const FieldPath &path) const
{
    const Value *value = this;
    for (const Step &step : path.steps()) {
        value = descend(*value, step);
        if (!value)
            return nullptr;
    }
    return value;
}

const Value &Value::at(const FieldPath &path) const
{
    const Value *found = find(path);
    return found ? *found : nothing;
}

Value Value::set(const FieldPath &path, Value value) const
{
    return setFrom(*this, path.steps(), 0, value);
}

Value Value::removed(const FieldPath &path) const
{
    return path.isRoot() ? Value() : removeFrom(*this, path.steps(), 0);
}

} // namespace core
