// SPDX-License-Identifier: Apache-2.0
#include "document/Analysis.h"

#include "kube/admission/Admit.h"
#include "kube/workload/Workload.h"
#include "probes/lint/Lint.h"


namespace document {

namespace {

Severity severityOf(probes::Severity severity)
{
    switch (severity) {
    case probes::Severity::Error:
        return Severity::Error;
    case probes::Severity::Warning:
        return Severity::Warning;
    case probes::Severity::Info:
        break;
    }
    return Severity::Info;
}

/// "unknown field \"spec.x\"": the path between the quotes.
core::FieldPath quotedPath(const core::Value &object, const std::string &text)
{
    const std::size_t begin = text.find('"'), end = text.rfind('"');
    return begin == std::string::npos || end <= begin ? core::FieldPath() : pathFromServer(object, text.substr(begin + 1, end - begin - 1));
}

void addAdmission(const core::Value &object, Analysis &analysis)
{
    kube::AdmitRequest request;
    request.apiVersion = object["apiVersion"].string();
    request.kind = object["kind"].string();
    request.object = object;
    const kube::Admission admission = kube::admitCreate(request);
    if (admission.decodeError)
        analysis.findings.push_back({"Undecodable", Severity::Error, {}, core::Text::verbatim(*admission.decodeError), {}});
    for (const std::string &text : admission.strictErrors)
        analysis.findings.push_back({"StrictDecoding", Severity::Error, quotedPath(object, text), core::Text::verbatim(text), {}});
    for (const kube::FieldError &error : admission.errors) {
        // It is shown at the field: the message need not begin with it.
        const std::string head = error.field + ": ";
        const std::string text = error.message.rfind(head, 0) == 0 ? error.message.substr(head.size()) : error.message;
        analysis.findings.push_back({error.type, Severity::Error, pathFromServer(object, error.field), core::Text::verbatim(text), {}});
    }
    for (const std::string &text : admission.warnings) {
        const std::size_t colon = text.find(": ");
        const core::FieldPath path = colon == std::string::npos ? core::FieldPath() : pathFromServer(object, text.substr(0, colon));
        analysis.findings.push_back({"ServerWarning", Severity::Warning, path, core::Text::verbatim(text), {}});
    }
}

} // namespace

core::FieldPath pathFromServer(const core::Value &object, const std::string &field)
{
    const core::Result<core::FieldPath> parsed = core::FieldPath::parse(field);
    if (!parsed)
        return {};
    core::FieldPath path;
    for (const core::FieldPath::Step &step : parsed->steps()) {
        if (const auto *index = std::get_if<std::size_t>(&step)) {
            const std::string &name = object.at(path).at(*index)["name"].string();
            path = name.empty() ? path.child(*index) : path.item("name", name);
        } else if (const auto *key = std::get_if<std::string>(&step)) {
            path = path.child(*key);
        } else {
            path = path.child(std::get<core::Selector>(step));
        }
    }
    return path;
}

Analysis analyse(const core::Value &object, const Surroundings &surroundings)
{
    Analysis analysis;
    analysis.defaulted = kube::defaulted(object);
    addAdmission(object, analysis);
    if (const std::optional<kube::Workload> workload = kube::Workload::of(object)) {
        const probes::LintInput input{*workload, surroundings.services, std::nullopt};
        for (const probes::Finding &finding : probes::lint(input)) {
            // A finding about a Service has its path there.
            const core::FieldPath path = finding.service.empty() ? finding.path : core::FieldPath();
            analysis.findings.push_back({finding.id, severityOf(finding.severity), path, finding.message, finding.fix});
        }
    }
    return analysis;
}

core::Result<probes::Explanation> explanation(const core::Value &object, const std::string &container,
                                              const std::optional<probes::AppSpec> &app)
{
    const std::optional<kube::Workload> workload = kube::Workload::of(object);
    if (!workload)
        return core::fail(core::ErrorCode::NotSupported, core::say("Only Deployments, StatefulSets and DaemonSets have probes"));
    std::optional<probes::StartKnowledge> known;
    if (app)
        known = probes::StartKnowledge{*app, probes::Source::None, 0};
    return probes::explain(*workload, container, known);
}

} // namespace document
