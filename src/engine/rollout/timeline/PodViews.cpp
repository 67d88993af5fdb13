// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/PodViews.h"

#include "kube/status/PodStatus.h"

namespace rollout {

using core::Value;

std::vector<PodView> podViews(const Model &model)
{
    std::vector<PodView> views;
    for (const Pod &pod : model.pods) {
        PodView view;
        view.name = pod.name;
        view.uid = pod.uid;
        view.node = pod.node;
        for (const Value &set : model.sets) {
            if (set["metadata"]["uid"].string() == pod.setUid)
                view.revision = set["metadata"]["name"].string();
        }
        view.isNew = pod.isNew;
        view.ready = pod.ready;
        view.available = pod.available;
        view.serving = pod.serving;
        view.gone = pod.leaving;
        const kube::PodColumns columns = kube::podColumns(*pod.object, model.serverNow());
        view.readyColumn = columns.ready;
        view.statusColumn = columns.status;
        view.restartsColumn = columns.restarts;
        views.push_back(std::move(view));
    }
    return views;
}

std::optional<core::Instant> containersStarted(const Model &model)
{
    std::optional<core::Instant> newest;
    for (const Pod &pod : model.pods) {
        if (!pod.isNew || !pod.counts())
            continue;
        for (const Value &status : (*pod.object)["status"]["containerStatuses"].items()) {
            const auto started = core::fromRfc3339(status["state"]["running"]["startedAt"].string());
            if (started && (!newest || *newest < model.local(*started)))
                newest = model.local(*started);
        }
    }
    return newest;
}

} // namespace rollout
