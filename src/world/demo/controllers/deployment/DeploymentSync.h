// SPDX-License-Identifier: Apache-2.0
// One pass of the deployment controller over one Deployment: revisions, scaling, rolling update or recreate, status. A port in our own words of the
// decisions of pkg/controller/deployment 1.34; it leaves what it cannot do yet to the next pass.
#pragma once

#include "demo/controllers/Controller.h"

#include <optional>
#include <vector>

namespace demo {

class DeploymentSync {
public:
    /// `deployment` as stored; `sets` are the ReplicaSets it controls.
    DeploymentSync(World world, core::Value deployment, std::vector<core::Value> sets);

    /// False if a write was refused and the pass must be repeated.
    bool run();
    /// When the progress deadline wants another pass.
    std::optional<core::Instant> checkAt() const { return m_checkAt; }

private:
    void noteOldSets();
    bool checkPaused();
    bool findNewSet(bool create);
    bool createNewSet(std::int64_t revision);
    bool isScaling() const;
    bool syncScale();
    bool scale();
    bool scaleInProportion();
    bool rollingUpdate();
    bool recreate();
    bool scaleUpNew();
    bool scaleDownOld();
    void dropUnhealthy(std::int64_t &budget);
    bool oldPodsRun() const;
    bool cleanUp();
    bool writeStatus(core::Value status);
    bool finish(bool rollout);
    bool scaleSet(core::Value &set, std::int64_t replicas, bool always = false);
    std::int64_t replicasForNew(std::int64_t now) const;

    std::vector<core::Value> all() const;

    World m_world;
    core::Value m_deployment;
    std::vector<core::Value> m_sets; ///< all that it controls, as last read
    std::vector<core::Value> m_old;
    core::Value m_new; ///< null if there is none
    std::optional<core::Instant> m_checkAt;
    bool m_scaled = false; ///< this pass changed the size of a set
    bool m_failed = false;
};

/// Eight to ten letters from a pod template, as the label pod-template-hash carries them.
std::string templateHash(const core::Value &podTemplate, std::int64_t collisions);

} // namespace demo
