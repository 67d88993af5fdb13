// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apiserver/pkg/registry/rest (create.go, meta.go), pkg/endpoints/handlers (create.go).
#include "kube/admission/AdmitMetadata.h"

#include "kube/schema/Schema.h"

#include <algorithm>

namespace kube {

using core::Value;

std::string urlNamespace(const AdmitRequest &request, const Value &object)
{
    if (!request.nameSpace.empty())
        return request.nameSpace;
    const std::string &own = object["metadata"]["namespace"].string();
    return own.empty() ? "default" : own;
}

bool takeNamespace(Value &metadata, const std::string &nameSpace)
{
    const std::string &own = metadata["namespace"].string();
    if (own.empty())
        metadata = metadata.with("namespace", Value(nameSpace));
    return own.empty() || own == nameSpace;
}

Value generatedName(const Value &metadata, const std::string &suffix)
{
    constexpr std::size_t longest = 58; // leaves room for five random characters in 63
    const std::string &start = metadata["generateName"].string();
    if (start.empty() || !metadata["name"].string().empty())
        return metadata;
    return metadata.with("name", Value(start.substr(0, longest) + suffix));
}

Value dedupedOwners(const Value &metadata, std::vector<std::string> &warnings)
{
    core::Items kept;
    std::string repeated;
    for (const Value &owner : metadata["ownerReferences"].items()) {
        if (std::find(kept.begin(), kept.end(), owner) == kept.end())
            kept.push_back(owner);
        else
            repeated += (repeated.empty() ? "" : ", ") + owner["uid"].string();
    }
    if (kept.size() == metadata["ownerReferences"].size())
        return metadata;
    warnings.push_back(".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such "
                       "requests as early as 1.24; please fix your requests; duplicate UID(s) observed: "
                       + repeated);
    return metadata.with("ownerReferences", Value(std::move(kept)));
}

Value ordered(const Value &metadata)
{
    core::Members members;
    static const Type &type = *builtInSchema().definition("ObjectMeta");
    for (const Field &field : type.fields) {
        if (const Value *value = metadata.find(field.name))
            members.push_back({field.name, *value});
    }
    return Value(std::move(members));
}

} // namespace kube
