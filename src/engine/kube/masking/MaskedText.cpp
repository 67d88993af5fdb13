// SPDX-License-Identifier: Apache-2.0
#include "kube/masking/MaskedText.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace kube {

namespace {

bool isScalar(yaml::NodeStyle style)
{
    return style == yaml::NodeStyle::Plain || style == yaml::NodeStyle::Single || style == yaml::NodeStyle::Double
        || style == yaml::NodeStyle::Literal || style == yaml::NodeStyle::Folded;
}

/// Secrets that come from an anchor or a merge key stand at another place: every anchored scalar with such a value is one too.
void addAnchored(const std::string &text, const yaml::SpanMap &spans, const std::set<std::string> &values, std::set<std::size_t> &begins)
{
    std::size_t anchoredUntil = 0;
    for (std::size_t i = 0; i < spans.nodes().size(); ++i) {
        const yaml::SpanNode &node = spans.nodes()[i];
        if (node.anchored)
            anchoredUntil = std::max<std::size_t>(anchoredUntil, node.after);
        if (i >= anchoredUntil || !isScalar(node.style))
            continue;
        const bool block = node.style == yaml::NodeStyle::Literal || node.style == yaml::NodeStyle::Folded;
        const auto read = block ? core::Result<core::Value>(core::Value()) : yaml::readValue(std::string_view(text).substr(node.content, node.end - node.content));
        if (block || (read && values.count(read->text())))
            begins.insert(node.begin);
    }
}

/// Where the document's secrets begin in the text.
std::set<std::size_t> secretBegins(const std::string &text, const yaml::Document &document)
{
    std::set<std::size_t> begins;
    std::set<std::string> elsewhere;
    for (const core::FieldPath &path : secretsOf(document.value)) {
        const auto span = document.spans.find(path);
        if (!span || span->shared)
            elsewhere.insert(document.value.at(path).text());
        else if (!span->value.empty())
            begins.insert(span->value.begin);
    }
    if (!elsewhere.empty())
        addAnchored(text, document.spans, elsewhere, begins);
    return begins;
}

/// The anchor of a value that goes, for the aliases that name it.
std::string anchorOf(std::string_view properties)
{
    const std::size_t begin = properties.find('&');
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = std::min(properties.find_first_of(" \t\r\n", begin), properties.size());
    return std::string(properties.substr(begin, end - begin)) + ' ';
}

} // namespace

core::Result<MaskedText> maskedText(std::string text, std::string_view hidden)
{
    // Quoted, because a plain asterisk begins an alias; as JSON quotes, since a manifest may be JSON.
    const std::string replacement = '"' + std::string(hidden) + '"';
    auto documents = yaml::read(text);
    if (!documents)
        return core::unexpected<core::Error>(documents.error());
    std::string out;
    std::size_t copied = 0;
    for (const yaml::Document &document : *documents) {
        const std::set<std::size_t> begins = secretBegins(text, document);
        for (const yaml::SpanNode &node : document.spans.nodes()) {
            // A node and its first child may begin at the same byte: the outer one comes first and is copied past.
            if (node.begin < copied || node.end <= node.begin || node.style == yaml::NodeStyle::Alias || !begins.count(node.begin))
                continue;
            out.append(text, copied, node.begin - copied);
            out += anchorOf(std::string_view(text).substr(node.begin, node.content - node.begin)) + replacement;
            copied = node.end;
        }
    }
    if (copied == 0)
        return MaskedText{std::move(text), std::move(*documents), false};
    out.append(text, copied);
    documents = yaml::read(out);
    if (!documents)
        return core::unexpected<core::Error>(documents.error());
    return MaskedText{std::move(out), std::move(*documents), true};
}

} // namespace kube
