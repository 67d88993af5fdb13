// SPDX-License-Identifier: Apache-2.0
// What happens to an object between decoding and storing: defaults, the strategies' preparation, validation, allocation. It stores nothing.
#pragma once

#include "core/Value.h"
#include "demo/engine/Failure.h"
#include "demo/engine/Kinds.h"
#include "demo/engine/objects/ServiceAllocations.h"
#include "demo/engine/Store.h"
#include "kube/schema/Schema.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

class Admission {
public:
    struct Decoded {
        core::Value object; ///< in the server's form: known fields only, Go's order, defaults given
        core::Value withEmpties; ///< the same with empty lists and maps, which some rules tell from absent ones
        std::vector<std::string> strictErrors; ///< unknown and duplicate fields
    };
    struct Accepted {
        core::Value object;
        std::vector<std::string> warnings;
    };

    Admission(Store &store, std::string serviceRange) : m_store(store), m_serviceRange(std::move(serviceRange)) { }

    static const kube::Type *typeOf(const Kind &kind);
    /// What an object of the kind is with nothing set.
    core::Value blank(const Kind &kind) const;
    /// 400 with the decoder's text for what is no object of the kind.
    Answer<Decoded> decode(const Kind &kind, const core::Value &raw) const;
    /// The decoder's text alone, for patches; nothing if `raw` can be decoded.
    std::string decodeProblem(const Kind &kind, const core::Value &raw) const;

    /// 422 if validation refuses. Gives addresses and node ports to Services.
    Answer<Accepted> create(const Kind &kind, const core::Value &object, bool dryRun) const;
    Answer<Accepted> update(const Kind &kind, const core::Value &old, const core::Value &object, const std::string &subresource, bool dryRun) const;

private:
    Answer<core::Value> allocated(const core::Value &service, const core::Value &old) const;

    Store &m_store;
    std::string m_serviceRange;
    mutable std::map<std::string, core::Value> m_blanks; ///< by plural
    mutable ServiceAllocations m_allocations;
};

} // namespace demo
