// SPDX-License-Identifier: Apache-2.0
#include "cli/Refused.h"

#include "kube/admission/Admit.h"

namespace cli {

bool refusedByServer(const core::Value &object, Output &output)
{
    kube::AdmitRequest request;
    request.apiVersion = object["apiVersion"].string();
    request.kind = object["kind"].string();
    request.object = object;
    const kube::Admission admission = kube::admitCreate(request);
    const std::string &name = object["metadata"]["name"].string();
    const std::string head = "readyline-cli: " + terminalSafe(name.empty() ? object["kind"].string() : name) + ": ";
    if (admission.decodeError)
        output.note(head + terminalSafe(*admission.decodeError));
    bool refused = admission.decodeError.has_value();
    for (const kube::FieldError &error : admission.errors) {
        if (error.field.find("Probe") == error.field.npos && error.field.find("terminationGracePeriodSeconds") == error.field.npos)
            continue;
        output.note(head + terminalSafe(error.message));
        refused = true;
    }
    return refused;
}

} // namespace cli
