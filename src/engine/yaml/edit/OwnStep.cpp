// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit/OwnStep.h"

#include <algorithm>

namespace yaml::edit {

namespace {

using core::Value;

const Value &childAt(const Value &value, std::size_t position)
{
    return value.isList() ? value.items()[position] : value.members()[position].value;
}

core::FieldPath head(const core::FieldPath &path, std::size_t length)
{
    const auto &steps = path.steps();
    return core::FieldPath(std::vector<core::FieldPath::Step>(steps.begin(), steps.begin() + std::ptrdiff_t(length)));
}

/// Whether the edit sets the value, or one around it, as a whole.
bool isSet(const Value &root, const core::Edit &edit, const std::vector<const Value *> &way)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [&](const core::Change &change) {
        return change.after && std::find(way.begin(), way.end(), root.find(change.path)) != way.end();
    });
}

} // namespace

std::optional<Step> ownStep(const Sheet &sheet, const Step &step, const core::Edit &edit)
{
    const Value &root = sheet.document().value;
    const Value after = applied(root, step);
    const Value *wanted = &after;
    std::vector<const Value *> way{&root};
    std::size_t node = 0;
    for (std::size_t depth = 0;; ++depth) {
        const Place place(step.place.begin(), step.place.begin() + std::ptrdiff_t(depth));
        if (sheet.node(node).style == NodeStyle::Alias)
            return isSet(root, edit, way) ? std::optional(Step{StepKind::Replace, place, head(step.path, depth), {}, {}, *wanted}) : std::nullopt;
        if (depth == step.place.size())
            return std::nullopt;
        const auto below = sheet.children(node);
        const std::size_t position = step.place[depth];
        const bool removesHere = step.kind == StepKind::RemoveMember && depth + 1 == step.place.size();
        if (removesHere || (position >= below.size() && !way.back()->isMap()))
            return std::nullopt;
        way.push_back(&childAt(*way.back(), position));
        if (position >= below.size()) {
            const bool isAll = depth + 1 == step.place.size() && step.kind == StepKind::Replace;
            const auto predecessor = below.empty() ? std::nullopt : std::optional(below.size() - 1);
            if (!isAll && !isSet(root, edit, way))
                return std::nullopt;
            const std::string &key = way[depth]->members()[position].key;
            return Step{StepKind::InsertMember, place, head(step.path, depth + 1), key, predecessor, childAt(*wanted, position)};
        }
        wanted = &childAt(*wanted, position);
        node = below[position];
    }
}

} // namespace yaml::edit
