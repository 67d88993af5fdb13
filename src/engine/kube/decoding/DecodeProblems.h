// SPDX-License-Identifier: Apache-2.0
// What goes wrong while an object is decoded, in the words of Go's decoder. Internal to Decode; it looks at no value itself.
#pragma once

#include "core/Value.h"
#include "kube/schema/Schema.h"

#include <optional>
#include <string>
#include <vector>

namespace kube {

/// Where the decoder stands; a chain on the stack, read only when something is wrong.
struct Frame {
    const Frame *parent = nullptr;
    const Type *owner = nullptr;      ///< of a field: the struct it belongs to
    const std::string *key = nullptr; ///< field name or map key; null for a list item
    std::size_t index = 0;
};

class DecodeProblems {
public:
    /// A value of the wrong type. Decoding goes on, and the first of these is reported.
    void mismatch(const Type &type, const core::Value &raw, const Frame *frame, bool withNumber);
    /// Ends the decoding; it wins over a wrong type.
    void abort(std::string message);
    void strict(const char *what, const Frame *frame, const std::string &key);

    bool aborted() const { return m_abort.has_value(); }
    bool any() const { return m_abort || m_error; }
    std::optional<std::string> error() const { return m_abort ? m_abort : m_error; }
    std::vector<std::string> takeStrict() { return std::move(m_strict); }

    /// For a type with decoding of its own, whose error ends the decoding and is the one reported.
    template <typename Step>
    core::Value own(Step step)
    {
        std::optional<std::string> earlier = std::move(m_error);
        m_error.reset();
        core::Value result = step();
        if (m_error)
            abort(std::move(*m_error));
        m_error = std::move(earlier);
        return result;
    }

private:
    std::optional<std::string> m_error; ///< the first wrong type
    std::optional<std::string> m_abort;
    std::vector<std::string> m_strict;
};

} // namespace kube
