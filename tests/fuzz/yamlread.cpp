// SPDX-License-Identifier: Apache-2.0
// links: yaml
// seeds: yaml
// Any bytes are read or refused with a position; spans stay inside the text; what is written back reads as the same value.
#include "yaml/DocumentSplitter.h"
#include "yaml/Reader.h"
#include "yaml/SecondReader.h"
#include "yaml/Writer.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void check(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    std::size_t end = 0;
    for (const yaml::Span &span : yaml::splitDocuments(text)) {
        check(span.begin == end && span.end > span.begin);
        end = span.end;
    }
    check(end == size);
    const auto documents = yaml::read(text);
    if (!documents) {
        check(documents.error().position && documents.error().position->offset <= size && documents.error().position->line > 0);
        return 0;
    }
    for (const yaml::Document &document : *documents) {
        check(document.start.offset <= size);
        for (const yaml::SpanNode &node : document.spans.nodes())
            check(node.begin <= node.content && node.content <= node.end && node.end <= size && node.keyBegin <= node.keyEnd && node.after <= document.spans.nodes().size());
        document.spans.pathAt(size / 2);
        if (document.json)
            continue; // duplicate keys and numbers of any size are kept there
        const auto back = yaml::readValue(yaml::write(document.value));
        check(document.value.isNull() || (back && *back == document.value));
    }
    yaml::readAgain(text);
    return 0;
}
