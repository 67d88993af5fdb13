// SPDX-License-Identifier: Apache-2.0
// A label selector as a request or an option writes it: "app=web,tier in (a,b),!old". It selects; it stores nothing.
#pragma once

#include "core/Result.h"
#include "core/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace kube {

class LabelSelector {
public:
    /// Error: Rejected, in the API server's words (k8s.io/apimachinery labels/selector.go).
    static core::Result<LabelSelector> parse(std::string_view text);

    /// Whether the object's labels fit; an empty selector fits all.
    bool matches(const core::Value &object) const;
    bool everything() const { return m_requirements.empty(); }

private:
    enum class Operator { In, NotIn, Exists, DoesNotExist, Greater, Less };
    struct Requirement {
        std::string key;
        Operator op = Operator::In;
        std::vector<std::string> values;
    };
    static core::Result<Requirement> requirement(std::string_view text);
    static bool matches(const Requirement &requirement, const core::Value &object);
    std::vector<Requirement> m_requirements;
};

/// Parts between commas that are not inside parentheses, without the spaces around them.
std::vector<std::string_view> selectorParts(std::string_view text);

} // namespace kube
