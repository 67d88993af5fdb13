// SPDX-License-Identifier: Apache-2.0
// links: kube
// seeds: json
// Any JSON text: what is accepted once is accepted again in the form in which it was stored, and is then stored the same.
#include "core/Json.h"
#include "kube/admission/Admit.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    const auto object = core::parseJson(text);
    for (const char *kind : {"Deployment", "StatefulSet", "DaemonSet", "Service"}) {
        kube::AdmitRequest request;
        request.kind = kind;
        request.apiVersion = request.kind == "Service" ? "v1" : "apps/v1";
        request.body = text;
        request.object = object.value_or(core::Value());
        const kube::Admission first = kube::admitCreate(request);
        if (!first.accepted() || !object)
            continue;
        request.object = first.object;
        request.body.reset();
        const kube::Admission second = kube::admitCreate(request);
        if (!second.accepted() || second.object != first.object)
            std::abort();
        const kube::Admission update = kube::admitUpdate(request, first.object);
        if (update.accepted() && !update.unchanged)
            std::abort();
    }
    return 0;
}
