// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Manifests.h"

#include "cli/cluster/Connect.h"
#include "kube/LabelSelector.h"
#include "kube/ObjectRef.h"
#include "kube/exporting/Export.h"
#include "kube/workload/Workload.h"
#include "operations/Manifests.h"

#include <algorithm>

namespace cli {

namespace {

using core::ErrorCode;
using core::say;
using core::Value;

/// `given`: the namespace of the call; as in kubectl it is no other than that of the objects.
std::optional<core::Error> problemOf(const operations::Manifest &manifest, const std::string &given)
{
    const Value &object = manifest.object;
    const kube::ObjectRef ref = kube::ObjectRef::of(object);
    std::optional<core::Error> error;
    if (ref.kind.empty() || ref.apiVersion.empty())
        error = core::Error(ErrorCode::Rejected, say("The document has no apiVersion or no kind"));
    else if (ref.name.empty())
        error = core::Error(ErrorCode::Rejected, say("The object has no metadata.name"), say("A generated name cannot be applied"));
    else if (!ref.resource())
        error = core::Error(ErrorCode::NotSupported, say("Objects of kind %1 (%2) are not supported", ref.kind, ref.apiVersion), say("Use kubectl for them"));
    else if (!given.empty() && !ref.namespaceName.empty() && ref.resource()->namespaced && ref.namespaceName != given)
        error = core::Error(ErrorCode::Usage, say("%1 is in namespace %2, not in %3", ref.display(), ref.namespaceName, given),
                            say("Write --namespace %1, or leave it out", ref.namespaceName));
    else if (kube::isMasked(object))
        error = core::Error(ErrorCode::Rejected, say("The values of %1 were masked when it was exported", ref.display()),
                            say("Export it with --show-secrets, or leave it out"));
    if (error) {
        error->subject = manifest.file->name;
        error->position = manifest.position();
    }
    return error;
}

int rank(const Value &object)
{
    return object["kind"].string() == "Namespace" ? 0 : kube::workloadKind(object) ? 2 : 1;
}

} // namespace

core::Result<ManifestsToWrite> manifestsToWrite(Invocation &call)
{
    std::vector<std::string> paths = call.values("filename");
    paths.insert(paths.end(), call.arguments().begin(), call.arguments().end());
    if (paths.empty())
        return core::fail(ErrorCode::Usage, say("A FILE is missing"), say("Name files or folders, or - for standard input"));
    const auto selector = kube::LabelSelector::parse(call.value("selector"));
    if (!selector)
        return core::fail(ErrorCode::Usage, selector.error().what);
    auto manifests = operations::loadManifests(paths, call.isSet("recursive"));
    if (!manifests)
        return core::unexpected<core::Error>(manifests.error());
    ManifestsToWrite out;
    out.broken = !manifests->broken.empty();
    for (const core::Error &error : manifests->broken)
        out.exitCode = worse(out.exitCode, report(call.output(), error));
    for (const operations::Manifest &manifest : manifests->objects) {
        if (!selector->matches(manifest.object))
            continue;
        if (const auto problem = problemOf(manifest, call.value("namespace")))
            out.exitCode = worse(out.exitCode, report(call.output(), *problem));
        else
            out.objects.push_back(manifest.object);
    }
    std::stable_sort(out.objects.begin(), out.objects.end(), [](const Value &a, const Value &b) { return rank(a) < rank(b); });
    return out;
}

} // namespace cli
