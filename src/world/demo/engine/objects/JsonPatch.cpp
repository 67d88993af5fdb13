// SPDX-License-Identifier: Apache-2.0
// JSON Patch and merge patch; error texts as of gopkg.in/evanphx/json-patch.v4, which the API server uses.
#include "core/Json.h"
#include "demo/engine/objects/Patch.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace demo {

using core::Value;

namespace {

std::vector<std::string> pointer(std::string_view text)
{
    std::vector<std::string> steps;
    for (std::size_t start = 1; start <= text.size() && !text.empty();) {
        const std::size_t end = std::min(text.find('/', start), text.size());
        std::string step;
        for (std::size_t i = start; i < end; ++i) {
            const bool escape = text[i] == '~' && i + 1 < end && (text[i + 1] == '0' || text[i + 1] == '1');
            step += escape ? (text[++i] == '0' ? '~' : '/') : text[i];
        }
        steps.push_back(std::move(step));
        start = end + 1;
    }
    return steps;
}

std::optional<std::size_t> indexOf(const std::string &step, std::size_t size)
{
    std::size_t index = 0;
    const auto parsed = std::from_chars(step.data(), step.data() + step.size(), index);
    return !step.empty() && parsed.ptr == step.data() + step.size() && index <= size ? std::optional(index) : std::nullopt;
}

const Value *look(const Value &object, const std::vector<std::string> &steps)
{
    const Value *node = &object;
    for (const std::string &step : steps) {
        if (node->isList()) {
            const auto index = indexOf(step, node->size());
            if (!index || *index >= node->size())
                return nullptr;
            node = &node->items()[*index];
        } else {
            node = node->find(step);
        }
        if (!node)
            return nullptr;
    }
    return node;
}

enum class Operation { Add, Replace, Remove };

/// Nothing if the path leads nowhere.
std::optional<Value> changed(const Value &node, const std::vector<std::string> &steps, std::size_t at, Operation operation, const Value &value)
{
    if (at == steps.size())
        return value;
    const bool last = at + 1 == steps.size();
    const std::string &step = steps[at];
    if (node.isList()) {
        const auto index = step == "-" && last && operation == Operation::Add ? std::optional(node.size()) : indexOf(step, node.size());
        if (!index || (*index == node.size() && !(last && operation == Operation::Add)))
            return std::nullopt;
        if (last && operation == Operation::Add)
            return node.inserted(*index, value);
        if (last && operation == Operation::Remove)
            return node.erased(*index);
        auto inner = changed(node.items()[*index], steps, at + 1, operation, value);
        return inner ? std::optional(node.replaced(*index, std::move(*inner))) : std::nullopt;
    }
    const Value *member = node.find(step);
    // The library's replace adds a member that is not there; only a removal insists.
    if (!node.isMap() || (!member && !(last && operation != Operation::Remove)))
        return std::nullopt;
    if (last)
        return operation == Operation::Remove ? node.without(step) : node.with(step, value);
    auto inner = changed(*member, steps, at + 1, operation, value);
    return inner ? std::optional(node.with(step, std::move(*inner))) : std::nullopt;
}

/// Whatever is wrong with a patch that can be read, the server does not say it.
tl::unexpected<Failure> unprocessable()
{
    return refuse({422, "Invalid", "the server rejected our request due to an error in our request", Value::emptyMap(), 0});
}

} // namespace

Answer<Value> jsonPatched(const Value &object, const Value &patch)
{
    if (!patch.isList())
        return refuse(badRequest("error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp"));
    Value result = object;
    for (const Value &step : patch.items()) {
        const std::string &operation = step["op"].string(), &path = step["path"].string();
        const auto steps = pointer(path);
        Value value = step["value"];
        std::optional<Value> next;
        if (operation == "test") {
            const Value *found = look(result, steps);
            if (found ? *found != value : !value.isNull())
                return unprocessable();
            continue;
        }
        if (operation == "move" || operation == "copy") {
            const auto from = pointer(step["from"].string());
            const Value *source = look(result, from);
            if (!source)
                return unprocessable();
            value = *source;
            if (operation == "move")
                result = changed(result, from, 0, Operation::Remove, {}).value_or(result);
            next = changed(result, steps, 0, Operation::Add, value);
        } else if (operation == "add") {
            next = changed(result, steps, 0, Operation::Add, value);
        } else if (operation == "replace") {
            next = changed(result, steps, 0, Operation::Replace, value);
        } else if (operation == "remove") {
            next = changed(result, steps, 0, Operation::Remove, {});
        } else {
            return unprocessable();
        }
        if (!next)
            return unprocessable();
        result = std::move(*next);
    }
    return result;
}

Value mergePatched(const Value &object, const Value &patch)
{
    if (!patch.isMap())
        return patch;
    Value result = object.isMap() ? object : Value::emptyMap();
    for (const core::Member &member : patch.members()) {
        if (member.value.isNull())
            result = result.without(member.key);
        else
            result = result.with(member.key, mergePatched(result[member.key], member.value));
    }
    core::Members members = result.members();
    std::sort(members.begin(), members.end(), [](const core::Member &a, const core::Member &b) { return a.key < b.key; });
    return Value(std::move(members));
}

} // namespace demo
