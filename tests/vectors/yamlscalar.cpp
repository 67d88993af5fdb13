// SPDX-License-Identifier: Apache-2.0
// links: yaml
#include "core/Json.h"
#include "support/Vectors.h"
#include "yaml/Reader.h"
#include "yaml/Writer.h"

#include <algorithm>

using core::Value;

namespace {

std::optional<std::string> checkRead(const Value &input, const Value &expect)
{
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::Keep;
    std::string text = "v: " + input["text"].string() + "\n";
    // The real call looks at the first document only; libyaml, and so we, refuse what follows `...` without `---`.
    text.resize(std::min(text.find("\n...\n"), text.size()));
    const auto documents = yaml::read(text, limits);
    if (!expect["ok"].boolean())
        return documents ? std::optional("was read as " + core::toJson(documents->at(0).value) + ", expected " + expect["error"].string()) : std::nullopt;
    if (!documents || documents->empty())
        return "refused: " + (documents ? std::string("no document") : documents.error().english());
    const Value &whole = documents->at(0).value;
    return support::differs("json", expect["type"].string() == "document" ? whole : whole["v"], *core::parseJson(expect["json"].string()));
}

std::optional<std::string> checkWrite(const Value &value, const Value &expect)
{
    yaml::WriteStyle style;
    style.sortKeys = true;
    const std::string text = yaml::write(value, style);
    if (expect["roundTrips"].isBool() && !expect["roundTrips"].boolean()) {
        // The real code loses characters here (docs/yaml.md); ours must not.
        const auto back = yaml::readValue(text);
        return back ? support::differs("round trip", *back, value) : std::optional("not readable: " + text);
    }
    return support::differs("yaml", text, expect["yaml"].string());
}

std::optional<std::string> check(const Value &vectorCase)
{
    const Value &input = vectorCase["input"], &expect = vectorCase["expect"];
    const std::string &category = vectorCase["category"].string();
    if (category == "emit")
        return checkWrite(core::map({{"v", input["string"]}}), expect);
    if (category != "emit-doc")
        return checkRead(input, expect);
    const auto value = core::parseJson(input["json"].string());
    if (!value)
        return expect.contains("error") ? std::nullopt : std::optional(value.error().english());
    return checkWrite(*value, expect);
}

} // namespace

int main(int argc, char **argv)
{
    return support::runVectors("yamlscalar", argc, argv, check);
}
