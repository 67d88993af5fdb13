// SPDX-License-Identifier: Apache-2.0
#include "support/Flows.h"

#include "client/Watch.h"
#include "kube/managedfields/Extract.h"
#include "operations/project/CreateProject.h"
#include "operations/project/Delete.h"
#include "operations/project/Scale.h"

#include <QTest>

namespace support {

using core::FieldPath;
using core::Value;
using operations::ApplyOutcome;

void Flows::scaleRemembers()
{
    const auto scale = [this](bool activate, std::optional<std::int64_t> replicas) {
        operations::ScaleRequest request;
        request.ref = web();
        request.activate = activate;
        request.replicas = replicas;
        std::optional<operations::ScaleOutcome> outcome;
        const client::Call call = operations::scaleProject(session(), request, [&outcome](auto o) { outcome = std::move(o); });
        waitUntil([&outcome] { return outcome.has_value(); });
        return *outcome;
    };
    QCOMPARE(scale(true, 3).to, std::int64_t(3));
    QVERIFY(!scale(false, {}).applied.error);
    QCOMPARE(live()["spec"]["replicas"].integer(), 0);
    QCOMPARE(live()["metadata"]["annotations"][operations::activeReplicasAnnotation].string(), std::string("3"));
    QCOMPARE(scale(false, {}).applied.kind, ApplyOutcome::Kind::Unchanged);
    QVERIFY(!scale(true, {}).applied.error);
    QCOMPARE(live()["spec"]["replicas"].integer(), 3);
    // Another manager scales; activating again is what was asked for, so it is no conflict.
    QVERIFY(patchAs("kubectl", client::content::mergePatch, parsed("{'spec':{'replicas':0}}")));
    QVERIFY(!scale(true, 2).applied.error);
    QCOMPARE(live()["spec"]["replicas"].integer(), 2);
}

void Flows::scaleWithAutoscaler()
{
    const Value autoscaler = parsed("{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'web-hpa'},'spec':{"
                                    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'web'},'minReplicas':1,'maxReplicas':5}}");
    const std::string path = kube::findKind("autoscaling/v2", "HorizontalPodAutoscaler")->listPath(space);
    std::optional<core::Result<client::Reply>> made;
    client::Call call = session().post(path, {}, autoscaler, [&made](auto reply) { made = std::move(reply); });
    QVERIFY(waitUntil([&made] { return made.has_value(); }));
    if (!*made && made->error().code == core::ErrorCode::NotFound)
        QSKIP("this cluster has no autoscalers");
    operations::ScaleRequest request;
    request.ref = web();
    request.activate = false;
    std::optional<operations::ScaleOutcome> outcome;
    call = operations::scaleProject(session(), request, [&outcome](auto o) { outcome = std::move(o); });
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY2(!outcome->applied.error, outcome->applied.error ? outcome->applied.error->english().c_str() : "");
    QCOMPARE(outcome->autoscaler, std::string("web-hpa"));
    QCOMPARE(live()["spec"]["replicas"].integer(), 0);
    const auto applied = kube::extractApplied(live(), "readyline");
    QVERIFY(!applied || !(*applied)["spec"].contains("replicas"));
    std::optional<core::Result<client::Reply>> gone;
    call = session().remove(path + "/web-hpa", {}, {}, [&gone](auto reply) { gone = std::move(reply); });
    QVERIFY(waitUntil([&gone] { return gone.has_value(); }));
}

void Flows::createTwice()
{
    kube::ProjectLayout layout;
    layout.namespacePattern = space;
    layout.image = "localhost/testapp:1.0";
    const auto create = [&](std::optional<std::int64_t> replicas) {
        operations::CreateRequest request{*kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), replicas), false, false, false};
        request.manifests.namespace_ = request.manifests.namespace_.set(FieldPath::of("metadata.name"), Value(space));
        std::optional<operations::CreateOutcome> outcome;
        const client::Call call = operations::createProject(session(), std::move(request), [&outcome](auto o) { outcome = std::move(o); });
        waitUntil([&outcome] { return outcome.has_value(); });
        return *outcome;
    };
    const auto first = create(2);
    QCOMPARE(first.objects.size(), std::size_t(3));
    for (const ApplyOutcome &object : first.objects)
        QVERIFY2(!object.error, object.error ? object.error->english().c_str() : "");
    const auto second = create(std::nullopt);
    QCOMPARE(second.objects.back().kind, ApplyOutcome::Kind::Unchanged);
    QCOMPARE(second.objects.back().after["spec"]["replicas"].integer(), 2); // its number is left alone

    const kube::ObjectRef project{"apps/v1", "Deployment", space, "proj-42-api", {}};
    std::optional<operations::DeleteOutcome> deleted;
    const client::Call call = operations::deleteProject(session(), {project, false, true}, [&deleted](auto o) { deleted = std::move(o); });
    QVERIFY(waitUntil([&deleted] { return deleted.has_value(); }));
    QVERIFY(!deleted->error);
    QCOMPARE(deleted->objects.size(), std::size_t(2));
    for (const auto &object : deleted->objects)
        QVERIFY(object.gone);
    QCOMPARE(core::name(get(project.path()).error().code), "NotFound");
    QVERIFY(get("/api/v1/namespaces/" + space)); // never the namespace
}

void Flows::deleteByUid()
{
    const std::string uid = live()["metadata"]["uid"].string();
    const Value options = parsed("{'apiVersion':'v1','kind':'DeleteOptions','preconditions':{'uid':'11111111-1111-1111-1111-111111111111'}}");
    std::optional<core::Result<client::Reply>> got;
    const client::Call call = session().remove(web().path(), {}, options, [&got](auto reply) { got = std::move(reply); });
    QVERIFY(waitUntil([&got] { return got.has_value(); }));
    QVERIFY(!*got);
    QCOMPARE(core::name(got->error().code), "Stale");
    QCOMPARE(live()["metadata"]["uid"].string(), uid);
}

void Flows::deleteWaitsNoLongerThanAsked()
{
    QVERIFY(patchAs("x", client::content::mergePatch, parsed("{'metadata':{'finalizers':['example.org/hold']}}")));
    std::optional<operations::DeleteOutcome> outcome;
    operations::DeleteRequest request;
    request.ref = web();
    request.wait = true;
    request.timeout = core::Duration(500);
    const client::Call call = operations::deleteProject(session(), request, [&outcome](auto o) { outcome = std::move(o); });
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(!outcome->error && outcome->objects.size() == 1 && outcome->objects.front().error);
    QCOMPARE(core::name(outcome->objects.front().error->code), "TimedOut");
    QVERIFY(!outcome->objects.front().gone);
    QVERIFY(patchAs("x", client::content::mergePatch, parsed("{'metadata':{'finalizers':null}}")));
    QVERIFY(waitUntil([this] { return !get(web().path()); }));
}

void Flows::watchSeesChanges()
{
    std::vector<std::string> log;
    client::WatchHandlers handlers;
    handlers.initial = [&log](const std::vector<Value> &items) { log.push_back("initial " + std::to_string(items.size())); };
    handlers.connected = [&log] { log.push_back("connected"); };
    handlers.event = [&log](client::WatchEvent event, const Value &object) {
        if (event == client::WatchEvent::Modified && object["metadata"]["labels"].contains("seen"))
            log.push_back("seen");
        if (event == client::WatchEvent::Deleted)
            log.push_back("deleted");
    };
    const client::Watch watch(session(), {web().listPath(), {{"fieldSelector", "metadata.name=web"}}, 290}, handlers);
    QVERIFY(waitUntil([&log] { return log.size() >= 2; }));
    QCOMPARE(log.at(0), std::string("initial 1"));
    QCOMPARE(log.at(1), std::string("connected"));
    QVERIFY(patchAs("x", client::content::mergePatch, parsed("{'metadata':{'labels':{'seen':'yes'}}}")));
    QVERIFY(waitUntil([&log] { return log.size() >= 3; }));
    QCOMPARE(log.at(2), std::string("seen"));
    makeWeb();
    QVERIFY(waitUntil([&log] { return log.back() == "deleted" || log.size() > 4; }));
}

} // namespace support
