// SPDX-License-Identifier: Apache-2.0
// The list of functions that look at a moment and sight causes; adding a cause is a row in CauseTable and a few lines in one of them.
#pragma once

#include "rollout/causes/CauseTable.h"
#include "rollout/model/Model.h"
#include "rollout/phases/AddressPhase.h"
#include "rollout/phases/HealthPhase.h"

#include <vector>

namespace rollout {

/// What finders may look at. Only pods of the new ReplicaSet that are not leaving are ever judged, and only where pods are wanted.
struct Scene {
    const Model &model;
    const Target &target;
    const Options &options;
    const AddressPhase &address;
    const HealthPhase &health;

    /// False while it is stopped: a pod on its way out may crash as it likes.
    bool podsWanted() const { return options.waitFor != WaitFor::Inactive && !(model.deployment && model.desired == 0); }
};

using Finder = void (*)(const Scene &, std::vector<Sighting> &);
/// Those of a Deployment whose pods are wanted.
const std::vector<Finder> &finders();

/// What may not be read; it counts whether pods are wanted or not.
void findPermissions(const Scene &scene, std::vector<Sighting> &found);
void findImagePulls(const Scene &scene, std::vector<Sighting> &found);
void findWaiting(const Scene &scene, std::vector<Sighting> &found);
void findCrashes(const Scene &scene, std::vector<Sighting> &found);
void findFailingProbes(const Scene &scene, std::vector<Sighting> &found);
void findScheduling(const Scene &scene, std::vector<Sighting> &found);
void findNodeTrouble(const Scene &scene, std::vector<Sighting> &found);
void findController(const Scene &scene, std::vector<Sighting> &found);
void findLoadBalancer(const Scene &scene, std::vector<Sighting> &found);
void findWiring(const Scene &scene, std::vector<Sighting> &found);
void findUnreachable(const Scene &scene, std::vector<Sighting> &found);

/// Evidence about a pod, clipped.
Evidence podEvidence(const Pod &pod, const std::string &container, const std::string &event, const std::string &message);
/// Evidence about any object of the model: "Service/web".
Evidence objectEvidence(const core::Value &object, const std::string &event, const std::string &message);
/// The same with what an event adds: reason, text, count, time.
Evidence withHappening(Evidence evidence, const Happening &happening);
/// All container statuses of a pod, init containers first.
std::vector<const core::Value *> containerStatuses(const core::Value &pod);
/// Newest event of the pod with that reason; nullptr if there is none.
const Happening *newest(const Model &model, const std::string &uid, std::string_view reason);
bool contains(std::string_view text, std::string_view part);
std::string lowerCase(std::string text);

} // namespace rollout
