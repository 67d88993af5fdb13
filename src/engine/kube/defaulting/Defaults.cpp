// SPDX-License-Identifier: Apache-2.0
#include "kube/defaulting/Defaults.h"

namespace kube {

core::Value &Slots::operator[](std::string_view name)
{
    return m_values[std::size_t(m_type.field(name) - m_type.fields.data())];
}

bool Slots::isEmpty(std::string_view name)
{
    const Field &field = *m_type.field(name);
    return isEmptyField(field, m_values[std::size_t(&field - m_type.fields.data())]);
}

void Slots::setIfEmpty(std::string_view name, core::Value value)
{
    if (isEmpty(name))
        (*this)[name] = std::move(value);
}

Defaults::Defaults(const Schema &schema)
{
    for (const DefaultRow &row : defaultRows()) {
        const Type *type = schema.definition(row.definition);
        const Field *field = type ? type->field(row.field) : nullptr;
        if (field)
            m_rules[type].fixed.push_back({std::size_t(field - type->fields.data()), row.value});
    }
    for (const auto &hooks : {podDefaultHooks(), workloadDefaultHooks(), serviceDefaultHooks()}) {
        for (const DefaultHook &hook : hooks) {
            if (const Type *type = schema.definition(hook.definition))
                m_rules[type].hooks.push_back(hook.apply);
        }
    }
}

void Defaults::apply(const Type &type, std::vector<core::Value> &values) const
{
    const auto found = m_rules.find(&type);
    if (found == m_rules.end())
        return;
    for (const Rule &rule : found->second.fixed) {
        if (isEmptyField(type.fields[rule.field], values[rule.field]))
            values[rule.field] = rule.value;
    }
    Slots slots(type, values);
    for (const Hook hook : found->second.hooks)
        hook(slots);
}

const Defaults &builtInDefaults()
{
    static const Defaults defaults(builtInSchema());
    return defaults;
}

} // namespace kube
