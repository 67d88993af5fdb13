// SPDX-License-Identifier: Apache-2.0
// JSON documents: core::parseJson decides what is valid, a walk over the text that is known to be valid finds the spans.
#include "core/Json.h"
#include "yaml/EventReader.h"

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::say;
using core::Value;

namespace {

class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) { }

    void value(const Value &value, Span key)
    {
        space();
        const std::size_t node = m_nodes.size();
        SpanNode own;
        own.keyBegin = std::uint32_t(key.begin);
        own.keyEnd = std::uint32_t(key.end);
        own.begin = own.content = std::uint32_t(m_at);
        own.style = value.isMap() || value.isList() ? NodeStyle::Flow : value.isString() ? NodeStyle::Double : NodeStyle::Plain;
        m_nodes.push_back(own);
        if (value.isMap() || value.isList())
            collection(value);
        else if (value.isString())
            quoted();
        else
            word();
        m_nodes[node].end = std::uint32_t(m_at);
        m_nodes[node].after = std::uint32_t(m_nodes.size());
    }
    std::vector<SpanNode> take() { return std::move(m_nodes); }

private:
    void collection(const Value &value)
    {
        ++m_at; // the bracket
        for (std::size_t i = 0; i < value.size(); ++i) {
            Span key;
            space();
            if (value.isMap()) {
                key.begin = m_at;
                quoted();
                key.end = m_at;
                space();
                ++m_at; // the colon
            }
            this->value(value.isMap() ? value.members()[i].value : value.items()[i], key);
            space();
            if (i + 1 < value.size())
                ++m_at; // the comma
        }
        space();
        ++m_at;
    }
    void space()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }
    void quoted()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }
    void word() { m_at = std::min(m_text.find_first_of(",]} \n\r\t", m_at), m_text.size()); }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<SpanNode> m_nodes;
};

/// Counts nodes and finds the first duplicate key; false beyond the budget.
bool check(const Value &value, std::size_t &nodes, const SpanMap &spans, std::size_t node, std::size_t &duplicate)
{
    if (++nodes > spans.nodes().size())
        return false;
    const auto below = spans.children(node);
    for (std::size_t i = 0; i < below.size(); ++i) {
        const Value &child = value.isMap() ? value.members()[i].value : value.items()[i];
        if (value.isMap() && duplicate == 0 && value.find(value.members()[i].key) != &child) {
            for (std::size_t j = i + 1; j < below.size() && duplicate == 0; ++j) {
                if (value.members()[j].key == value.members()[i].key)
                    duplicate = below[j];
            }
        }
        if (!check(child, nodes, spans, below[i], duplicate))
            return false;
    }
    return true;
}

core::Error at(std::size_t offset, core::Error error)
{
    error.position = core::Position{offset, 0, 0};
    return error;
}

} // namespace

std::optional<core::Result<Document>> readJson(std::string_view text, const Limits &limits)
{
    auto value = core::parseJson(text, limits.depth);
    if (!value) {
        if (value.error().code == ErrorCode::TooLarge)
            return core::Result<Document>(core::unexpected(at(0, value.error())));
        return std::nullopt;
    }
    Walk walk(text);
    walk.value(*value, {});
    Document document;
    document.json = true;
    document.empty = false;
    document.value = *value;
    document.spans = SpanMap(*value, walk.take());
    document.span = {0, text.size()};
    document.start.offset = document.spans.nodes()[0].begin;
    if (document.spans.nodes().size() > limits.nodes)
        return core::Result<Document>(core::unexpected(at(0, core::Error(ErrorCode::TooLarge, say("this document has more than %1 values", limits.nodes)))));
    std::size_t nodes = 0, duplicate = 0;
    if (limits.duplicates == Duplicates::Refuse && check(*value, nodes, document.spans, 0, duplicate) && duplicate > 0) {
        const Span key = document.spans.nodes()[duplicate].key();
        return core::Result<Document>(core::unexpected(at(key.begin, core::Error(ErrorCode::YamlInvalid, say("the key %1 stands twice in the same map", text.substr(key.begin, key.end - key.begin)),
                                                                                 say("Remove one of them: tools disagree on which one counts.")))));
    }
    return core::Result<Document>(std::move(document));
}

} // namespace yaml
