// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "kube/exporting/Export.h"
#include "kube/project/Project.h"
#include "support/TestMain.h"

#include <QTest>

using namespace kube;
using core::FieldPath;
using core::Value;

namespace {

ProjectManifests project()
{
    ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return *makeProject(layout, {"42", "7"}, defaultProfile(), 1);
}

/// FieldsV1 of an Apply of exactly the manifest's spec: maps as f:, containers and ports by key, other lists whole.
Value fieldsOf(const Value &value)
{
    Value out = Value::emptyMap();
    for (const core::Member &member : value.members())
        out = out.with("f:" + member.key, fieldsOf(member.value));
    for (const Value &item : value.items()) {
        Value key;
        if (item.contains("containerPort"))
            key = core::map({{"containerPort", item["containerPort"]}, {"protocol", item["protocol"]}});
        else if (item.contains("targetPort"))
            key = core::map({{"port", item["port"]}, {"protocol", item["protocol"]}});
        else if (item.contains("name"))
            key = core::map({{"name", item["name"]}});
        if (!key.isNull())
            out = out.with("k:" + core::toJson(key), fieldsOf(item));
    }
    return out;
}

/// The manifest as a server would answer it after an apply by `operation`.
Value live(const Value &manifest, const char *operation)
{
    const Value object = defaulted(manifest);
    const Value &owned = std::string(operation) == "Apply" ? manifest : object;
    Value metadata = object["metadata"].with("uid", Value("u")).with("resourceVersion", Value("5")).with("generation", Value(1))
                         .with("creationTimestamp", Value("2026-01-01T00:00:00Z"))
                         .with("managedFields", core::list({core::map({{"manager", Value("m")}, {"operation", Value(operation)},
                                                                       {"fieldsV1", core::map({{"f:spec", fieldsOf(owned["spec"])}})}})}));
    return object.with("metadata", metadata).with("status", core::map({{"replicas", Value(1)}}));
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appliedProjectComesBack();
    void createdObjectLosesFilledDefaults();
    void whatIsComparedAsOneStaysWhole();
    void startsWithWhatItIs();
    void serverFieldsGo();
    void controllersAnnotationsGo();
    void serviceLosesAllocations();
    void secretsAreMasked();
    void keepingDefaults();
};

void ExportTest::appliedProjectComesBack()
{
    const ProjectManifests manifests = project();
    for (const Value &manifest : {manifests.deployment, manifests.service}) {
        const Value back = exportManifest(live(manifest, "Apply"));
        QCOMPARE(core::toCanonicalJson(back), core::toCanonicalJson(manifest));
    }
}

void ExportTest::startsWithWhatItIs()
{
    const Value answer = *core::parseJson(R"({"kind":"ConfigMap","apiVersion":"v1","data":{"b":"1","a":"2"},"metadata":{"name":"x"}})");
    QCOMPARE(core::toJson(exportManifest(answer)), std::string(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":{"b":"1","a":"2"}})"));
}

void ExportTest::createdObjectLosesFilledDefaults()
{
    // Whoever created it by an update owns the filled-in fields too; they are defaults all the same.
    const Value back = exportManifest(live(project().deployment, "Update"));
    const Value container = back.at(FieldPath::of("spec.template.spec.containers[0]"));
    for (const char *filled : {"terminationMessagePath", "terminationMessagePolicy", "imagePullPolicy"})
        QVERIFY2(!container.contains(filled), filled);
    for (const char *filled : {"strategy", "revisionHistoryLimit", "progressDeadlineSeconds"})
        QVERIFY2(!back["spec"].contains(filled), filled);
    for (const char *filled : {"restartPolicy", "dnsPolicy", "schedulerName", "securityContext", "terminationGracePeriodSeconds"})
        QVERIFY2(!back["spec"]["template"]["spec"].contains(filled), filled);
    QVERIFY(back["spec"].contains("replicas"));
    QCOMPARE(container["readinessProbe"]["periodSeconds"].integer(), std::optional<std::int64_t>(5));
    QVERIFY(defaulted(back)["spec"] == defaulted(project().deployment)["spec"]);
}

void ExportTest::whatIsComparedAsOneStaysWhole()
{
    // Without the apiVersion that defaulting put into it the reference would conflict with whoever wrote it (seen on a 1.34 server).
    const FieldPath env = FieldPath::of("spec.template.spec.containers[0].env");
    const Value reference = core::map({{"fieldPath", Value("metadata.name")}});
    const Value item = core::map({{"name", Value("NAME")}, {"valueFrom", core::map({{"fieldRef", reference}})}});
    for (const char *operation : {"Apply", "Update"}) {
        const Value object = live(project().deployment.set(env, core::list({item})), operation);
        QCOMPARE(core::toCanonicalJson(exportManifest(object).at(env)), core::toCanonicalJson(object.at(env)));
        QCOMPARE(object.at(env).at(0)["valueFrom"]["fieldRef"]["apiVersion"].string(), std::string("v1"));
    }
}

void ExportTest::serverFieldsGo()
{
    Value object = live(project().deployment, "Apply");
    object = object.set(FieldPath::of("metadata.annotations[\"deployment.kubernetes.io/revision\"]"), Value("3"));
    object = object.set(FieldPath::of("metadata.annotations[\"kubectl.kubernetes.io/last-applied-configuration\"]"), Value("{}"));
    object = object.set(FieldPath::of("metadata.finalizers"), core::list({Value("x/y")}));
    object = object.set(FieldPath::of("spec.template.metadata.annotations[\"kubectl.kubernetes.io/restartedAt\"]"), Value("now"));
    const Value back = exportManifest(object);
    QCOMPARE(core::toCanonicalJson(back), core::toCanonicalJson(project().deployment));
    QVERIFY(!exportManifest(object, {false, false, true})["spec"].contains("replicas"));
}

void ExportTest::controllersAnnotationsGo()
{
    const auto entry = [](const char *manager, std::vector<const char *> keys) {
        Value annotations = Value::emptyMap();
        for (const char *key : keys)
            annotations = annotations.with(std::string("f:") + key, Value::emptyMap());
        return core::map({{"manager", Value(manager)}, {"operation", Value("Update")},
                          {"fieldsV1", core::map({{"f:metadata", core::map({{"f:annotations", annotations}})}})}});
    };
    Value object = *core::parseJson("{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"s\",\"annotations\":"
                                    "{\"theirs\":\"1\",\"both\":\"2\",\"mine\":\"3\",\"nobodys\":\"4\"}}}");
    object = object.set(FieldPath::of("metadata.managedFields"),
                        core::list({entry("cloud-controller-manager", {"theirs", "both"}), entry("kubectl-annotate", {"both", "mine"})}));
    const Value annotations = exportManifest(object)["metadata"]["annotations"];
    QVERIFY(!annotations.contains("theirs"));
    QVERIFY(annotations.contains("both") && annotations.contains("mine") && annotations.contains("nobodys"));
}

void ExportTest::serviceLosesAllocations()
{
    Value object = live(project().service, "Apply");
    object = object.set(FieldPath::of("spec.clusterIP"), Value("10.96.0.7")).set(FieldPath::of("spec.clusterIPs"), core::list({Value("10.96.0.7")}));
    object = object.set(FieldPath::of("spec.ipFamilies"), core::list({Value("IPv4")})).set(FieldPath::of("spec.ipFamilyPolicy"), Value("SingleStack"));
    object = object.set(FieldPath::of("spec.ports[0].nodePort"), Value(30123)).set(FieldPath::of("spec.healthCheckNodePort"), Value(30124));
    QCOMPARE(core::toCanonicalJson(exportManifest(object)), core::toCanonicalJson(project().service));
    const Value headless = object.set(FieldPath::of("spec.clusterIP"), Value("None"));
    QCOMPARE(exportManifest(headless)["spec"]["clusterIP"].string(), std::string("None"));
}

void ExportTest::secretsAreMasked()
{
    const Value secret = *core::parseJson(R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","uid":"1"},"data":{"k":"Y2FuYXJ5"},"type":"Opaque"})");
    const Value masked = exportManifest(secret);
    QVERIFY(core::toJson(masked).find("Y2FuYXJ5") == std::string::npos);
    QVERIFY(isMasked(masked));
    const Value shown = exportManifest(secret, {false, true, false});
    QCOMPARE(shown["data"]["k"].string(), std::string("Y2FuYXJ5"));
    QVERIFY(!isMasked(shown));
}

void ExportTest::keepingDefaults()
{
    const Value back = exportManifest(live(project().deployment, "Apply"), {true, false, false});
    QCOMPARE(back["spec"]["revisionHistoryLimit"].integer(), std::optional<std::int64_t>(10));
    QVERIFY(!back.contains("status"));
}

REGISTER_TEST(ExportTest);
#include "ExportTest.moc"
