// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Fields.h"

#include <algorithm>
#include <charconv>

namespace demo {

using core::Value;

namespace {

const Value &nothing()
{
    static const Value null;
    return null;
}

} // namespace

const std::string &uidOf(const Value &object)
{
    return object["metadata"]["uid"].string();
}

const std::string &textOf(const Value &object, std::string_view key)
{
    return object["metadata"][key].string();
}

bool isDeleting(const Value &object)
{
    return !object["metadata"]["deletionTimestamp"].string().empty();
}

std::int64_t number(const Value &value, std::int64_t otherwise)
{
    return value.integer().value_or(otherwise);
}

const std::string &annotation(const Value &object, std::string_view key)
{
    return object["metadata"]["annotations"][key].string();
}

Value withMetadata(const Value &object, std::string_view key, Value value)
{
    return object.with("metadata", object["metadata"].with(key, std::move(value)));
}

Value withAnnotation(const Value &object, const std::string &key, const std::string &value)
{
    return withMetadata(object, "annotations", object["metadata"]["annotations"].with(key, Value(value)));
}

const Value &controllerOf(const Value &object)
{
    for (const Value &owner : object["metadata"]["ownerReferences"].items()) {
        if (owner["controller"].boolean())
            return owner;
    }
    return nothing();
}

Value ownerReference(const Value &owner)
{
    return core::map({{"apiVersion", owner["apiVersion"]},
                      {"kind", owner["kind"]},
                      {"name", owner["metadata"]["name"]},
                      {"uid", owner["metadata"]["uid"]},
                      {"controller", Value(true)},
                      {"blockOwnerDeletion", Value(true)}});
}

bool selects(const Value &selector, const Value &labels)
{
    if (!selector.isMap())
        return false;
    for (const core::Member &label : selector["matchLabels"].members()) {
        if (!labels.contains(label.key) || labels[label.key].text() != label.value.text())
            return false;
    }
    for (const Value &rule : selector["matchExpressions"].items()) {
        const std::string &op = rule["operator"].string();
        const Value *label = labels.find(rule["key"].string());
        const auto &values = rule["values"].items();
        const bool among = label && std::any_of(values.begin(), values.end(), [label](const Value &value) { return value.text() == label->text(); });
        if ((op == "In" && !among) || (op == "NotIn" && among) || (op == "Exists" && !label) || (op == "DoesNotExist" && label))
            return false;
    }
    return true;
}

bool selectsPlain(const Value &selector, const Value &labels)
{
    const auto &wanted = selector.members();
    return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&labels](const core::Member &label) {
        return labels.contains(label.key) && labels[label.key].text() == label.value.text();
    });
}

const Value &condition(const Value &conditions, std::string_view type)
{
    for (const Value &item : conditions.items()) {
        if (item["type"].string() == type)
            return item;
    }
    return nothing();
}

bool isTrue(const Value &item)
{
    return item["status"].string() == "True";
}

bool isActive(const Value &pod)
{
    const std::string &phase = pod["status"]["phase"].string();
    return phase != "Failed" && phase != "Succeeded" && !isDeleting(pod);
}

bool isReady(const Value &pod)
{
    return isTrue(condition(pod["status"]["conditions"], "Ready"));
}

std::optional<core::Instant> availableAt(const Value &pod, std::int64_t minReadySeconds)
{
    const Value &ready = condition(pod["status"]["conditions"], "Ready");
    if (!isTrue(ready))
        return std::nullopt;
    const auto since = core::fromRfc3339(ready["lastTransitionTime"].string());
    return since ? std::optional(*since + std::chrono::seconds(minReadySeconds)) : std::nullopt;
}

std::int64_t scaled(const Value &intOrPercent, std::int64_t total, bool roundUp)
{
    if (const auto absolute = intOrPercent.integer())
        return *absolute;
    const std::string &text = intOrPercent.string();
    std::int64_t percent = 0;
    if (text.empty() || text.back() != '%' || std::from_chars(text.data(), text.data() + text.size() - 1, percent).ec != std::errc())
        return 0;
    return roundUp ? (total * percent + 99) / 100 : total * percent / 100;
}

} // namespace demo
