// SPDX-License-Identifier: Apache-2.0
// Why the health check does not answer: the network path, the application, or a rule of ours. Pods' own answers tell which.
#include "rollout/causes/Finders.h"

namespace rollout {

using core::say;

namespace {

    const char *codeOf(HealthFailure failure)
    {
        switch (failure) {
        case HealthFailure::None:
        case HealthFailure::Protocol:
            return "HealthStatus";
        case HealthFailure::NameNotFound:
            return "HealthNameNotFound";
        case HealthFailure::Refused:
            return "HealthRefused";
        case HealthFailure::TlsFailed:
            return "HealthTlsFailed";
        case HealthFailure::Forbidden:
            return "PodProxyForbidden";
        case HealthFailure::NotAllowed:
            return "HealthUrlNotAllowed";
        case HealthFailure::Unreachable:
        case HealthFailure::TimedOut:
            break;
        }
        return "HealthUnreachable";
    }

    bool noAnswer(HealthFailure failure)
    {
        return failure == HealthFailure::Refused || failure == HealthFailure::Unreachable || failure == HealthFailure::TimedOut;
    }

    core::Text sentenceFor(const Scene &scene, const HealthAnswer &answer, const std::string &where)
    {
        if (answer.failure == HealthFailure::None && answer.status >= 300 && answer.status < 400)
            return say("%1 redirects (HTTP %2), which is not followed", where, answer.status);
        if (answer.failure == HealthFailure::None)
            return say("%1 answers HTTP %2", where, answer.status);
        if (scene.health.podsAnswer())
            return say("The new pods answer, but %1 does not: %2", where, describe(answer));
        return say("%1: %2", where, describe(answer));
    }

} // namespace

void findUnreachable(const Scene &scene, std::vector<Sighting> &found)
{
    for (const CheckSeries &series : scene.health.series()) {
        const bool evidence = scene.health.plan().kind == HealthPlan::Kind::External && !series.pod.empty();
        if (evidence || series.failed == 0 || !series.last)
            continue;
        // Where nobody asked for pod proxy, a refusal skips the phase instead.
        if (series.last->failure == HealthFailure::Forbidden && scene.options.health != HealthMode::Cluster)
            continue;
        const std::string where = series.pod.empty() ? scene.health.plan().url : "Pod " + series.pod;
        Sighting sighting;
        sighting.code = codeOf(series.last->failure);
        sighting.key = series.pod;
        sighting.sentence = sentenceFor(scene, *series.last, where);
        if (series.pod.empty() && scene.health.podsAnswer())
            sighting.hint = say("Load balancers may need minutes; else look at firewalls, DNS and the load balancer's own health check");
        else if (scene.health.podsFail())
            sighting.hint = say("The new pods themselves do not answer well: it is the application, not the network");
        if (noAnswer(series.last->failure) && series.pod.empty() && !scene.health.plan().portLeadsToProbe) {
            sighting.code = "ServicePortMismatch";
            sighting.sentence = say("No port of Service %1 leads to port %2, which the readiness probe asks; %3 does not answer",
                                    (*scene.model.service)["metadata"]["name"].string(), scene.model.health->containerPort, where);
            sighting.hint = say("Check targetPort of the Service");
        }
        sighting.evidence.object = series.pod.empty() ? scene.health.plan().url : "Pod/" + series.pod;
        sighting.evidence.pod = series.pod;
        sighting.evidence.message = series.last->detail.substr(0, 300);
        sighting.evidence.count = series.failed;
        found.push_back(std::move(sighting));
        return;
    }
}

} // namespace rollout
