// SPDX-License-Identifier: Apache-2.0
#include "kube/schema/Schema.h"
#include "support/TestMain.h"

#include <QTest>

using core::FieldPath;
using kube::builtInSchema;
using kube::Type;

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheKinds()
    {
        for (const char *kind : {"Deployment", "StatefulSet", "DaemonSet"})
            QVERIFY(builtInSchema().kind("apps/v1", kind));
        QVERIFY(builtInSchema().kind("v1", "Service"));
        QVERIFY(!builtInSchema().kind("apps/v1", "Service"));
        QCOMPARE(builtInSchema().definition("Probe"), builtInSchema().definition("io.k8s.api.core.v1.Probe"));
    }

    void findsTypesByPath()
    {
        const Type *deployment = builtInSchema().kind("apps/v1", "Deployment");
        const auto at = [deployment](const char *path) { return typeAt(*deployment, FieldPath::of(path)); };
        QCOMPARE(at("spec.replicas")->kind, Type::Kind::Int32);
        QCOMPARE(at("spec.template.spec.containers[0].resources.limits[\"nvidia.com/gpu\"]")->kind, Type::Kind::Quantity);
        QCOMPARE(at("spec.template.spec.containers[name=web].livenessProbe")->goType, std::string("v1.Probe"));
        QCOMPARE(at("spec.template.spec.containers[name=web].livenessProbe.httpGet.port")->kind, Type::Kind::IntOrString);
        QCOMPARE(at("metadata.labels.app")->kind, Type::Kind::String);
        QCOMPARE(at("metadata.creationTimestamp")->kind, Type::Kind::Time);
        QVERIFY(!at("spec.template.spec.containers.name"));
        QVERIFY(!at("spec.replica"));
    }

    void knowsHowListsMerge()
    {
        const Type *container = builtInSchema().definition("Container");
        const kube::Field *ports = container->field("ports");
        QCOMPARE(ports->type->listKind, Type::ListKind::Map);
        QCOMPARE(ports->type->mapKeys, (std::vector<std::string>{"containerPort", "protocol"}));
        QCOMPARE(ports->patchMergeKey, std::string("containerPort"));
        QVERIFY(ports->patchMerge && !ports->patchRetainKeys);
        QCOMPARE(container->field("command")->type->listKind, Type::ListKind::Atomic);
        QCOMPARE(builtInSchema().definition("ObjectMeta")->field("finalizers")->type->listKind, Type::ListKind::Set);
        QVERIFY(builtInSchema().definition("DeploymentSpec")->field("strategy")->patchRetainKeys);
        QVERIFY(builtInSchema().definition("LabelSelector")->atomic);
    }

    void knowsGoStructs()
    {
        const Type *container = builtInSchema().definition("Container");
        QCOMPARE(container->fields[0].name, std::string("name"));
        QVERIFY(!container->field("name")->omitEmpty);
        QVERIFY(container->field("livenessProbe")->pointer);
        QVERIFY(!container->field("resources")->pointer);
        QCOMPARE(builtInSchema().definition("ContainerPort")->field("protocol")->type->goType, std::string("v1.Protocol"));
    }

    void refusesBrokenText()
    {
        const auto broken = kube::Schema::read("{", "{}");
        QVERIFY(!broken);
    }
};

REGISTER_TEST(SchemaTest);
#include "SchemaTest.moc"
