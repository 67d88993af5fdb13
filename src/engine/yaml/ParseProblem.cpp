// SPDX-License-Identifier: Apache-2.0
// libyaml's terse messages as sentences that say what to do.
#include "yaml/EventReader.h"

#include <algorithm>
#include <array>

namespace yaml {

using core::ErrorCode;
using core::say;
using core::Text;

namespace {

struct Advice {
    std::string_view problem; ///< begins libyaml's message
    const char *what;
    const char *hint;
    bool atContext; ///< the place to look at is where the construct began
};

// In libyaml's order: reader, scanner, parser. The first match counts.
constexpr std::array advice{
    Advice{"control characters are not allowed", "there is a control character here, which YAML does not allow", "Remove it; in double quotes it can be written as an escape such as \\x07.", false},
    Advice{"found unexpected end of stream", "the quoted text that begins here is never closed", "Add the closing quote.", true},
    Advice{"found unexpected document indicator", "the quoted text that begins here is not closed before the next document", "Add the closing quote.", true},
    Advice{"found unknown escape character", "there is an unknown escape after the backslash", "Write \\\\ for a backslash, or use single quotes.", false},
    Advice{"did not find expected hexdecimal number", "the escape after the backslash needs hexadecimal digits", "Write \\\\ for a backslash, or use single quotes.", false},
    Advice{"found invalid Unicode character escape code", "this escape is no valid character", "", false},
    Advice{"found a tab character", "a tab cannot indent YAML", "Use spaces.", false},
    Advice{"mapping values are not allowed in this context", "a key with a colon is not allowed here", "Check the indentation, or put text that has a colon and a space into quotes.", false},
    Advice{"block sequence entries are not allowed in this context", "a list item is not allowed here", "Put the list on the lines below its key.", false},
    Advice{"block collections are not allowed in this context", "a block of keys or items is not allowed within brackets", "Close the bracket first.", false},
    Advice{"mapping keys are not allowed in this context", "a key is not allowed here", "Check the indentation.", false},
    Advice{"could not find expected ':'", "a key without a colon stands here", "Write key: value, and check the indentation of the lines around.", true},
    Advice{"did not find expected key", "this line does not fit into the block around it", "Check the indentation: it must be that of the keys above.", false},
    Advice{"did not find expected '-' indicator", "this line does not fit into the list around it", "Check the indentation: items need that of the first dash, their content a deeper one.", false},
    Advice{"did not find expected ',' or", "the bracket that begins here is not closed, or a comma is missing", "Separate items by commas and close the bracket.", true},
    Advice{"did not find expected node content", "a value is missing here", "", false},
    Advice{"did not find expected <document start>", "there is something behind the end of the document", "Separate documents by a line ---.", false},
    Advice{"did not find expected alphabetic or numeric character", "an anchor or alias needs a name", "Put text that begins with * or & into quotes.", true},
    Advice{"did not find expected whitespace or line break", "the tag that begins with ! has a character that does not belong there", "Put text that begins with ! into quotes.", false},
    Advice{"found undefined tag handle", "the tag has an unknown prefix", "Put text that begins with ! into quotes.", false},
    Advice{"found character that cannot start any token", "no value can begin with this character", "Put the text into quotes.", false},
    Advice{"exceeded max depth", "this document is nested too deeply", "", false},
    Advice{"did not find expected comment or line break", "there is something behind the header of a block text", "Put the text on the lines below.", false},
};

std::string_view lineAt(std::string_view text, std::size_t offset)
{
    const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;
    return text.substr(begin, std::min(text.find('\n', offset), text.size()) - begin);
}

} // namespace

core::Error parseProblem(std::string_view text, std::string_view problem, std::size_t offset, std::size_t context)
{
    offset = std::min(offset, text.size());
    const auto found = std::find_if(advice.begin(), advice.end(), [problem](const Advice &item) { return problem.starts_with(item.problem); });
    core::Error error(ErrorCode::YamlInvalid, say("this is not valid YAML: %1", problem));
    if (found != advice.end()) {
        error.what = say(found->what);
        if (*found->hint)
            error.hint = say(found->hint);
        if (found->atContext && context != std::string_view::npos)
            offset = context;
        if (problem.starts_with("exceeded max depth"))
            error.code = ErrorCode::TooLarge;
    }
    error.position = core::Position{offset, 0, 0};
    if (offset < text.size() && text[offset] == '\t') {
        error.what = say("a tab cannot indent YAML");
        error.hint = say("Use spaces.");
    }
    const std::string_view line = lineAt(text, offset);
    if (line.find("{{") != std::string_view::npos) {
        error.what = say("this line is a template, not YAML");
        error.hint = say("Render the template first, for example with helm template.");
    }
    return error;
}

} // namespace yaml
