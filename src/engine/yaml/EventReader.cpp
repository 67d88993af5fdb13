// SPDX-License-Identifier: Apache-2.0
#include "yaml/EventReader.h"

#include "yaml/TreeBuilder.h"
#include "yaml/Utf8.h"

#include <yaml.h>

#include <algorithm>

namespace yaml {

using core::ErrorCode;
using core::Result;

namespace {

std::string_view textOf(const yaml_char_t *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

/// A parser and the event under way, freed on every way out.
struct Parser {
    Parser() { yaml_parser_initialize(&parser); }
    ~Parser()
    {
        yaml_event_delete(&event);
        yaml_parser_delete(&parser);
    }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
    bool next()
    {
        yaml_event_delete(&event);
        return yaml_parser_parse(&parser, &event) != 0;
    }
    yaml_parser_t parser{};
    yaml_event_t event{};
};

class Events {
public:
    Events(std::string_view text, const Limits &limits) : m_text(text), m_limits(limits), m_cursor(text), m_builder(text, limits) { }
    Result<std::vector<Document>> run();

private:
    bool take();
    bool takeScalar();
    bool takeStart(bool isMap, bool isFlow, const yaml_char_t *anchor);
    void beginDocument();
    void endDocument();
    std::size_t at(const yaml_mark_t &mark) { return m_cursor.byteOf(mark.index); }
    std::size_t blockScalarEnd(std::size_t content, std::size_t end) const;
    core::Error problem();

    std::string_view m_text;
    Limits m_limits;
    CodePointCursor m_cursor;
    Parser m_yaml;
    TreeBuilder m_builder;
    std::vector<Document> m_documents;
    std::size_t m_documentBegin = 0;
};

/// Behind the last line that belongs to a block scalar's value, without its line break.
std::size_t Events::blockScalarEnd(std::size_t content, std::size_t end) const
{
    const std::string_view header = m_text.substr(content, std::min(m_text.find('\n', content), m_text.size()) - content);
    const bool keep = header.substr(0, 3).find('+') != std::string_view::npos;
    if (!keep) {
        while (end > content && (m_text[end - 1] == ' ' || m_text[end - 1] == '\t' || m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
            --end;
        return end;
    }
    while (end > content && m_text[end - 1] == ' ')
        --end;
    if (end > content && m_text[end - 1] == '\n')
        --end;
    if (end > content && m_text[end - 1] == '\r')
        --end;
    return end;
}

bool Events::takeScalar()
{
    const auto &scalar = m_yaml.event.data.scalar;
    NodeToken token;
    token.begin = at(m_yaml.event.start_mark);
    token.end = at(m_yaml.event.end_mark);
    token.anchor = textOf(scalar.anchor);
    bool nonSpecific = false;
    token.content = skipProperties(m_text, token.begin, token.end, &nonSpecific);
    switch (scalar.style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        token.style = NodeStyle::Single;
        break;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        token.style = NodeStyle::Double;
        break;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
        token.style = scalar.style == YAML_LITERAL_SCALAR_STYLE ? NodeStyle::Literal : NodeStyle::Folded;
        token.end = blockScalarEnd(token.content, token.end);
        break;
    default:
        token.style = scalar.length == 0 ? NodeStyle::Empty : NodeStyle::Plain;
    }
    const std::string_view tag = nonSpecific ? std::string_view("!") : textOf(scalar.tag);
    return m_builder.scalar(token, {reinterpret_cast<const char *>(scalar.value), scalar.length}, tag);
}

bool Events::takeStart(bool isMap, bool isFlow, const yaml_char_t *anchor)
{
    NodeToken token;
    token.begin = at(m_yaml.event.start_mark);
    token.end = token.begin;
    token.content = skipProperties(m_text, token.begin, m_text.size());
    token.style = isFlow ? NodeStyle::Flow : NodeStyle::Block;
    token.anchor = textOf(anchor);
    return m_builder.start(isMap, token);
}

void Events::beginDocument()
{
    m_documentBegin = m_documents.empty() ? 0 : at(m_yaml.event.start_mark);
    m_builder = TreeBuilder(m_text, m_limits);
}

void Events::endDocument()
{
    Document document;
    auto nodes = m_builder.takeNodes();
    document.value = m_builder.takeValue();
    document.span = {m_documentBegin, at(m_yaml.event.end_mark)};
    document.empty = nodes.size() == 1 && nodes[0].style == NodeStyle::Empty && nodes[0].begin == nodes[0].end && document.value.isNull();
    // The parser marks the missing content of an empty document where the next one begins.
    document.start.offset = document.empty || nodes.empty() ? m_documentBegin : nodes[0].begin;
    document.spans = SpanMap(document.value, std::move(nodes));
    if (!m_documents.empty())
        m_documents.back().span.end = m_documentBegin;
    m_documents.push_back(std::move(document));
}

bool Events::take()
{
    const yaml_event_t &event = m_yaml.event;
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        beginDocument();
        return true;
    case YAML_DOCUMENT_END_EVENT:
        endDocument();
        return true;
    case YAML_SCALAR_EVENT:
        return takeScalar();
    case YAML_ALIAS_EVENT: {
        NodeToken token{at(event.start_mark), at(event.start_mark), at(event.end_mark), NodeStyle::Alias, textOf(event.data.alias.anchor)};
        return m_builder.alias(token);
    }
    case YAML_MAPPING_START_EVENT:
        return takeStart(true, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, event.data.mapping_start.anchor);
    case YAML_SEQUENCE_START_EVENT:
        return takeStart(false, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, event.data.sequence_start.anchor);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT: {
        const std::size_t end = at(event.end_mark);
        const bool isFlow = end > 0 && at(event.start_mark) + 1 == end && (m_text[end - 1] == '}' || m_text[end - 1] == ']');
        return m_builder.end(isFlow ? std::optional(end) : std::nullopt);
    }
    default:
        return true;
    }
}

core::Error Events::problem()
{
    const yaml_parser_t &parser = m_yaml.parser;
    const std::string_view words = parser.problem ? parser.problem : "it cannot be read";
    const bool inReader = parser.error == YAML_READER_ERROR;
    const bool hasContext = parser.context != nullptr && parser.context_mark.index <= parser.problem_mark.index;
    core::Error error = inReader
        ? parseProblem(m_text, words, parser.problem_offset, std::string_view::npos)
        : parseProblem(m_text, words, at(parser.problem_mark), hasContext ? at(parser.context_mark) : std::string_view::npos);
    // The same in go-yaml's words (parser.fail in its decode.go), which kubectl shows.
    std::size_t line = inReader ? 0 : parser.context_mark.line != 0 ? parser.context_mark.line : parser.problem_mark.line;
    if (line != 0 && parser.error == YAML_SCANNER_ERROR)
        ++line;
    error.causes.push_back({"yaml", (line != 0 ? "line " + std::to_string(line) + ": " : std::string()) + std::string(words), {}});
    return error;
}

Result<std::vector<Document>> Events::run()
{
    yaml_parser_set_input_string(&m_yaml.parser, reinterpret_cast<const unsigned char *>(m_text.data()), m_text.size());
    yaml_parser_set_encoding(&m_yaml.parser, YAML_UTF8_ENCODING);
    for (;;) {
        if (!m_yaml.next())
            return core::unexpected(problem());
        if (m_yaml.event.type == YAML_STREAM_END_EVENT)
            return std::move(m_documents);
        if (!take())
            return core::unexpected(m_builder.error());
    }
}

} // namespace

Result<std::vector<Document>> readEvents(std::string_view text, const Limits &limits)
{
    return Events(text, limits).run();
}

} // namespace yaml
