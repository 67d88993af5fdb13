// SPDX-License-Identifier: Apache-2.0
#include "kube/equality/Semantic.h"

#include "kube/quantity/Quantity.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace kube {

namespace {

    using core::Value;

    /// Fields of a pod template (and of the specs around it) whose Go type is a map or a struct by value.
    bool emptyMapIsNothing(std::string_view key, std::string_view parent)
    {
        static constexpr std::array<std::string_view, 13> keys = {
            "metadata",  "labels", "annotations", "nodeSelector", "matchLabels",      "resources",  "limits",
            "requests", "overhead", "spec",       "template",     "volumeAttributes", "options"};
        if (key == "resources" && parent == "spec")
            return false; // pod-level resources are a pointer, a container's are not
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }

    bool isQuantity(std::string_view key, std::string_view parent)
    {
        return parent == "limits" || parent == "requests" || parent == "overhead" || parent == "capacity" || key == "sizeLimit"
            || key == "divisor";
    }

    bool isNothing(const Value &value, std::string_view key, std::string_view parent)
    {
        if (value.isNull())
            return true;
        if (value.isList())
            return value.items().empty();
        if (!value.isMap() || !emptyMapIsNothing(key, parent))
            return false;
        for (const core::Member &member : value.members()) {
            if (!isNothing(member.value, member.key, key))
                return false;
        }
        return true;
    }

    bool equal(const Value &a, const Value &b, std::string_view key, std::string_view parent);

    bool equalMaps(const Value &a, const Value &b, std::string_view key)
    {
        std::set<std::string_view> keys;
        for (const core::Member &member : a.members())
            keys.insert(member.key);
        for (const core::Member &member : b.members())
            keys.insert(member.key);
        return std::all_of(keys.begin(), keys.end(), [&](std::string_view child) { return equal(a[child], b[child], child, key); });
    }

    bool equal(const Value &a, const Value &b, std::string_view key, std::string_view parent)
    {
        // Objects made from one another share most of what they hold.
        if ((a.isMap() && b.isMap() && &a.members() == &b.members()) || (a.isList() && b.isList() && &a.items() == &b.items()))
            return true;
        if (isNothing(a, key, parent) || isNothing(b, key, parent))
            return isNothing(a, key, parent) && isNothing(b, key, parent);
        if (isQuantity(key, parent) && !a.isMap() && !a.isList()) {
            const Quantity::Parsed left = Quantity::fromJson(a), right = Quantity::fromJson(b);
            if (left && right)
                return *left == *right;
        }
        if (a.isMap() && b.isMap())
            return equalMaps(a, b, key);
        if (a.isList() && b.isList())
            return std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(),
                              [&](const Value &x, const Value &y) { return equal(x, y, {}, key); });
        return a == b;
    }

    Value withoutHash(const Value &podTemplate)
    {
        const Value &metadata = podTemplate["metadata"];
        if (!metadata["labels"].contains("pod-template-hash"))
            return podTemplate;
        return podTemplate.with("metadata", metadata.with("labels", metadata["labels"].without("pod-template-hash")));
    }

} // namespace

bool semanticallyEqual(const Value &a, const Value &b)
{
    return equal(a, b, {}, {});
}

bool equalTemplates(const Value &a, const Value &b)
{
    return equal(withoutHash(a), withoutHash(b), "template", {});
}

} // namespace kube
