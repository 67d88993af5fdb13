// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit/Step.h"

#include "core/Json.h"

#include <algorithm>
#include <set>

namespace yaml::edit {

using core::FieldPath;
using core::Value;

namespace {

struct Where {
    Place place;
    FieldPath path;
    Where below(std::size_t position, FieldPath to) const
    {
        Where out{place, std::move(to)};
        out.place.push_back(position);
        return out;
    }
};

std::optional<Step> next(const Where &at, const Value &before, const Value &after);

std::optional<Step> nextInMap(const Where &at, const Value &before, const Value &after)
{
    const core::Members &old = before.members(), &wanted = after.members();
    for (std::size_t i = 0; i < old.size(); ++i) {
        // Of duplicate keys the last one counts.
        const Value *target = before.find(old[i].key) == &old[i].value ? after.find(old[i].key) : nullptr;
        if (!target)
            continue;
        if (auto step = next(at.below(i, at.path.child(old[i].key)), old[i].value, *target))
            return step;
    }
    std::optional<std::size_t> predecessor;
    for (const core::Member &member : wanted) {
        const Value *own = before.find(member.key);
        if (!own)
            return Step{StepKind::InsertMember, at.place, at.path.child(member.key), member.key, predecessor, member.value};
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (&old[i].value == own)
                predecessor = i;
        }
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (!after.contains(old[i].key)) {
            const Where child = at.below(i, at.path.child(old[i].key));
            return Step{StepKind::RemoveMember, child.place, child.path, {}, {}, {}};
        }
    }
    return std::nullopt;
}

/// What tells items of a list apart: their name where all have one, else all they hold.
std::vector<std::string> identities(const Value &list, bool byName)
{
    std::vector<std::string> out;
    for (const Value &item : list.items())
        out.push_back(byName ? item["name"].string() : core::toCanonicalJson(item));
    return out;
}

bool hasNames(const Value &list)
{
    std::set<std::string> names;
    return std::all_of(list.items().begin(), list.items().end(),
                       [&names](const Value &item) { return item["name"].isString() && names.insert(item["name"].string()).second; });
}

/// For each item of `a` the item of `b` that it stays as, in order (longest common subsequence, after what is common at both ends).
std::vector<std::optional<std::size_t>> aligned(const std::vector<std::string> &a, const std::vector<std::string> &b)
{
    std::vector<std::optional<std::size_t>> out(a.size());
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        out[head] = head;
        ++head;
    }
    std::size_t aEnd = a.size(), bEnd = b.size();
    while (aEnd > head && bEnd > head && a[aEnd - 1] == b[bEnd - 1])
        out[--aEnd] = --bEnd;
    const std::size_t rows = aEnd - head, columns = bEnd - head;
    constexpr std::size_t tooMany = 4'000'000;
    if (rows == 0 || columns == 0 || rows > tooMany / columns)
        return out;
    std::vector<std::vector<unsigned>> length(rows + 1, std::vector<unsigned>(columns + 1));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            length[i][j] = a[head + i] == b[head + j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[head + i] == b[head + j])
            out[head + i++] = head + j++;
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return out;
}

FieldPath itemPath(const FieldPath &list, const Value &item, std::size_t position, bool byName)
{
    return byName ? list.item("name", item["name"].string()) : list.child(position);
}

std::optional<Step> nextInList(const Where &at, const Value &before, const Value &after)
{
    const bool byName = hasNames(before) && hasNames(after);
    const auto match = aligned(identities(before, byName), identities(after, byName));
    std::size_t wanted = 0;
    for (std::size_t i = 0; i <= before.size(); ++i) {
        const std::size_t next_ = i < before.size() ? match[i].value_or(after.size() + 1) : after.size();
        if (next_ > after.size()) {
            // An item without a partner: it becomes the next wanted one that has none either, or goes.
            std::size_t following = i;
            while (following < before.size() && !match[following])
                ++following;
            const std::size_t limit = following < before.size() ? *match[following] : after.size();
            const Where child = at.below(i, itemPath(at.path, before.items()[i], i, byName));
            if (wanted < limit) {
                if (auto step = next(child, before.items()[i], after.items()[wanted]))
                    return step;
                ++wanted; // equal all the same, as 1 and 1.0 are
                continue;
            }
            return Step{StepKind::RemoveItem, child.place, child.path, {}, {}, {}};
        }
        if (wanted < next_) {
            const Value &item = after.items()[wanted];
            const auto predecessor = i > 0 ? std::optional(i - 1) : std::nullopt;
            return Step{StepKind::InsertItem, at.place, itemPath(at.path, item, wanted, byName), {}, predecessor, item};
        }
        if (i < before.size()) {
            if (auto step = next(at.below(i, itemPath(at.path, before.items()[i], i, byName)), before.items()[i], after.items()[next_]))
                return step;
            ++wanted;
        }
    }
    return std::nullopt;
}

std::optional<Step> next(const Where &at, const Value &before, const Value &after)
{
    if (before == after)
        return std::nullopt;
    if (before.kind() == after.kind() && before.size() > 0 && after.size() > 0)
        return before.isMap() ? nextInMap(at, before, after) : nextInList(at, before, after);
    return Step{StepKind::Replace, at.place, at.path, {}, {}, after};
}

Value appliedFrom(const Value &base, const Step &step, std::size_t depth)
{
    const std::size_t position = step.predecessor ? *step.predecessor + 1 : 0;
    if (depth == step.place.size()) {
        if (step.kind == StepKind::InsertMember)
            return base.inserted(position, step.key, step.value);
        return step.kind == StepKind::InsertItem ? base.inserted(position, step.value) : step.value;
    }
    const std::size_t child = step.place[depth];
    const bool removes = depth + 1 == step.place.size() && (step.kind == StepKind::RemoveMember || step.kind == StepKind::RemoveItem);
    if (base.isList())
        return removes ? base.erased(child) : base.replaced(child, appliedFrom(base.items()[child], step, depth + 1));
    core::Members members = base.members();
    if (removes)
        members.erase(members.begin() + std::ptrdiff_t(child));
    else
        members[child].value = appliedFrom(members[child].value, step, depth + 1);
    return Value(std::move(members));
}

} // namespace

std::optional<Step> nextStep(const Value &before, const Value &after)
{
    return next({}, before, after);
}

Value applied(const Value &base, const Step &step)
{
    return appliedFrom(base, step, 0);
}

} // namespace yaml::edit
