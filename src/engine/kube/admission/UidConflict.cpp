// SPDX-License-Identifier: Apache-2.0
// Source: NewInvalidObjError and Preconditions.Check of k8s.io/apiserver/pkg/storage; prefixes of pkg/registry/*/storage.
#include "kube/admission/UidConflict.h"

namespace kube {

std::string uidConflict(const std::string &plural, const std::string &nameSpace, const std::string &name, const std::string &uid,
                        const std::string &liveUid)
{
    // Endpoints and services share a prefix in the store.
    const std::string prefix = plural == "services" ? "services/specs" : plural;
    return "StorageError: invalid object, Code: 4, Key: /registry/" + prefix + (nameSpace.empty() ? "" : '/' + nameSpace) + '/' + name
        + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + liveUid;
}

} // namespace kube
