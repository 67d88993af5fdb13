// SPDX-License-Identifier: Apache-2.0
#include "kube/schema/TypedSet.h"

#include <algorithm>
#include <array>

namespace kube {

using core::Change;
using core::ErrorCode;
using core::fail;
using core::FieldPath;
using core::Result;
using core::say;
using core::Value;

namespace {

/// What a probe or a lifecycle hook can have one of.
constexpr std::array<std::string_view, 5> handlers{"exec", "httpGet", "tcpSocket", "grpc", "sleep"};

bool isHandler(std::string_view key)
{
    return std::find(handlers.begin(), handlers.end(), key) != handlers.end();
}

FieldPath head(const FieldPath &path, std::size_t count)
{
    return FieldPath({path.steps().begin(), path.steps().begin() + std::ptrdiff_t(count)});
}

FieldPath tail(const FieldPath &path, std::size_t from)
{
    return FieldPath({path.steps().begin() + std::ptrdiff_t(from), path.steps().end()});
}

/// A new list item with the selector's keys in their types (containerPort=80 is a number) and `rest` of it set.
Result<Value> newItem(const core::Selector &selector, const Type *type, const FieldPath &rest, const Value &value)
{
    Value item;
    for (const core::Selector::Key &key : selector.keys) {
        const Field *field = type ? type->field(key.name) : nullptr;
        const auto typed = field ? typedValue(field->type, key.text) : Result<Value>(Value(key.text));
        if (!typed)
            return typed;
        item = item.with(key.name, *typed);
    }
    if (!rest.isRoot())
        return item.set(rest, value);
    if (!value.isMap())
        return value;
    for (const core::Member &member : value.members())
        item = item.with(member.key, member.value);
    return item;
}

/// Turns one request after the other into changes of an object that has the earlier ones already.
class Builder {
public:
    Builder(const Value &object, const Type *root) : m_object(object), m_root(root) { }

    std::optional<core::Error> take(const FieldPath &path, const std::optional<std::string> &text);
    core::Edit edit() { return {say("Set fields"), std::move(m_changes)}; }

private:
    void add(Change change)
    {
        m_object = core::apply(m_object, change);
        m_changes.push_back(std::move(change));
    }
    const Type *typeOf(const FieldPath &path) const { return m_root ? typeAt(*m_root, path) : nullptr; }
    bool replaceHandler(const FieldPath &path, const Value &value);
    std::optional<core::Error> set(const FieldPath &path, const Value &value);

    Value m_object;
    const Type *m_root;
    std::vector<Change> m_changes;
};

/// Puts a handler in the place of the one that is there; false if the path sets none, or none is in its way.
bool Builder::replaceHandler(const FieldPath &path, const Value &value)
{
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto *key = std::get_if<std::string>(&path.steps()[i]);
        const FieldPath owner = head(path, i), own = head(path, i + 1);
        const Type *type = key && isHandler(*key) ? typeOf(owner) : nullptr;
        if (!type || (type->goName != "Probe" && type->goName != "LifecycleHandler"))
            continue;
        const core::Members members = m_object.at(owner).members();
        const auto isOther = [key](const core::Member &member) { return isHandler(member.key) && member.key != *key; };
        const auto other = std::find_if(members.begin(), members.end(), isOther);
        if (other == members.end())
            return false;
        const FieldPath rest = tail(path, i + 1);
        Change change = core::setting(own, rest.isRoot() ? value : m_object.at(own).set(rest, value));
        change.index = std::size_t(other - members.begin());
        add(std::move(change));
        for (const core::Member &member : members) {
            if (isOther(member))
                add(core::removal(owner.child(member.key)));
        }
        return true;
    }
    return false;
}

std::optional<core::Error> Builder::set(const FieldPath &path, const Value &value)
{
    if (replaceHandler(path, value))
        return std::nullopt;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto *selector = std::get_if<core::Selector>(&path.steps()[i]);
        const FieldPath here = head(path, i + 1);
        if (!selector || m_object.find(here))
            continue;
        const auto item = newItem(*selector, typeOf(here), tail(path, i + 1), value);
        if (!item)
            return item.error();
        add(core::setting(here.parent().child(m_object.at(here.parent()).size()), *item));
        return std::nullopt;
    }
    add(core::setting(path, value));
    return std::nullopt;
}

std::optional<core::Error> Builder::take(const FieldPath &path, const std::optional<std::string> &text)
{
    if (!text) {
        if (m_object.find(path))
            add(core::removal(path));
        return std::nullopt;
    }
    const Type *type = typeOf(path);
    if (m_root && !type)
        return core::Error(ErrorCode::FieldUnknown, say("there is no field %1 in a %2", path.toString(), m_root->goName),
                           say("Check the spelling; kubectl explain %1 lists the fields.", m_root->goName));
    auto value = typedValue(type, *text);
    if (!value) {
        core::Error error = std::move(value.error());
        error.what = say("%1: %2", path.toString(), error.what);
        return error;
    }
    // A quantity that was written as a number stays one.
    if (type && type->kind == Type::Kind::Quantity && m_object.at(path).isNumber() && value->isString()) {
        if (const auto number = typedValue(nullptr, value->string()); number && number->isNumber())
            value = number;
    }
    return set(path, *value);
}

/// Where kinds with containers have their pod spec.
FieldPath podSpecOf(const Value &object)
{
    for (const char *path : {"spec.template.spec", "spec.jobTemplate.spec.template.spec", "spec"}) {
        if (object.at(FieldPath::of(path))["containers"].isList())
            return FieldPath::of(path);
    }
    return FieldPath();
}

} // namespace

Result<FieldPath> containerPath(const Value &object, const std::string &container)
{
    const FieldPath spec = podSpecOf(object);
    std::string names;
    for (const char *list : {"containers", "initContainers", "ephemeralContainers"}) {
        for (const Value &item : object.at(spec)[list].items()) {
            if (item["name"].string() == container)
                return spec.child(list).item("name", container);
            names += (names.empty() ? "" : ", ") + item["name"].string();
        }
    }
    return fail(ErrorCode::ObjectMissing, say("there is no container %1", container), names.empty() ? core::Text() : say("The containers are: %1", names));
}

Result<FieldChange> parseFieldChange(std::string_view text)
{
    // The first = outside of brackets and of quotes in them.
    char quote = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote)
            quote = c == quote ? char(0) : quote;
        else if (depth > 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == '[' || c == ']')
            depth += c == '[' ? 1 : -1;
        else if (c == '=' && depth == 0) {
            auto path = FieldPath::parse(text.substr(0, i));
            if (!path)
                return core::unexpected(std::move(path.error()));
            if (path->isRoot())
                break;
            return FieldChange{std::move(*path), std::string(text.substr(i + 1))};
        }
    }
    if (text.size() > 1 && text.ends_with('-')) {
        auto path = FieldPath::parse(text.substr(0, text.size() - 1));
        if (!path)
            return core::unexpected(std::move(path.error()));
        return FieldChange{std::move(*path), std::nullopt};
    }
    return fail(ErrorCode::Usage, say("'%1' is no change", text), say("Write PATH=VALUE, or PATH- to remove a field."));
}

Result<core::Edit> typedEdit(const Value &object, const std::vector<FieldChange> &changes, const std::string &container)
{
    FieldPath base;
    if (!container.empty()) {
        auto path = containerPath(object, container);
        if (!path)
            return core::unexpected(std::move(path.error()));
        base = std::move(*path);
    }
    Builder builder(object, builtInSchema().kind(object["apiVersion"].string(), object["kind"].string()));
    for (const FieldChange &change : changes) {
        if (auto error = builder.take(base.joined(change.path), change.text))
            return core::unexpected(std::move(*error));
    }
    return builder.edit();
}

} // namespace kube
