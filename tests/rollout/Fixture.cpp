// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"

#include "core/Json.h"

#include <algorithm>
#include <variant>

namespace fixture {

using core::FieldPath;

core::Instant start()
{
    return *core::fromRfc3339("2026-01-01T10:00:00Z");
}

std::string stamp(double seconds)
{
    return core::toRfc3339(start() + core::Duration(std::int64_t(seconds * 1000)), false);
}

Value json(const char *text)
{
    const auto parsed = core::parseJson(text);
    return parsed ? *parsed : Value();
}

Value deployment(const std::string &image, std::int64_t generation, int replicas)
{
    Value object = json(R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"shop","uid":"d-1",
        "managedFields":[{"manager":"editor","operation":"Update","apiVersion":"apps/v1","fieldsType":"FieldsV1","time":"2026-01-01T10:00:00Z",
        "fieldsV1":{"f:spec":{"f:paused":{},"f:replicas":{},"f:template":{"f:spec":{}}}}}]},
        "spec":{"selector":{"matchLabels":{"app":"web"}},"progressDeadlineSeconds":600,
        "strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"}},
        "template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"app",
        "ports":[{"name":"http","containerPort":8080}],
        "readinessProbe":{"httpGet":{"path":"/health","port":8080,"scheme":"HTTP"},"periodSeconds":5,"failureThreshold":3}}]}}},
        "status":{}})");
    object = object.set(FieldPath::of("metadata.generation"), Value(generation));
    object = object.set(FieldPath::of("spec.replicas"), Value(replicas));
    return object.set(FieldPath::of("spec.template.spec.containers[name=app].image"), Value(image));
}

Value withStatus(const Value &object, int replicas, int updated, int available, std::int64_t observed)
{
    const Value status = core::map({{"observedGeneration", observed ? Value(observed) : object["metadata"]["generation"]},
                                    {"replicas", Value(replicas)},
                                    {"updatedReplicas", Value(updated)},
                                    {"readyReplicas", Value(available)},
                                    {"availableReplicas", Value(available)}});
    return object.with("status", status);
}

Value replicaSet(const Value &owner, const std::string &hash, int revision, int replicas, double created)
{
    Value object = json(R"({"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"namespace":"shop","generation":1},"spec":{},"status":{"observedGeneration":1}})");
    const Value metadata = object["metadata"]
                               .with("name", Value("web-" + hash))
                               .with("uid", Value("rs-" + hash))
                               .with("creationTimestamp", Value(stamp(created)))
                               .with("annotations", core::map({{"deployment.kubernetes.io/revision", Value(std::to_string(revision))}}))
                               .with("ownerReferences", core::list({core::map({{"kind", Value("Deployment")},
                                                                               {"uid", owner["metadata"]["uid"]},
                                                                               {"controller", Value(true)}})}));
    Value podTemplate = owner["spec"]["template"].set(FieldPath::of("metadata.labels[\"pod-template-hash\"]"), Value(hash));
    podTemplate = podTemplate.set(FieldPath::of("metadata.creationTimestamp"), Value());
    return object.with("metadata", metadata).with("spec", core::map({{"replicas", Value(replicas)}, {"template", podTemplate}}));
}

Value pod(const Value &owner, const std::string &suffix, bool ready, double readySince)
{
    Value object = json(R"({"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop"},"status":{"phase":"Running"}})");
    const std::string name = owner["metadata"]["name"].string() + "-" + suffix;
    const Value metadata = object["metadata"]
                               .with("name", Value(name))
                               .with("uid", Value("pod-" + name))
                               .with("creationTimestamp", Value(stamp(readySince)))
                               .with("labels", owner["spec"]["template"]["metadata"]["labels"])
                               .with("ownerReferences", core::list({core::map({{"kind", Value("ReplicaSet")},
                                                                               {"uid", owner["metadata"]["uid"]},
                                                                               {"controller", Value(true)}})}));
    object = object.with("metadata", metadata).with("spec", owner["spec"]["template"]["spec"].with("nodeName", Value("node-1")));
    Value status = object["status"].with("startTime", Value(stamp(readySince)));
    status = status.with("conditions", core::list({core::map({{"type", Value("PodScheduled")}, {"status", Value("True")}}),
                                                   core::map({{"type", Value("Initialized")}, {"status", Value("True")}}),
                                                   core::map({{"type", Value("Ready")},
                                                              {"status", Value(ready ? "True" : "False")},
                                                              {"lastTransitionTime", Value(stamp(readySince))}})}));
    const Value running = core::map({{"running", core::map({{"startedAt", Value(stamp(readySince))}})}});
    status = status.with("containerStatuses", core::list({core::map({{"name", Value("app")},
                                                                     {"ready", Value(ready)},
                                                                     {"started", Value(true)},
                                                                     {"restartCount", Value(0)},
                                                                     {"state", running}})}));
    return object.with("status", status);
}

Value withContainer(const Value &object, const Value &status)
{
    return object.with("status", object["status"].with("containerStatuses", core::list({status.with("name", Value("app"))})));
}

Value waitingStatus(const std::string &reason, const std::string &message, int restarts)
{
    return core::map({{"ready", Value(false)},
                      {"restartCount", Value(restarts)},
                      {"state", core::map({{"waiting", core::map({{"reason", Value(reason)}, {"message", Value(message)}})}})}});
}

Value service(const std::string &type)
{
    const Value object = json(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"shop","uid":"s-1",
        "creationTimestamp":"2026-01-01T10:00:00Z"},
        "spec":{"selector":{"app":"web"},"ports":[{"name":"http","port":80,"targetPort":8080}]},"status":{"loadBalancer":{}}})");
    return object.with("spec", object["spec"].with("type", Value(type)));
}

Value withIngress(const Value &object, const char *ingressJson)
{
    return object.set(FieldPath::of("status.loadBalancer.ingress"), json(ingressJson));
}

Value slice(const std::vector<Value> &pods, const std::string &suffix)
{
    Value endpoints = Value::emptyList();
    int last = 1;
    for (const Value &one : pods) {
        endpoints = endpoints.appended(core::map({{"addresses", core::list({Value("10.0.0." + std::to_string(++last))})},
                                                  {"conditions", core::map({{"ready", Value(true)}})},
                                                  {"targetRef", core::map({{"kind", Value("Pod")},
                                                                           {"name", one["metadata"]["name"]},
                                                                           {"uid", one["metadata"]["uid"]}})}}));
    }
    const Value metadata = core::map({{"name", Value("web-" + suffix)},
                                      {"namespace", Value("shop")},
                                      {"uid", Value("slice-" + suffix)},
                                      {"labels", core::map({{"kubernetes.io/service-name", Value("web")}})}});
    return core::map({{"apiVersion", Value("discovery.k8s.io/v1")}, {"kind", Value("EndpointSlice")}, {"metadata", metadata}, {"endpoints", endpoints}});
}

Value happening(const Value &about, const std::string &reason, const std::string &message, double at, int count, bool warning)
{
    const Value involved = core::map({{"kind", about["kind"]}, {"name", about["metadata"]["name"]}, {"uid", about["metadata"]["uid"]}});
    return core::map({{"apiVersion", Value("v1")},
                      {"kind", Value("Event")},
                      {"metadata", core::map({{"name", Value(reason)}, {"uid", Value("e-" + reason + "-" + message + about["metadata"]["uid"].string())}})},
                      {"involvedObject", involved},
                      {"reason", Value(reason)},
                      {"message", Value(message)},
                      {"type", Value(warning ? "Warning" : "Normal")},
                      {"count", Value(count)},
                      {"lastTimestamp", Value(stamp(at))}});
}

Value gone(Value object)
{
    return object.set(FieldPath::of("metadata.deletionTimestamp"), Value(stamp(0)));
}

Harness::Harness(rollout::Options options, rollout::Target target) : time(start()), tracker(std::move(target), std::move(options), start())
{
    health = [](const rollout::CheckHealth &) { return rollout::HealthAnswer{0, 200, {}, {}, {}}; };
    podHealth = [](const rollout::CheckPod &) { return rollout::HealthAnswer{0, 0, rollout::HealthFailure::Forbidden, {}, {}}; };
    resolve = [](const std::string &) { return std::vector<std::string>{"127.0.0.9"}; };
}

rollout::Target Harness::defaultTarget()
{
    rollout::Target target;
    target.context = "demo";
    target.nameSpace = "shop";
    target.name = "web";
    target.uid = "d-1";
    return target;
}

void Harness::listAll(const std::vector<Value> &objects)
{
    for (const char *kind : {"Deployment", "ReplicaSet", "Pod", "Service", "EndpointSlice", "Event"}) {
        rollout::Listed listed{kind, {}};
        for (const Value &object : objects) {
            if (object["kind"].string() == kind)
                listed.objects.push_back(object);
        }
        step(listed);
    }
}

void Harness::see(const Value &object)
{
    step(rollout::ObjectSeen{object});
}

void Harness::lose(const Value &object)
{
    step(rollout::ObjectGone{object});
}

void Harness::step(const rollout::Input &input)
{
    const rollout::Output output = tracker.step(input, time);
    m_wake.reset();
    events.insert(events.end(), output.events.begin(), output.events.end());
    for (const rollout::Wish &wish : output.wishes) {
        if (const auto *check = std::get_if<rollout::CheckHealth>(&wish)) {
            checks.push_back(*check);
            rollout::HealthAnswer answer = health(*check);
            answer.id = check->id;
            m_answers.emplace_back(std::move(answer));
        } else if (const auto *podCheck = std::get_if<rollout::CheckPod>(&wish)) {
            podChecks.push_back(*podCheck);
            rollout::HealthAnswer answer = podHealth(*podCheck);
            answer.id = podCheck->id;
            m_answers.emplace_back(std::move(answer));
        } else if (const auto *name = std::get_if<rollout::Resolve>(&wish)) {
            m_answers.emplace_back(rollout::ResolveAnswer{name->host, resolve(name->host)});
        } else if (const auto *log = std::get_if<rollout::FetchLog>(&wish)) {
            logs.push_back(*log);
            m_answers.emplace_back(rollout::LogAnswer{log->pod, log->container, log->previous, {"last words"}});
        } else if (const auto *wake = std::get_if<rollout::WakeAt>(&wish)) {
            m_wake = wake->at;
        }
    }
}

void Harness::advance(double seconds)
{
    const core::Instant end = time + core::Duration(std::int64_t(seconds * 1000));
    for (;;) {
        while (!m_answers.empty()) {
            const rollout::Input answer = m_answers.front();
            m_answers.erase(m_answers.begin());
            step(answer);
        }
        if (!m_wake || *m_wake > end)
            break;
        time = std::max(time, *m_wake);
        step(rollout::Tick{});
    }
    time = end;
    step(rollout::Tick{});
}

double Harness::now() const
{
    return double((time - start()).count()) / 1000.0;
}

const rollout::PhaseView &Harness::view(rollout::Phase phase) const
{
    m_view = timeline();
    return m_view.phase(phase);
}

std::vector<std::string> Harness::story() const
{
    std::vector<std::string> lines;
    for (const rollout::Event &event : events)
        lines.push_back((event.phase ? std::string(rollout::name(*event.phase)) : std::string("all")) + '/' + rollout::name(event.state) + '/' + event.code);
    return lines;
}

bool Harness::told(const std::string &line) const
{
    const std::vector<std::string> lines = story();
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

Project readyProject(const std::string &image, const std::string &hash, std::int64_t generation, int revision)
{
    Project project;
    project.deployment = withStatus(deployment(image, generation), 1, 1, 1);
    project.replicaSet = replicaSet(project.deployment, hash, revision, 1);
    project.pod = pod(project.replicaSet, "x", true);
    project.service = withIngress(service(), R"([{"ip":"127.0.0.9"}])");
    project.slice = slice({project.pod});
    return project;
}

static rollout::Target updateTarget()
{
    rollout::Target target = Harness::defaultTarget();
    target.generation = 2;
    target.appliedAt = start();
    return target;
}

Update::Update(rollout::Options options) : run(std::move(options), updateTarget())
{
    run.listAll(before.objects());
    run.see(withStatus(after, 2, 1, 1));
    run.see(set);
}

void Update::container(const Value &status)
{
    newPod = withContainer(newPod, status);
    run.see(newPod);
}

void Update::finish()
{
    const Value good = pod(set, "n", true, run.now());
    run.see(good);
    run.see(withStatus(after, 1, 1, 1));
    run.see(gone(before.pod));
    run.see(slice({good}));
    run.advance(4);
}

} // namespace fixture
