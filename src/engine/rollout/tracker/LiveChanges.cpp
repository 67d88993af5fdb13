// SPDX-License-Identifier: Apache-2.0
#include "rollout/tracker/LiveChanges.h"

#include "kube/equality/SemanticEqual.h"
#include "kube/managedfields/Managers.h"

namespace rollout {

using core::say;
using core::Value;

namespace {

    /// Of the managers that own the field, or something below it, the one that wrote last.
    std::string writerOf(const Value &object, const char *field)
    {
        std::string writer, newest;
        for (const auto &[id, set] : kube::readManagers(object["metadata"]["managedFields"])) {
            const kube::FieldSet &spec = set.fields.below(kube::fieldElement("spec"));
            const kube::PathElement element = kube::fieldElement(field);
            if (id.subresource == "status" || set.time < newest || (!spec.hasMember(element) && spec.below(element).empty()))
                continue;
            newest = set.time;
            writer = id.manager;
        }
        return writer.empty() ? "somebody else" : writer;
    }

} // namespace

std::optional<LiveChange> LiveChanges::note(Target &target, const Model &model)
{
    const Value &object = *model.deployment;
    if (!object["metadata"]["deletionTimestamp"].isNull())
        return LiveChange{Outcome::Deleted, "Deleted", say("The Deployment is being deleted")};
    if (!target.podTemplate)
        target.podTemplate = object["spec"]["template"];
    else if (!kube::equalTemplates(*target.podTemplate, object["spec"]["template"]))
        return LiveChange{Outcome::Superseded, "Superseded", say("The pod template was changed by %1", writerOf(object, "template"))};
    if (model.paused && m_paused.has_value() && !*m_paused)
        return LiveChange{Outcome::Superseded, "Superseded", say("The rollout was paused by %1", writerOf(object, "paused"))};
    m_paused = model.paused;
    const std::optional<std::int64_t> before = m_desired;
    m_desired = model.desired;
    if (before && *before != model.desired)
        return LiveChange{Outcome::None, "Scaled", say("Scaled to %1 by %2", model.desired, writerOf(object, "replicas"))};
    return std::nullopt;
}

} // namespace rollout
