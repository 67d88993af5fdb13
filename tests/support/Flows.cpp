// SPDX-License-Identifier: Apache-2.0
#include "support/Flows.h"

#include "core/Json.h"
#include "kube/managedfields/Extract.h"
#include "operations/project/Restart.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace support {

using core::FieldPath;
using core::Value;
using operations::ApplyOutcome;

namespace {

const char *const container = "spec.template.spec.containers[name=web]";

FieldPath at(const std::string &below)
{
    return FieldPath::of(std::string(container) + '.' + below);
}

Value webManifest(const std::string &space)
{
    Value object = Flows::parsed("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','labels':{'app':'web'}},"
                          "'spec':{'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':{'app':'web'}},'spec':{'containers':["
                          "{'name':'web','image':'localhost/testapp:1.0','ports':[{'containerPort':3001}],"
                          "'livenessProbe':{'httpGet':{'path':'/live','port':3001},'periodSeconds':20}}]}}}}");
    return object.set(FieldPath::of("metadata.namespace"), Value(space));
}

} // namespace

Value Flows::parsed(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    return *core::parseJson(json);
}

core::Result<client::Reply> Flows::get(const std::string &path)
{
    std::optional<core::Result<client::Reply>> got;
    const client::Call call = session().get(path, {}, [&got](core::Result<client::Reply> reply) { got = std::move(reply); });
    if (!waitUntil([&got] { return got.has_value(); }))
        return core::fail(core::ErrorCode::Internal, core::say("no answer"));
    return *got;
}

kube::ObjectRef Flows::web() const
{
    return {"apps/v1", "Deployment", space, "web", {}};
}

Value Flows::live()
{
    const auto reply = get(web().path());
    return reply ? reply->body : Value();
}

void Flows::makeWeb()
{
    std::optional<core::Result<client::Reply>> got;
    client::Call call = session().remove(web().path(), {{"gracePeriodSeconds", "0"}}, {}, [&got](auto reply) { got = std::move(reply); });
    QVERIFY(waitUntil([&got] { return got.has_value(); }));
    QVERIFY(waitUntil([this] { return live().isNull(); }));
    got.reset();
    call = session().post(web().listPath(), {{"fieldManager", "kubectl-create"}}, webManifest(space), [&got](auto reply) { got = std::move(reply); });
    QVERIFY(waitUntil([&got] { return got.has_value(); }));
    QVERIFY2(*got, *got ? "" : got->error().english().c_str());
}

core::Result<client::Reply> Flows::patchAs(const char *manager, const char *contentType, const Value &body)
{
    std::optional<core::Result<client::Reply>> got;
    const client::Call call = session().patch(web().path(), {{"fieldManager", manager}}, contentType, body, [&got](auto reply) { got = std::move(reply); });
    waitUntil([&got] { return got.has_value(); });
    return *got;
}

operations::EditOutcome Flows::edit(std::vector<core::Change> changes, bool force)
{
    operations::EditRequest request;
    request.ref = web();
    request.edit.changes = std::move(changes);
    request.force = force;
    std::optional<operations::EditPreview> preview;
    client::Call call = operations::previewEdit(session(), request, [&preview](auto p) { preview = std::move(p); });
    waitUntil([&preview] { return preview.has_value(); });
    std::optional<operations::EditOutcome> outcome;
    call = operations::applyEdit(session(), request, preview->difference, [&outcome](auto o) { outcome = std::move(o); });
    waitUntil([&outcome] { return outcome.has_value(); });
    return *outcome;
}

ApplyOutcome Flows::apply(operations::ApplyRequest request)
{
    std::optional<ApplyOutcome> outcome;
    const client::Call call = operations::applyObject(session(), std::move(request), [&outcome](auto o) { outcome = std::move(o); });
    waitUntil([&outcome] { return outcome.has_value(); });
    return *outcome;
}

void Flows::initTestCase()
{
    if (!connection())
        QSKIP(skipped.c_str());
    space = "readyline-test-" + std::to_string(QRandomGenerator::global()->bounded(1000000));
    const Value manifest = core::map({{"apiVersion", Value("v1")}, {"kind", Value("Namespace")}, {"metadata", core::map({{"name", Value(space)}})}});
    for (const auto kind : {ApplyOutcome::Kind::Created, ApplyOutcome::Kind::Unchanged}) {
        std::optional<ApplyOutcome> outcome;
        const client::Call call = operations::ensureNamespace(session(), manifest, false, [&outcome](auto o) { outcome = std::move(o); });
        QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
        QVERIFY2(!outcome->error, outcome->error ? outcome->error->english().c_str() : "");
        QCOMPARE(outcome->kind, kind);
    }
}

void Flows::init()
{
    if (!connection())
        QSKIP(skipped.c_str());
    makeWeb();
}

void Flows::cleanupTestCase()
{
    if (space.empty())
        return;
    std::optional<core::Result<client::Reply>> got;
    const client::Call call = session().remove("/api/v1/namespaces/" + space, {}, {}, [&got](auto reply) { got = std::move(reply); });
    QVERIFY(waitUntil([&got] { return got.has_value(); }));
}

void Flows::twoEditsLeaveBoth()
{
    const auto first = edit({core::setting(at("readinessProbe"), parsed("{'tcpSocket':{'port':3001}}"))});
    QVERIFY2(!first.applied.error, first.applied.error ? first.applied.error->english().c_str() : "");
    QCOMPARE(first.applied.kind, ApplyOutcome::Kind::Configured);
    const auto second = edit({core::setting(at("resources.limits.memory"), Value("64Mi"))});
    QVERIFY(!second.applied.error);
    const Value now = live();
    QCOMPARE(now.at(at("readinessProbe.tcpSocket.port")).integer(), 3001);
    QCOMPARE(now.at(at("resources.limits.memory")).string(), std::string("64Mi"));
    const auto applied = kube::extractApplied(now, "readyline");
    QVERIFY(applied && applied->find(at("readinessProbe.tcpSocket.port")) && applied->find(at("resources.limits.memory")));
    QVERIFY(!applied->find(at("image"))); // never owned what it did not change
}

void Flows::editNeedsTheSameObject()
{
    operations::EditRequest request;
    request.ref = kube::ObjectRef::of(live());
    request.edit.changes = {core::setting(at("image"), Value("localhost/testapp:2.0"))};
    makeWeb(); // another of the same name
    std::optional<operations::EditPreview> preview;
    const client::Call call = operations::previewEdit(session(), request, [&preview](auto p) { preview = std::move(p); });
    QVERIFY(waitUntil([&preview] { return preview.has_value(); }));
    QVERIFY(preview->error);
    QCOMPARE(core::name(preview->error->code), "Stale");
}

void Flows::changedSinceShownIsNotWritten()
{
    operations::EditRequest request;
    request.ref = web();
    request.edit.changes = {core::setting(at("resources.limits.memory"), Value("64Mi"))};
    std::optional<operations::EditOutcome> outcome;
    const core::Edit shown; // the user saw something else
    const client::Call call = operations::applyEdit(session(), request, shown, [&outcome](auto o) { outcome = std::move(o); });
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(outcome->changedSinceShown && !outcome->applied.error);
    QCOMPARE(outcome->changedSinceShown->difference.changes.size(), std::size_t(1));
    QVERIFY(outcome->changedSinceShown->fromServer && outcome->changedSinceShown->restartsPods);
    QVERIFY(!live().find(at("resources.limits.memory")));
}

void Flows::conflictShowsManagerAndValues()
{
    const auto outcome = edit({core::setting(at("livenessProbe.periodSeconds"), Value(7))});
    QVERIFY(outcome.applied.error);
    QCOMPARE(core::name(outcome.applied.error->code), "FieldConflict");
    QCOMPARE(outcome.applied.conflicts.size(), std::size_t(1));
    const client::FieldConflict &conflict = outcome.applied.conflicts.front();
    QCOMPARE(conflict.manager, std::string("kubectl-create"));
    QCOMPARE(conflict.path->toString(), at("livenessProbe.periodSeconds").toString());
    QVERIFY(conflict.ours == Value(7) && conflict.theirs == Value(20));
    QCOMPARE(live().at(at("livenessProbe.periodSeconds")).integer(), 20);
}

void Flows::forceTakesOver()
{
    const auto outcome = edit({core::setting(at("livenessProbe.periodSeconds"), Value(7))}, true);
    QVERIFY(!outcome.applied.error);
    QCOMPARE(live().at(at("livenessProbe.periodSeconds")).integer(), 7);
}

void Flows::removalOfOthersField()
{
    const auto outcome = edit({core::removal(at("livenessProbe"))});
    QVERIFY2(!outcome.applied.error, outcome.applied.error ? outcome.applied.error->english().c_str() : "");
    QVERIFY(!live().find(at("livenessProbe")));
}

void Flows::handlerOfOthersProbeIsReplaced()
{
    const auto outcome = edit({core::removal(at("livenessProbe.httpGet")), core::setting(at("livenessProbe.tcpSocket"), parsed("{'port':3001}"))});
    QVERIFY2(!outcome.applied.error, outcome.applied.error ? outcome.applied.error->english().c_str() : "");
    Value probe = live().at(at("livenessProbe"));
    QVERIFY(!probe.contains("httpGet"));
    QCOMPARE(probe["tcpSocket"]["port"].integer(), 3001);
    QCOMPARE(probe["periodSeconds"].integer(), 20);
    // It is part of what is applied from now on.
    QVERIFY(!edit({core::setting(at("resources.limits.cpu"), Value("1"))}).applied.error);
    QCOMPARE(live().at(at("livenessProbe"))["tcpSocket"]["port"].integer(), 3001);
}

void Flows::ownFieldIsRemovedByLeavingItOut()
{
    QVERIFY(!edit({core::setting(at("readinessProbe"), parsed("{'tcpSocket':{'port':3001}}"))}).applied.error);
    QVERIFY(!edit({core::removal(at("readinessProbe"))}).applied.error);
    QVERIFY(!live().find(at("readinessProbe")));
}

void Flows::ownRestartIsNoConflict()
{
    std::optional<ApplyOutcome> restarted;
    const client::Call call = operations::restartWorkload(session(), {web(), false}, [&restarted](auto o) { restarted = std::move(o); });
    QVERIFY(waitUntil([&restarted] { return restarted.has_value(); }));
    QVERIFY(!restarted->error);
    const FieldPath stamp = FieldPath::of("spec.template.metadata.annotations").child("kubectl.kubernetes.io/restartedAt");
    QVERIFY(live().find(stamp));
    auto request = operations::completeManifest(webManifest(space).set(stamp, Value("2020-01-01T00:00:00Z")), space);
    const ApplyOutcome outcome = apply(std::move(request));
    QVERIFY2(!outcome.error, outcome.error ? outcome.error->english().c_str() : "");
    QCOMPARE(outcome.taken.size(), std::size_t(1));
    QCOMPARE(outcome.taken.front().manager, std::string("readyline-restart"));
}

void Flows::completeManifestDropsFields()
{
    const Value manifest = webManifest(space);
    const Value more = manifest.set(FieldPath::of("metadata.annotations.note"), Value("x"));
    QVERIFY(!apply(operations::completeManifest(more, space)).error);
    const ApplyOutcome outcome = apply(operations::completeManifest(manifest, space));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.dropped.size(), std::size_t(1));
    QVERIFY(!live()["metadata"]["annotations"].contains("note"));
    QCOMPARE(apply(operations::completeManifest(manifest, space)).kind, ApplyOutcome::Kind::Unchanged);
}

void Flows::unknownFieldIsRejected()
{
    const ApplyOutcome outcome = apply(operations::completeManifest(webManifest(space).set(at("redinessProbe"), Value::emptyMap()), space));
    QVERIFY(outcome.error);
    QCOMPARE(core::name(outcome.error->code), "Rejected");
    QVERIFY(outcome.error->what.english().find("redinessProbe") != std::string::npos);
}

void Flows::managedByHelmIsRefused()
{
    QVERIFY(patchAs("helm", client::content::mergePatch, parsed("{'metadata':{'annotations':{'meta.helm.sh/release-name':'shop'}}}")));
    auto request = operations::completeManifest(webManifest(space), space);
    const ApplyOutcome refused = apply(request);
    QVERIFY(refused.error);
    QCOMPARE(core::name(refused.error->code), "ManagedElsewhere");
    QCOMPARE(refused.managedBy->text(), std::string("Helm (shop)"));
    request.overrideManager = true;
    QVERIFY(!apply(request).error);
}

} // namespace support
