// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Defaults.h"

#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "kube/decoding/Decode.h"
#include "operations/DocumentStream.h"
#include "operations/Files.h"
#include "operations/OrderedWork.h"
#include "yaml/Reader.h"
#include "yaml/Writer.h"

#include <algorithm>

namespace cli {

using core::Value;

namespace {

/// What one batch of documents comes to, made in a thread.
struct Completed {
    std::vector<std::string> documents; ///< as text in the wanted form
    std::vector<core::Error> errors;
};

core::Error placed(core::Error error, const std::string &file, const core::Position &position)
{
    error.subject = operations::shownName(file);
    if (!error.position)
        error.position = position;
    return error;
}

/// The object with its defaults, or why the server could not read it.
core::Result<Value> completed(const Value &object)
{
    const auto decoded = kube::decodeAs(kube::builtInSchema(), object["apiVersion"].string(), object["kind"].string(), object);
    if (!decoded)
        return object; // nothing is known about its defaults
    if (decoded->error)
        return core::unexpected(core::Error(core::ErrorCode::Rejected, core::Text::verbatim(*decoded->error)));
    return kube::defaulted(object);
}

Completed complete(const operations::DocumentBatch &batch, bool json)
{
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::KeepInJson;
    yaml::WriteStyle style;
    style.sortKeys = true;
    Completed out;
    for (const auto &part : batch.parts) {
        const auto documents = yaml::readPiece(part.piece.text, part.piece.offset, part.piece.line, part.firstIndex, limits);
        if (!documents) {
            out.errors.push_back(placed(documents.error(), batch.file, {}));
            continue;
        }
        for (const yaml::Document &document : *documents) {
            Value value = document.value;
            if (document.empty || value.isNull())
                continue;
            const bool isList = value["kind"].string().ends_with("List") && value["items"].isList();
            core::Items items;
            for (const Value &object : isList ? value["items"].items() : core::Items{value}) {
                auto object_ = completed(object);
                if (!object_)
                    out.errors.push_back(placed(object_.error(), batch.file, document.start));
                items.push_back(object_ ? std::move(*object_) : object);
            }
            value = isList ? value.with("items", Value(std::move(items))) : items.front();
            out.documents.push_back(json ? core::toJson(value) : yaml::write(value, style));
        }
    }
    return out;
}

/// Prints documents one after the other; JSON of several objects is a List.
class Printer {
public:
    Printer(Output &output, bool json) : m_output(output), m_json(json) { }
    void take(Completed &&batch)
    {
        for (std::string &text : batch.documents) {
            ++m_count;
            if (!m_json)
                m_output.data((m_count > 1 ? "---\n" : "") + text);
            else if (m_count == 1)
                m_first = std::move(text);
            else
                m_output.data((m_count == 2 ? "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n" + m_first : std::string()) + ",\n" + text);
        }
        std::move(batch.errors.begin(), batch.errors.end(), std::back_inserter(m_errors));
    }
    int finish()
    {
        if (m_json && m_count == 1)
            m_output.data(m_first + "\n");
        else if (m_json)
            m_output.data(m_count == 0 ? "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[]}\n" : "\n]}\n");
        int code = 0;
        for (const core::Error &error : m_errors)
            code = std::max(code, report(m_output, error));
        return code;
    }

private:
    Output &m_output;
    bool m_json;
    std::size_t m_count = 0;
    std::string m_first;
    std::vector<core::Error> m_errors;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty())
        return usage(output, "defaults needs at least one FILE");
    const auto files = operations::expandFiles(paths, call.isSet("recursive"));
    if (!files)
        return report(output, files.error());
    kube::builtInSchema(); // made before the threads need it
    Printer printer(output, format == "json");
    int code = 0;
    {
        operations::OrderedWork<operations::DocumentBatch, Completed> work(
            [&format](const operations::DocumentBatch &batch) { return complete(batch, format == "json"); },
            [&printer](Completed &&batch) { printer.take(std::move(batch)); });
        for (const std::string &file : *files) {
            const auto read = operations::streamDocuments(file, [&work](operations::DocumentBatch batch) { work.add(std::move(batch)); });
            if (!read)
                code = std::max(code, report(output, read.error()));
        }
        work.finish();
    }
    return std::max(code, printer.finish());
}

} // namespace

Command defaultsCommand()
{
    return {"defaults", "FILE...", "manifests with the values that the API server fills in", {}, start, "yaml|json"};
}

} // namespace cli
