// SPDX-License-Identifier: Apache-2.0
#include "core/Value.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

const std::string noText;
const Items noItems;
const Members noMembers;
const Value nothing;

template <typename Member>
auto findMember(Member &members, std::string_view key)
{
    const auto found = std::find_if(members.rbegin(), members.rend(), [key](const auto &member) { return member.key == key; });
    return found == members.rend() ? members.end() : std::prev(found.base());
}

bool sameNumber(const Value &a, const Value &b)
{
    if (a.text() == b.text())
        return true;
    const auto left = a.integer(), right = b.integer();
    if (left && right)
        return *left == *right;
    return a.real() && a.real() == b.real();
}

/// Members of one key are compared in their order, others in any.
bool sameMembers(const Members &a, const Members &b)
{
    const auto same = [](const Member &x, const Member &y) { return x.key == y.key && x.value == y.value; };
    if (a.size() != b.size())
        return false;
    if (std::equal(a.begin(), a.end(), b.begin(), [](const Member &x, const Member &y) { return x.key == y.key; }))
        return std::equal(a.begin(), a.end(), b.begin(), same);
    const auto sorted = [](const Members &members) {
        std::vector<const Member *> out;
        for (const Member &member : members)
            out.push_back(&member);
        std::stable_sort(out.begin(), out.end(), [](const Member *x, const Member *y) { return x->key < y->key; });
        return out;
    };
    const auto left = sorted(a), right = sorted(b);
    return std::equal(left.begin(), left.end(), right.begin(), [&same](const Member *x, const Member *y) { return same(*x, *y); });
}

} // namespace

Value::Value(std::string text) : m_data(std::make_shared<const std::string>(std::move(text))) { }
Value::Value(Items items) : m_data(std::make_shared<const Items>(std::move(items))) { }
Value::Value(Members members) : m_data(std::make_shared<const Members>(std::move(members))) { }

Value Value::number_(std::string text)
{
    Value value;
    value.m_data = Number{std::make_shared<const std::string>(std::move(text))};
    return value;
}

Value Value::emptyMap()
{
    return Value(Members());
}

Value Value::emptyList()
{
    return Value(Items());
}

bool Value::boolean() const
{
    const bool *value = std::get_if<bool>(&m_data);
    return value && *value;
}

std::optional<std::int64_t> Value::integer() const
{
    if (!isNumber())
        return std::nullopt;
    const std::string &digits = text();
    std::int64_t value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<double> Value::real() const
{
    if (!isNumber())
        return std::nullopt;
    const std::string &digits = text();
    double value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

const std::string &Value::text() const
{
    if (const auto *number = std::get_if<Number>(&m_data))
        return *number->text;
    return string();
}

const std::string &Value::string() const
{
    const auto *text = std::get_if<std::shared_ptr<const std::string>>(&m_data);
    return text ? **text : noText;
}

const Items &Value::items() const
{
    const auto *items = std::get_if<std::shared_ptr<const Items>>(&m_data);
    return items ? **items : noItems;
}

const Members &Value::members() const
{
    const auto *members = std::get_if<std::shared_ptr<const Members>>(&m_data);
    return members ? **members : noMembers;
}

std::size_t Value::size() const
{
    return isMap() ? members().size() : items().size();
}

const Value *Value::find(std::string_view key) const
{
    const auto found = findMember(members(), key);
    return found == members().end() ? nullptr : &found->value;
}

const Value &Value::operator[](std::string_view key) const
{
    const Value *found = find(key);
    return found ? *found : nothing;
}

const Value &Value::at(std::size_t index) const
{
    return index < items().size() ? items()[index] : nothing;
}

Value Value::with(std::string_view key, Value value) const
{
    Members members = this->members();
    const auto found = findMember(members, key);
    if (found == members.end())
        members.push_back({std::string(key), std::move(value)});
    else
        found->value = std::move(value);
    return Value(std::move(members));
}

Value Value::without(std::string_view key) const
{
    if (!contains(key))
        return *this;
    Members members = this->members();
    std::erase_if(members, [key](const Member &member) { return member.key == key; });
    return Value(std::move(members));
}

Value Value::inserted(std::size_t index, Value value) const
{
    Items items = this->items();
    items.insert(items.begin() + std::ptrdiff_t(std::min(index, items.size())), std::move(value));
    return Value(std::move(items));
}

Value Value::inserted(std::size_t index, std::string_view key, Value value) const
{
    if (contains(key))
        return with(key, std::move(value));
    Members members = this->members();
    members.insert(members.begin() + std::ptrdiff_t(std::min(index, members.size())), Member{std::string(key), std::move(value)});
    return Value(std::move(members));
}

Value Value::appended(Value value) const
{
    return inserted(items().size(), std::move(value));
}

Value Value::replaced(std::size_t index, Value value) const
{
    Items items = this->items();
    if (index < items.size())
        items[index] = std::move(value);
    return Value(std::move(items));
}

Value Value::erased(std::size_t index) const
{
    Items items = this->items();
    if (index < items.size())
        items.erase(items.begin() + std::ptrdiff_t(index));
    return Value(std::move(items));
}

bool Value::operator==(const Value &other) const
{
    if (kind() != other.kind())
        return false;
    switch (kind()) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return boolean() == other.boolean();
    case Kind::Number:
        return sameNumber(*this, other);
    case Kind::String:
        return string() == other.string();
    case Kind::List:
        return &items() == &other.items() || items() == other.items();
    case Kind::Map:
        break;
    }
    return &members() == &other.members() || sameMembers(members(), other.members());
}

bool Value::identical(const Value &other) const
{
    if (kind() != other.kind() || size() != other.size())
        return false;
    if (isNumber())
        return text() == other.text();
    if ((isList() && &items() == &other.items()) || (isMap() && &members() == &other.members()))
        return true; // shared
    if (isList())
        return std::equal(items().begin(), items().end(), other.items().begin(), [](const Value &a, const Value &b) { return a.identical(b); });
    if (isMap())
        return std::equal(members().begin(), members().end(), other.members().begin(),
                          [](const Member &a, const Member &b) { return a.key == b.key && a.value.identical(b.value); });
    return *this == other;
}

Value map(std::vector<Member> members)
{
    return Value(Members(std::move(members)));
}

Value list(std::vector<Value> items)
{
    return Value(Items(std::move(items)));
}

} // namespace core
