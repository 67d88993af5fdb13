// SPDX-License-Identifier: Apache-2.0
// The body of a request, decoded and completed. Internal to the admission; it knows no rule.
#pragma once

#include "kube/admission/AdmitKinds.h"
#include "kube/decoding/Decode.h"

namespace kube {

struct AdmitBody {
    const Type *type = nullptr; ///< null: the request is refused already, and the admission says why
    bool hasEmpties = false;    ///< the object has lists or maps that were given empty

    /// As it is stored and answered: without them.
    core::Value stripped(const core::Value &object) const { return hasEmpties ? withoutEmpties(*type, object) : object; }
};

/// Decodes with defaults into `admission.object`.
AdmitBody readBody(Admission &admission, const AdmitRequest &request, const KindRules &rules);

} // namespace kube
