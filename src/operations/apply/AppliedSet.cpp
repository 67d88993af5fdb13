// SPDX-License-Identifier: Apache-2.0
#include "operations/apply/AppliedSet.h"

#include "kube/managedfields/Extract.h"
#include "kube/schema/Schema.h"
#include "kube/workload/Probe.h"
#include "operations/apply/Ownership.h"

#include <algorithm>
#include <array>

namespace operations {

namespace {

using core::Change;
using core::FieldPath;
using core::Value;

const kube::Type *typeOf(const Value &object)
{
    return kube::builtInSchema().kind(object["apiVersion"].string(), object["kind"].string());
}

/// The list's keys as they stand in the item: [containerPort=80,protocol=TCP]. Nothing if the list is not keyed.
std::optional<core::Selector> selectorOf(const kube::Type *list, const Value &item)
{
    if (!list || list->listKind != kube::Type::ListKind::Map)
        return std::nullopt;
    core::Selector selector;
    for (const std::string &key : list->mapKeys) {
        if (item.contains(key))
            selector.keys.push_back({key, item[key].text()});
    }
    return selector.keys.empty() ? std::nullopt : std::optional(selector);
}

/// The path by list keys instead of indexes, cut off at a list that is one value. `object` has the field.
FieldPath addressable(const Value &object, const FieldPath &path)
{
    const kube::Type *root = typeOf(object);
    FieldPath out;
    for (const FieldPath::Step &step : path.steps()) {
        const kube::Type *type = root ? kube::typeAt(*root, out) : nullptr;
        if (std::holds_alternative<std::string>(step)) {
            if (type && type->atomic)
                return out;
            out = out.child(std::get<std::string>(step));
            continue;
        }
        if (type && type->listKind == kube::Type::ListKind::Atomic)
            return out;
        const FieldPath child = out.joined(FieldPath({step}));
        const Value *item = object.find(child);
        const auto selector = item ? selectorOf(type, *item) : std::nullopt;
        if (selector)
            out = out.child(*selector);
        else if (std::holds_alternative<core::Selector>(step))
            out = child;
        else
            return out;
    }
    return out;
}

bool isProbeField(const std::string &key)
{
    return std::any_of(kube::probeKinds.begin(), kube::probeKinds.end(), [&key](kube::ProbeKind kind) { return key == kube::field(kind); });
}

bool isHandlerField(const std::string &key)
{
    return std::any_of(kube::handlers.begin(), kube::handlers.end(), [&key](kube::Handler handler) { return key == kube::field(handler); });
}

/// `over` laid over `base`; below, lists of items that both have a name are merged by it.
Value merged(const Value &base, const Value &over, const std::string &key)
{
    if (base.isMap() && over.isMap() && !isProbeField(key) && key != "resources") {
        Value out = base;
        for (const core::Member &member : over.members())
            out = out.with(member.key, base.contains(member.key) ? merged(base[member.key], member.value, member.key) : member.value);
        return out;
    }
    const auto named = [](const Value &list) {
        return list.isList() && std::all_of(list.items().begin(), list.items().end(), [](const Value &item) { return item["name"].isString(); });
    };
    if (!named(base) || !named(over))
        return over;
    Value out = base;
    for (const Value &item : over.items()) {
        std::size_t at = 0;
        while (at < out.size() && !(out.at(at)["name"] == item["name"]))
            ++at;
        out = at < out.size() ? out.replaced(at, merged(out.at(at), item, {})) : out.appended(item);
    }
    return out;
}

Value ownedBy(const Value &live, const std::string &manager)
{
    return kube::extractApplied(live, manager).value_or(kube::identityOf(live));
}

std::string pointerToken(std::string text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '~' || text[i] == '/') {
            text.replace(i, 1, text[i] == '~' ? "~0" : "~1");
            ++i;
        }
    }
    return '/' + text;
}

} // namespace

Value appliedWith(const Value &live, const core::Edit &edit, const std::string &manager)
{
    const Value after = core::apply(live, edit);
    Value body = ownedBy(live, manager);
    for (const Change &change : edit.changes) {
        if (!change.after) {
            body = body.removed(addressable(live, change.path));
            continue;
        }
        const FieldPath path = addressable(after, change.path);
        if (const Value *value = after.find(path))
            body = body.set(path, *value);
    }
    return body;
}

Value appliedWithManifest(const Value &live, const Value &manifest, const std::string &manager)
{
    return merged(ownedBy(live, manager), manifest, {});
}

std::vector<Change> needsPatch(const Value &live, const core::Edit &edit)
{
    std::vector<Change> out;
    const Value after = core::apply(live, edit);
    for (const Change &change : edit.changes) {
        if (!change.after) {
            if (live.find(change.path) && !otherOwners(live, addressable(live, change.path)).empty())
                out.push_back(change);
            continue;
        }
        // Setting a whole probe whose handler was another one replaces that handler too.
        if (isProbeField(change.path.key())) {
            for (const core::Member &member : live.at(change.path).members()) {
                const FieldPath inner = change.path.child(member.key);
                if (isHandlerField(member.key) && !change.after->contains(member.key) && !otherOwners(live, addressable(live, inner)).empty()) {
                    out.push_back(change);
                    break;
                }
            }
        }
    }
    return out;
}

core::Result<Value> jsonPatch(const Value &live, const core::Edit &edit)
{
    core::Items operations;
    const auto operation = [&operations](const char *op, const std::string &pointer, const Value *value) {
        core::Members members{{"op", Value(op)}, {"path", Value(pointer)}};
        if (value)
            members.push_back({"value", *value});
        operations.emplace_back(std::move(members));
    };
    operation("test", "/metadata/uid", &live["metadata"]["uid"]);
    Value now = live;
    for (const Change &change : edit.changes) {
        std::string pointer;
        const Value *here = &now;
        for (std::size_t i = 0; i < change.path.size(); ++i) {
            const FieldPath::Step &step = change.path.steps()[i];
            if (const auto *key = std::get_if<std::string>(&step)) {
                if (i + 1 < change.path.size() && !here->contains(*key)) {
                    if (!change.after)
                        break;
                    // JSON Patch makes no parents.
                    const Value parent = core::apply(now, change).at(FieldPath({change.path.steps().begin(), change.path.steps().begin() + long(i) + 1}));
                    operation("add", pointer + pointerToken(*key), &parent);
                    pointer.clear();
                    here = nullptr;
                    break;
                }
                pointer += pointerToken(*key);
                here = &(*here)[*key];
                continue;
            }
            std::size_t at = 0;
            if (const auto *index = std::get_if<std::size_t>(&step)) {
                at = *index;
            } else {
                const auto &selector = std::get<core::Selector>(step);
                while (at < here->size() && !core::matches(selector, here->at(at)))
                    ++at;
                if (at < here->size()) {
                    for (const core::Selector::Key &key : selector.keys)
                        operation("test", pointer + '/' + std::to_string(at) + pointerToken(key.name), &here->at(at)[key.name]);
                }
            }
            if (at >= here->size() && i + 1 < change.path.size())
                return core::fail(core::ErrorCode::ObjectMissing, core::say("The live object has no %1", change.path.toString()));
            pointer += at >= here->size() ? "/-" : '/' + std::to_string(at);
            here = &here->at(at);
        }
        if (!pointer.empty()) {
            const Value *before = now.find(change.path);
            if (before)
                operation("test", pointer, before);
            if (change.after)
                operation(before ? "replace" : "add", pointer, &*change.after);
            else if (before)
                operation("remove", pointer, nullptr);
        }
        now = core::apply(now, change);
    }
    return Value(std::move(operations));
}

std::vector<FieldPath> droppedFields(const Value &live, const Value &body, const std::string &manager)
{
    std::vector<FieldPath> out;
    const auto before = kube::extractApplied(live, manager);
    if (!before)
        return out;
    for (const Change &change : core::difference(*before, body).changes) {
        if (!change.after)
            out.push_back(change.path);
    }
    return out;
}

Value withUid(const Value &body, const Value &live)
{
    const Value &uid = live["metadata"]["uid"];
    return uid.isString() ? body.set(FieldPath::of("metadata.uid"), uid) : body;
}

bool sameApplied(const Value &before, const Value &after, const std::string &manager)
{
    const auto entry = [&manager](const Value &object) {
        for (const Value &item : object["metadata"]["managedFields"].items()) {
            if (item["manager"].string() == manager && item["operation"].string() == "Apply" && item["subresource"].string().empty())
                return item["fieldsV1"];
        }
        return Value();
    };
    return entry(before) == entry(after) && ownedBy(before, manager) == ownedBy(after, manager);
}

Value comparable(const Value &object)
{
    static constexpr std::array dropped{"managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"};
    if (!object.isMap())
        return object;
    Value metadata = object["metadata"];
    for (const char *key : dropped)
        metadata = metadata.without(key);
    // Written by the deployment controller at any moment.
    metadata = metadata.removed(FieldPath::of("annotations").child("deployment.kubernetes.io/revision"));
    if (metadata.contains("annotations") && metadata["annotations"].size() == 0)
        metadata = metadata.without("annotations");
    return object.without("status").with("metadata", metadata);
}

} // namespace operations
