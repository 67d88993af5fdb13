// SPDX-License-Identifier: Apache-2.0
// How fields merge: for each type its shape, whether it is atomic, and the keys of its lists, read from OpenAPI definitions. No values here.
#pragma once

#include "core/Value.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

struct FieldType {
    enum class Shape { Deduced, Scalar, List, Map };
    enum class Scalar { Any, String, Numeric, Boolean };
    struct ListKey {
        std::string name;
        std::optional<core::Value> standard; ///< what the server takes if the item leaves it out
    };
    Shape shape = Shape::Deduced; ///< Deduced: whatever the value is (lists then atomic)
    Scalar scalar = Scalar::Any;
    bool atomic = false;
    bool setList = false;             ///< a list of scalars, each an item by its value
    std::vector<ListKey> keys;        ///< of a list of maps
    std::map<std::string, const FieldType *, std::less<>> fields; ///< of a map with a fixed set of fields
    const FieldType *element = nullptr; ///< of a list, or of a map with free keys

    /// The type of a map's member; nullptr if the map has no such field.
    const FieldType *member(std::string_view name) const;
    bool declares(std::string_view name) const { return fields.find(name) != fields.end(); }
};

class TypeTree {
public:
    /// `schema` is {"definitions": {...}} in the form of OpenAPI v2.
    explicit TypeTree(const core::Value &schema);

    /// nullptr for a kind that the schema does not have.
    const FieldType *root(std::string_view apiVersion, std::string_view kind) const;
    static const FieldType *deduced();

private:
    const FieldType *named(const std::string &name);
    void fill(FieldType &type, const core::Value &schema);

    core::Value m_definitions;
    std::map<std::string, FieldType *> m_named;
    std::map<std::string, const FieldType *, std::less<>> m_roots; ///< by "apps/v1, Kind=Deployment"
    std::vector<std::unique_ptr<FieldType>> m_types;
};

} // namespace kube
