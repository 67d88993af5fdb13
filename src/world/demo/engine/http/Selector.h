// SPDX-License-Identifier: Apache-2.0
// labelSelector and fieldSelector of list, watch and deletecollection requests. It selects; it stores nothing.
#pragma once

#include "core/Value.h"
#include "demo/engine/Failure.h"
#include "demo/engine/http/Call.h"
#include "kube/LabelSelector.h"

#include <string>
#include <string_view>
#include <vector>

namespace demo {

class ObjectSelector {
public:
    /// Both selectors of a request. 400 for a syntax it does not understand or a field the kind cannot be selected by.
    static Answer<ObjectSelector> of(const Call &call, const Kind &kind);
    static Answer<ObjectSelector> parse(std::string_view labels, std::string_view fields, const Kind &kind);

    bool matches(const core::Value &object) const;
    bool everything() const { return m_labels.everything() && m_fields.empty(); }

private:
    struct FieldRequirement {
        std::string key, value;
        bool negative = false;
    };
    kube::LabelSelector m_labels;
    std::vector<FieldRequirement> m_fields;
};

/// A label selector of an object, or a plain map of labels, as a request would write it: "app=web,tier in (a,b),!old".
std::string selectorText(const core::Value &selector);

} // namespace demo
