// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Set.h"

#include "kube/schema/TypedSet.h"
#include "operations/Files.h"
#include "operations/FindObject.h"
#include "yaml/SmallestEdit.h"

#include <charconv>

namespace cli {

namespace {

std::optional<std::size_t> documentIndex(const std::string &text)
{
    std::size_t index = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
    return !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(index) : std::nullopt;
}

core::Result<std::string> changed(const std::string &text, const operations::ObjectQuery &query, const std::vector<kube::FieldChange> &changes,
                                  const std::string &container)
{
    const auto found = operations::findObject(text, query);
    if (!found)
        return core::unexpected(found.error());
    auto edit = kube::typedEdit(found->object, changes, container);
    if (!edit)
        return core::unexpected(edit.error());
    for (core::Change &change : edit->changes)
        change.path = found->path.joined(change.path);
    return yaml::editText(text, found->document, *edit);
}

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    std::vector<std::string> words = call.values("filename");
    words.insert(words.end(), call.arguments().begin(), call.arguments().end());
    if (words.size() < 2)
        return usage(output, "set needs a FILE and at least one CHANGE", "readyline-cli set deploy.yaml --container web readinessProbe.periodSeconds=5");
    const std::string file = words.front();
    std::vector<kube::FieldChange> changes;
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
        auto change = kube::parseFieldChange(*word);
        if (!change)
            return report(output, change.error());
        changes.push_back(std::move(*change));
    }
    operations::ObjectQuery query{call.value("kind"), call.value("name"), call.value("namespace"), std::nullopt, call.value("container")};
    if (call.isSet("doc")) {
        query.document = documentIndex(call.value("doc"));
        if (!query.document)
            return usage(output, "--doc needs the document's index, counted from 0");
    }
    const bool inPlace = call.isSet("in-place");
    if (inPlace && file == "-")
        return usage(output, "standard input cannot be changed in place");
    const auto text = operations::readFile(file);
    if (!text)
        return report(output, text.error());
    auto result = changed(*text, query, changes, call.value("container"));
    if (!result) {
        core::Error error = std::move(result.error());
        if (error.code != core::ErrorCode::Usage)
            error.subject = operations::shownName(file);
        return report(output, error);
    }
    if (!inPlace) {
        output.data(*result);
        return 0;
    }
    if (*result != *text) {
        if (const auto written = operations::writeFile(file, *result); !written)
            return report(output, written.error());
    }
    return 0;
}

} // namespace

Command setCommand()
{
    return {"set", "FILE CHANGE...", "changes fields in a manifest and touches no other byte",
            {{"kind", "KIND", "kind of the object"},
             {"name", "NAME", "name of the object"},
             {"doc", "INDEX", "index of the document in the file, from 0"},
             {"c,container", "NAME", "paths are relative to this container"},
             {"i,in-place", "", "write the file instead of standard output"}},
            start};
}

} // namespace cli
