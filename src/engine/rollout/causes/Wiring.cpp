// SPDX-License-Identifier: Apache-2.0
// Whether the Service leads to the new pods: selector, named target ports, endpoints. A pure comparison of objects.
#include "rollout/causes/Finders.h"
#include "rollout/phases/PodsPhase.h"

namespace rollout {

using core::say;
using core::sayCount;
using core::Value;

namespace {

    std::string joined(const std::vector<std::string> &names)
    {
        std::string text;
        for (const std::string &name : names)
            text += (text.empty() ? "" : ", ") + name;
        return text;
    }

    bool declares(const Value &podSpec, const std::string &portName)
    {
        for (const char *list : {"containers", "initContainers"}) {
            for (const Value &container : podSpec[list].items()) {
                for (const Value &port : container["ports"].items()) {
                    if (port["name"].string() == portName)
                        return true;
                }
            }
        }
        return false;
    }

    Sighting about(const char *code, const Value &service, core::Text sentence, core::Text hint)
    {
        Sighting sighting;
        sighting.code = code;
        sighting.key = "service";
        sighting.sentence = std::move(sentence);
        sighting.hint = std::move(hint);
        sighting.evidence = objectEvidence(service, {}, {});
        return sighting;
    }

    void sightPorts(const Model &model, std::vector<Sighting> &found)
    {
        for (const Value &port : (*model.service)["spec"]["ports"].items()) {
            const std::string &target = port["targetPort"].string();
            if (target.empty() || declares(model.spec(), target))
                continue;
            found.push_back(about("TargetPortMismatch", *model.service, say("No container has a port named %1, which the Service leads to", target),
                                  say("Name the container's port, or give the Service a port number")));
            return;
        }
    }

    void sightEndpoints(const Model &model, std::vector<Sighting> &found)
    {
        if (!podsProven(model) || switched(model))
            return;
        if (model.oldServing > 0) {
            found.push_back(about("OldPodsServing", *model.service,
                                  model.oldServing == 1
                                      ? say("The new pods are ready, but the Service still sends to an old pod")
                                      : sayCount("The new pods are ready, but the Service still sends to %n old pods", model.oldServing), {}));
            return;
        }
        found.push_back(about("NoEndpoints", *model.service,
                              model.newServing == 0 ? say("The new pods are ready, but the Service has no endpoints")
                                                    : say("The Service does not list all new pods as endpoints"),
                              say("Check the Service's selector and ports")));
    }

} // namespace

void findWiring(const Scene &scene, std::vector<Sighting> &found)
{
    const Model &model = scene.model;
    if (!model.deployment)
        return;
    if (model.serviceChoice == ServiceChoice::Ambiguous) {
        found.push_back(about("ServiceAmbiguous", *model.deployment,
                              say("Several Services select these pods: %1", joined(model.candidates)),
                              say("Say which one counts (--service)")));
        return;
    }
    if (model.serviceChoice == ServiceChoice::Missing) {
        found.push_back(about("ServiceMissing", *model.deployment, say("There is no Service %1", model.namedService), {}));
        return;
    }
    if (!model.service || (*model.service)["spec"]["selector"].size() == 0)
        return;
    if (!model.selected) {
        found.push_back(about("SelectorMismatch", *model.service,
                              say("The selector of Service %1 does not match the labels of the new pods",
                                  (*model.service)["metadata"]["name"].string()),
                              say("Make the selector a part of the pod template's labels")));
        return;
    }
    sightPorts(model, found);
    sightEndpoints(model, found);
}

} // namespace rollout
