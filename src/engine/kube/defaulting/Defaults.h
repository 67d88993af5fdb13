// SPDX-License-Identifier: Apache-2.0
// The default values that the API server gives to what a manifest leaves out, object by object while it is decoded.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace kube {

/// The fields of one object under construction; null = not there.
class Slots {
public:
    Slots(const Type &type, std::vector<core::Value> &values) : m_type(type), m_values(values) { }

    core::Value &operator[](std::string_view name);
    const Type &type() const { return m_type; }
    std::vector<core::Value> &values() { return m_values; }
    /// Sets the field unless it has a value that is not empty.
    void setIfEmpty(std::string_view name, core::Value value);
    bool isEmpty(std::string_view name);

private:
    const Type &m_type;
    std::vector<core::Value> &m_values;
};

class Defaults {
public:
    explicit Defaults(const Schema &schema);

    void apply(const Type &type, std::vector<core::Value> &values) const;

private:
    using Hook = void (*)(Slots &);
    struct Rule {
        std::size_t field;
        core::Value value;
    };
    struct Rules {
        std::vector<Rule> fixed;
        std::vector<Hook> hooks; ///< after the fixed ones
    };
    std::unordered_map<const Type *, Rules> m_rules;
};

/// One row of the tables: a definition's field that gets a value when it is empty.
struct DefaultRow {
    const char *definition;
    const char *field;
    core::Value value;
};
struct DefaultHook {
    const char *definition;
    void (*apply)(Slots &);
};
const std::vector<DefaultRow> &defaultRows();
std::vector<DefaultHook> podDefaultHooks();
std::vector<DefaultHook> workloadDefaultHooks();
std::vector<DefaultHook> serviceDefaultHooks();

/// The defaults of Kubernetes 1.34 for the built-in schema; immutable.
const Defaults &builtInDefaults();

} // namespace kube
