// SPDX-License-Identifier: Apache-2.0
#include "yaml/SecondReader.h"

#include "yaml/TreeBuilder.h"

#include <yaml-cpp/yaml.h>
#include <yaml-cpp/eventhandler.h>

#include <streambuf>

namespace yaml {

using core::ErrorCode;
using core::Result;
using core::say;

namespace {

/// Reads from a text in memory without a copy of it.
class ViewBuffer final : public std::streambuf {
public:
    explicit ViewBuffer(std::string &text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

class Handler final : public YAML::EventHandler {
public:
    explicit Handler(std::string_view text) : m_text(text), m_builder(text, limits()) { }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        // After `! a b` the parser finds one empty document after the other without moving on.
        if (mark.pos == m_lastStart)
            throw YAML::ParserException(mark, "it does not get on");
        m_lastStart = mark.pos;
        m_builder = TreeBuilder(m_text, limits());
    }
    void OnDocumentEnd() override
    {
        core::Value value = m_builder.takeValue();
        if (!value.isNull())
            documents.push_back(std::move(value));
    }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const std::string name = anchorName(anchor);
        take(m_builder.scalar(token(name, NodeStyle::Plain), {}, {}));
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const std::string name = anchorName(anchor);
        take(m_builder.alias(token(name, NodeStyle::Alias)));
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        const std::string name = anchorName(anchor);
        const bool plain = tag == "?" || tag.empty();
        const bool quoted = tag == "!";
        take(m_builder.scalar(token(name, plain ? NodeStyle::Plain : NodeStyle::Double), value, plain || quoted ? std::string_view() : std::string_view(tag)));
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        const std::string name = anchorName(anchor);
        take(m_builder.start(false, token(name, NodeStyle::Block)));
    }
    void OnSequenceEnd() override { take(m_builder.end(std::nullopt)); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        const std::string name = anchorName(anchor);
        take(m_builder.start(true, token(name, NodeStyle::Block)));
    }
    void OnMapEnd() override { take(m_builder.end(std::nullopt)); }

    const core::Error &error() const { return m_builder.error(); }
    std::vector<core::Value> documents;

private:
    static Limits limits()
    {
        Limits limits;
        // The first reader has decided about these.
        limits.duplicates = Duplicates::Keep;
        return limits;
    }
    static std::string anchorName(YAML::anchor_t anchor) { return anchor == 0 ? std::string() : std::to_string(anchor); }
    static NodeToken token(std::string_view anchor, NodeStyle style) { return {0, 0, 0, style, anchor}; }
    void take(bool accepted)
    {
        if (!accepted)
            throw YAML::ParserException(YAML::Mark::null_mark(), m_builder.error().what.english());
    }

    std::string_view m_text;
    TreeBuilder m_builder;
    int m_lastStart = -1;
};

} // namespace

Result<std::vector<core::Value>> readAgain(std::string_view text)
{
    std::string copy(text);
    ViewBuffer buffer(copy);
    std::istream stream(&buffer);
    Handler handler(text);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) { }
    } catch (const YAML::Exception &problem) {
        return core::fail(ErrorCode::YamlInvalid, say("a second YAML parser cannot read this: %1", problem.what()));
    }
    return std::move(handler.documents);
}

} // namespace yaml
