// SPDX-License-Identifier: Apache-2.0
#include "kube/schema/Schema.h"

#include "core/Value.h"

#include <algorithm>

namespace kube {

Schema::Schema() = default;
Schema::Schema(Schema &&) noexcept = default;
Schema &Schema::operator=(Schema &&) noexcept = default;
Schema::~Schema() = default;

const Field *Type::field(std::string_view wanted) const
{
    const auto found = std::lower_bound(order.begin(), order.end(), wanted,
                                        [this](std::size_t index, std::string_view key) { return fields[index].name < key; });
    return found != order.end() && fields[*found].name == wanted ? &fields[*found] : nullptr;
}

const Type *Schema::kind(std::string_view apiVersion, std::string_view kind) const
{
    const auto found = m_kinds.find(std::string(apiVersion) + ' ' + std::string(kind));
    return found == m_kinds.end() ? nullptr : found->second;
}

const Type *Schema::definition(std::string_view name) const
{
    const auto found = m_definitions.find(name);
    if (found != m_definitions.end())
        return found->second;
    const Type *match = nullptr;
    for (const auto &[full, type] : m_definitions) {
        if (std::string_view(full).substr(full.rfind('.') + 1) != name)
            continue;
        if (match)
            return nullptr;
        match = type;
    }
    return match;
}

namespace {

const Type *next(const Type *type, const core::FieldPath::Step &step, const Field **field)
{
    *field = nullptr;
    if (const auto *key = std::get_if<std::string>(&step)) {
        if (type->kind == Type::Kind::Map)
            return type->items;
        *field = type->kind == Type::Kind::Object ? type->field(*key) : nullptr;
        return *field ? (*field)->type : nullptr;
    }
    return type->kind == Type::Kind::List ? type->items : nullptr;
}

struct Place {
    const Type *type = nullptr;   ///< null: not in the schema
    const Field *field = nullptr; ///< the last one on the way
};

Place placeAt(const Type &root, const core::FieldPath &path)
{
    Place at{&root, nullptr};
    for (const auto &step : path.steps()) {
        at.type = next(at.type, step, &at.field);
        if (!at.type)
            return {};
    }
    return at;
}

} // namespace

const Type *typeAt(const Type &root, const core::FieldPath &path)
{
    return placeAt(root, path).type;
}

const Field *fieldAt(const Type &root, const core::FieldPath &path)
{
    return placeAt(root, path).field;
}

bool isEmptyField(const Field &field, const core::Value &value)
{
    if (value.isNull() || field.pointer)
        return value.isNull();
    switch (field.type->kind) {
    case Type::Kind::String:
        return value.string().empty();
    case Type::Kind::Bool:
        return !value.boolean();
    case Type::Kind::Int32:
    case Type::Kind::Int64:
        return value.integer() == 0;
    case Type::Kind::List:
    case Type::Kind::Map:
        return value.size() == 0;
    default:
        return false;
    }
}

} // namespace kube
