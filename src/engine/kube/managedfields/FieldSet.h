// SPDX-License-Identifier: Apache-2.0
// A set of field paths as metadata.managedFields records it (FieldsV1), with set algebra. It knows no schema and no object.
#pragma once

#include "core/Value.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

/// One step of a path in the form of FieldsV1: "f:name", "k:{"name":"web"}" (keys sorted), "v:"x"", "i:0".
using PathElement = std::string;
using ElementPath = std::vector<PathElement>;

PathElement fieldElement(std::string_view name);
/// `key` is a map of the list item's key fields.
PathElement keyElement(const core::Value &key);
PathElement valueElement(const core::Value &value);
PathElement indexElement(std::size_t index);
/// "f:spec", "f:replicas" for "spec.replicas"; only plain field names.
ElementPath fieldElements(std::string_view dotted);
/// As the server prints it in conflicts: ".spec.ports[port=80,protocol="TCP"].name".
std::string toText(const ElementPath &path);
std::string toText(const PathElement &element);

class FieldSet {
public:
    FieldSet() = default;
    /// From the value of `fieldsV1`; anything it does not understand is left out.
    static FieldSet parse(const core::Value &fieldsV1);
    core::Value toValue() const;

    bool empty() const { return m_members.empty() && m_children.empty(); }
    bool has(const ElementPath &path) const;
    bool hasMember(const PathElement &element) const { return m_members.count(element) > 0; }
    void insert(const ElementPath &path);
    void insertMember(const PathElement &element) { m_members.insert(element); }
    /// The paths below `element`; empty if there are none.
    const FieldSet &below(const PathElement &element) const;
    FieldSet &child(const PathElement &element) { return m_children[element]; }

    FieldSet united(const FieldSet &other) const;
    FieldSet intersected(const FieldSet &other) const;
    /// Removes the members of `other` one by one: a parent does not take its children along.
    FieldSet without(const FieldSet &other) const;
    /// Removes also everything below the members of `other`.
    FieldSet withoutBelow(const FieldSet &other) const;

    /// Members of each level before what is below them, as the server lists conflicts.
    void each(const std::function<void(const ElementPath &)> &visit) const;

    const std::set<PathElement> &members() const { return m_members; }
    const std::map<PathElement, FieldSet> &children() const { return m_children; }
    bool operator==(const FieldSet &other) const = default;

private:
    bool readFrom(const core::Value &fields);
    void prune(const PathElement &element);
    void each(ElementPath &prefix, const std::function<void(const ElementPath &)> &visit) const;
    std::set<PathElement> m_members;
    std::map<PathElement, FieldSet> m_children;
};

} // namespace kube
