// SPDX-License-Identifier: Apache-2.0
// The types of Kubernetes' objects as the API server's OpenAPI and its Go structs describe them. It decodes and validates nothing.
#pragma once

#include "core/FieldPath.h"
#include "core/Result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

struct Type;

struct Field {
    std::string name;
    const Type *type = nullptr;
    bool pointer = false;   ///< the Go field is a pointer: an explicit zero value differs from none
    bool omitEmpty = false; ///< an empty value is left out of the server's JSON
    bool required = false;  ///< as OpenAPI says; the server decodes an object without it all the same
    // Strategic merge patch: lists merge by the key, maps may have to drop the keys that the patch does not name.
    std::string patchMergeKey;
    bool patchMerge = false;
    bool patchRetainKeys = false;
};

struct Type {
    enum class Kind : std::uint8_t { Object, Map, List, String, Int32, Int64, Bool, Number, Quantity, IntOrString, Time, Any };
    enum class ListKind : std::uint8_t { Atomic, Set, Map };

    Kind kind = Kind::Any;
    std::string name;   ///< of an Object: its OpenAPI definition; else empty
    std::string goType; ///< as Go's reflect prints it: int32, v1.Probe, []v1.Container, map[string]string
    std::string goName; ///< of an Object: the struct's name without package
    std::vector<Field> fields;      ///< of an Object, in the order of the Go struct, which is the order of the server's JSON
    std::vector<std::size_t> order; ///< indexes of `fields` by name
    const Type *items = nullptr;    ///< of a List or Map
    ListKind listKind = ListKind::Atomic;
    std::vector<std::string> mapKeys; ///< of a List of kind Map: what tells its items apart in server-side apply
    bool atomic = false;              ///< an Object or Map that server-side apply treats as one value

    const Field *field(std::string_view name) const;
    bool isScalar() const { return kind != Kind::Object && kind != Kind::Map && kind != Kind::List; }
};

class Schema {
public:
    Schema();
    Schema(Schema &&) noexcept;
    Schema &operator=(Schema &&) noexcept;
    ~Schema();

    /// From the texts of kubernetes-*.json (pruned OpenAPI v2) and go-fields-*.json. Definitions without Go fields follow OpenAPI alone.
    static core::Result<Schema> read(std::string_view openApi, std::string_view goFields);

    /// The type of `apps/v1` `Deployment` and so on; nullptr for a kind that is not in the schema.
    const Type *kind(std::string_view apiVersion, std::string_view kind) const;
    /// By definition name ("io.k8s.api.core.v1.Probe") or its last part ("Probe") where that is unique.
    const Type *definition(std::string_view name) const;

private:
    class Builder;
    std::vector<std::unique_ptr<Type>> m_types;
    std::map<std::string, const Type *, std::less<>> m_definitions;
    std::map<std::string, const Type *, std::less<>> m_kinds; ///< "apps/v1 Deployment"
};

/// The type at a path below `root`; nullptr if a step leads nowhere. Map keys lead to the map's items, indexes and selectors to a list's.
const Type *typeAt(const Type &root, const core::FieldPath &path);
/// The field of the last step, with what is known of it as a member; nullptr if the path ends in a map key or a list item.
const Field *fieldAt(const Type &root, const core::FieldPath &path);

/// Whether Go's omitempty leaves the field out: null, and for fields that are no pointers also zero, "", false, no items. Structs never.
bool isEmptyField(const Field &field, const core::Value &value);

/// The schema of Kubernetes 1.34 that is built into the program; immutable.
const Schema &builtInSchema();
/// The OpenAPI v2 definitions that it was read from: {"definitions": {...}}, for who must publish them again.
std::string_view builtInOpenApi();

} // namespace kube
