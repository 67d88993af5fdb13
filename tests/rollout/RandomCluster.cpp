// SPDX-License-Identifier: Apache-2.0
#include "RandomCluster.h"

#include <set>

namespace fixture {

using core::FieldPath;

namespace {

    constexpr unsigned actions = 12;

    Value withGeneration(const Value &object, std::int64_t generation, bool observed)
    {
        const Value next = object.set(FieldPath::of("metadata.generation"), Value(generation));
        return observed ? next.set(FieldPath::of("status.observedGeneration"), Value(generation)) : next;
    }

    std::int64_t number(const Value &value)
    {
        return value.integer().value_or(0);
    }

    std::string imageOf(const Value &podTemplate)
    {
        return podTemplate["spec"]["containers"].at(0)["image"].string();
    }

} // namespace

RandomCluster::RandomCluster(std::mt19937 &random, Flaw flaw) : m_random(random), m_flaw(flaw)
{
    m_desired = 1 + int(m_random() % 3);
    if (flaw == Flaw::OnePodShort)
        m_desired = 2;
    m_minReady = chance(3) ? 8 : 0;
    const int old = flaw == Flaw::OldPodStays || flaw == Flaw::OldEndpointStays ? m_desired : chance(3) ? 0 : m_desired;
    m_deployment = withStatus(deployment("app:1", 1, m_desired), old, old, old);
    m_deployment = m_deployment.set(FieldPath::of("spec.minReadySeconds"), Value(m_minReady));
    m_oldSet = replicaSet(m_deployment, "one", 1, old, -100);
    m_service = chance(2) && flaw != Flaw::NoAddress ? withIngress(service(), R"([{"ip":"127.0.0.9"}])") : service();
    emit(m_deployment);
    emit(m_oldSet);
    emit(m_service);
    for (int i = 0; i < old; ++i) {
        m_oldPods.push_back(pod(m_oldSet, std::string(1, char('a' + i)), true, -90));
        emit(m_oldPods.back());
    }
    emitSlice();
    for (const auto &[kind, stream] : m_streams)
        m_before[kind] = stream.size();

    m_deployment = withGeneration(m_deployment.set(FieldPath::of("spec.template.spec.containers[name=app].image"), Value("app:2")), ++m_generation, false);
    if (flaw == Flaw::Paused)
        m_deployment = m_deployment.set(FieldPath::of("spec.paused"), Value(true));
    emitDeployment();
    const unsigned steps = 20 + m_random() % 60;
    for (unsigned i = 0; i < steps; ++i)
        act(m_random() % actions);
    // Whatever is not wrong for ever comes to its end.
    m_scaled = true;
    for (int round = 0; round < 30; ++round) {
        for (unsigned action = 0; action < actions; ++action)
            act(action);
    }
}

void RandomCluster::emit(const Value &object, bool gone)
{
    m_streams[object["kind"].string()].push_back({object, gone});
}

void RandomCluster::emitDeployment()
{
    std::vector<Delivery> &stream = m_streams["Deployment"];
    if (stream.empty() || !(stream.back().object == m_deployment))
        emit(m_deployment);
}

void RandomCluster::emitSlice()
{
    std::vector<Value> ready;
    for (const NewPod &one : m_pods) {
        if (one.stage == 3 && m_flaw != Flaw::NewEndpointMissing)
            ready.push_back(one.object);
    }
    for (const Value &one : m_oldPods) {
        if (one["metadata"]["deletionTimestamp"].isNull() || m_flaw == Flaw::OldEndpointStays)
            ready.push_back(one);
    }
    const Value fresh = slice(ready);
    const std::vector<Delivery> &stream = m_streams["EndpointSlice"];
    if (stream.empty() || !(stream.back().object == fresh))
        emit(fresh);
}

void RandomCluster::act(unsigned action)
{
    switch (action) {
    case 0:
        if (m_flaw != Flaw::NotObserved)
            m_deployment = m_deployment.set(FieldPath::of("status.observedGeneration"), Value(m_generation));
        return emitDeployment();
    case 1:
        return growSet();
    case 2:
        if (m_set.isNull() || m_flaw == Flaw::SetNotObserved || m_set["metadata"]["generation"] == m_set["status"]["observedGeneration"])
            return;
        m_set = withGeneration(m_set, number(m_set["metadata"]["generation"]), true);
        return emit(m_set);
    case 3:
        return addPod();
    case 4:
    case 5:
        return advancePod();
    case 6:
        return emitSlice();
    case 7:
        return dropOldPod();
    case 8:
        return countUp();
    case 9:
        if (m_flaw == Flaw::NoAddress || m_service["status"]["loadBalancer"]["ingress"].size() > 0)
            return;
        m_service = withIngress(m_service, R"([{"ip":"127.0.0.9"}])");
        return emit(m_service);
    case 10:
        if (!m_scaled && chance(4))
            scale();
        return;
    default:
        if (!m_pods.empty() && chance(3))
            emit(happening(m_pods.back().object, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", 1, int(m_random() % 9) + 1));
    }
}

void RandomCluster::growSet()
{
    if (m_flaw == Flaw::NoNewSet || m_flaw == Flaw::Paused || number(m_deployment["status"]["observedGeneration"]) == 1)
        return;
    if (m_set.isNull()) {
        const Value owner = m_flaw == Flaw::OtherTemplate ? m_deployment.set(FieldPath::of("spec.template.spec.containers[name=app].image"), Value("app:3"))
                                                          : m_deployment;
        m_set = withGeneration(replicaSet(owner, "two", 2, 1, 1), 1, false);
        if (m_flaw == Flaw::SetNotObserved)
            m_set = m_set.set(FieldPath::of("status.observedGeneration"), Value(0));
        return emit(m_set);
    }
    const std::int64_t now = number(m_set["spec"]["replicas"]);
    if (now == m_desired)
        return;
    m_set = withGeneration(m_set.set(FieldPath::of("spec.replicas"), Value(now < m_desired ? now + 1 : now - 1)), number(m_set["metadata"]["generation"]) + 1, false);
    emit(m_set);
}

void RandomCluster::addPod()
{
    if (m_set.isNull())
        return;
    const std::size_t wanted = std::size_t(number(m_set["spec"]["replicas"]));
    if (m_pods.size() > wanted) {
        emit(m_pods.back().object, true);
        m_pods.pop_back();
        return;
    }
    if (m_pods.size() >= wanted || (m_flaw == Flaw::OnePodShort && m_pods.size() + 1 >= std::size_t(m_desired)))
        return;
    NewPod fresh;
    fresh.object = pod(m_set, std::string(1, char('n' + int(m_pods.size()))), false, 2).set(FieldPath::of("spec.nodeName"), Value(""));
    m_pods.push_back(fresh);
    emit(fresh.object);
}

void RandomCluster::advancePod()
{
    if (m_pods.empty())
        return;
    NewPod &one = m_pods[m_random() % m_pods.size()];
    const std::string suffix = one.object["metadata"]["name"].string().substr(8);
    if (one.stage == 3) {
        if (m_scaled || !chance(4))
            return;
        one.stage = 2; // a hiccup
    } else if (one.stage == 2 && m_flaw == Flaw::PodNeverReady && &one == &m_pods.front()) {
        return;
    } else {
        ++one.stage;
    }
    one.object = pod(m_set, suffix, one.stage == 3, 3);
    if (one.stage == 1)
        one.object = withContainer(one.object, chance(3) ? waitingStatus("ErrImagePull", "i/o timeout") : waitingStatus("ContainerCreating"));
    else if (one.stage == 2 && chance(3))
        one.object = withContainer(one.object, waitingStatus("CrashLoopBackOff", "back-off", int(m_random() % 4)));
    emit(one.object);
}

void RandomCluster::dropOldPod()
{
    if (m_oldPods.empty() || m_set.isNull() || m_flaw == Flaw::OldPodStays)
        return;
    if (number(m_oldSet["spec"]["replicas"]) > 0) {
        m_oldSet = withGeneration(m_oldSet.set(FieldPath::of("spec.replicas"), Value(0)), 2, true);
        return emit(m_oldSet);
    }
    Value &one = m_oldPods.back();
    if (one["metadata"]["deletionTimestamp"].isNull()) {
        one = gone(one);
        return emit(one);
    }
    if (m_flaw == Flaw::OldEndpointStays)
        return; // the slice must go on naming it
    emit(one, true);
    m_oldPods.pop_back();
}

void RandomCluster::scale()
{
    m_scaled = true;
    m_desired = m_flaw == Flaw::OnePodShort ? 3 : 1 + int(m_random() % 3);
    m_deployment = withGeneration(m_deployment.set(FieldPath::of("spec.replicas"), Value(m_desired)), ++m_generation, false);
    emitDeployment();
}

void RandomCluster::countUp()
{
    int staying = 0, ready = 0;
    for (const Value &one : m_oldPods)
        staying += one["metadata"]["deletionTimestamp"].isNull() ? 1 : 0;
    for (const NewPod &one : m_pods)
        ready += one.stage == 3 ? 1 : 0;
    const int updated = m_flaw == Flaw::CountsWrong ? 0 : int(m_pods.size());
    m_deployment = withStatus(m_deployment, staying + int(m_pods.size()), updated, staying + ready, number(m_deployment["status"]["observedGeneration"]));
    emitDeployment();
}

bool isGood(const View &view, std::int64_t appliedGeneration, double now)
{
    const auto all = [&view](const char *kind) {
        const auto found = view.find(kind);
        return found == view.end() ? std::map<std::string, Value>() : found->second;
    };
    const auto deployments = all("Deployment"), services = all("Service");
    if (deployments.size() != 1 || services.size() != 1)
        return false;
    const Value &live = deployments.begin()->second, &status = live["status"];
    const std::int64_t desired = number(live["spec"]["replicas"]), generation = number(live["metadata"]["generation"]);
    if (generation < appliedGeneration || number(status["observedGeneration"]) < generation || live["spec"]["paused"].boolean())
        return false;
    std::string setUid;
    for (const auto &[uid, set] : all("ReplicaSet")) {
        if (imageOf(set["spec"]["template"]) == imageOf(live["spec"]["template"]) && number(set["spec"]["replicas"]) == desired
            && number(set["status"]["observedGeneration"]) >= number(set["metadata"]["generation"]))
            setUid = uid;
    }
    if (setUid.empty())
        return false;
    std::set<std::string> ready;
    const std::int64_t minReady = number(live["spec"]["minReadySeconds"]);
    for (const auto &[uid, one] : all("Pod")) {
        const Value &condition = one["status"]["conditions"].at(2);
        const double since = double((*core::fromRfc3339(condition["lastTransitionTime"].string()) - start()).count()) / 1000;
        if (one["metadata"]["ownerReferences"].at(0)["uid"].string() == setUid && condition["status"].string() == "True"
            && (minReady == 0 || now >= since + double(minReady)))
            ready.insert(uid);
    }
    if (std::int64_t(ready.size()) < desired || number(status["updatedReplicas"]) != desired || number(status["replicas"]) != desired
        || number(status["availableReplicas"]) < desired)
        return false;
    std::set<std::string> serving;
    for (const auto &[sliceUid, one] : all("EndpointSlice")) {
        for (const Value &endpoint : one["endpoints"].items())
            serving.insert(endpoint["targetRef"]["uid"].string());
    }
    for (const std::string &uid : serving) {
        if (uid.rfind("pod-web-one-", 0) == 0)
            return false;
    }
    for (const std::string &uid : ready) {
        if (serving.count(uid) == 0)
            return false;
    }
    return services.begin()->second["status"]["loadBalancer"]["ingress"].size() > 0;
}

} // namespace fixture
