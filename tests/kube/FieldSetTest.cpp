// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "core/Json.h"
#include "kube/managedfields/Apply.h"
#include "kube/managedfields/FieldSet.h"
#include "kube/managedfields/Managers.h"
#include "kube/managedfields/Ownership.h"
#include "kube/managedfields/Typed.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QtTest>

#include <random>

using core::Value;
using kube::FieldSet;

class FieldSetTest : public QObject {
    Q_OBJECT

    /// JSON with ' for ".
    static Value json(std::string text)
    {
        std::replace(text.begin(), text.end(), '\'', '"');
        return core::parseJson(text).value();
    }

    /// A random set over few elements, so that sets meet.
    static FieldSet randomSet(std::mt19937 &random)
    {
        static const char *elements[] = {"f:a", "f:b", "k:{\"name\":\"x\"}", "v:1"};
        FieldSet set;
        for (int i = 0; i < 6; ++i) {
            kube::ElementPath path;
            const auto depth = 1 + random() % 3;
            for (unsigned step = 0; step < depth; ++step)
                path.push_back(elements[random() % 4]);
            set.insert(path);
        }
        return set;
    }

private Q_SLOTS:
    void readsAndWritesFieldsV1()
    {
        const Value fields = json("{'f:metadata':{'f:labels':{'.':{},'f:app':{}}},'f:spec':{'f:ports':{'k:{\\'protocol\\':\\'TCP\\',\\'port\\':80}':{'.':{},'f:name':{}}}}}");
        const FieldSet set = FieldSet::parse(fields);
        QVERIFY(set.has(kube::fieldElements("metadata.labels")));
        QVERIFY(set.has(kube::fieldElements("metadata.labels.app")));
        QVERIFY(!set.has(kube::fieldElements("metadata")));
        const auto port = kube::keyElement(json("{'port':80,'protocol':'TCP'}"));
        const kube::ElementPath name = {"f:spec", "f:ports", port, "f:name"};
        QVERIFY(set.has(name));
        QCOMPARE(kube::toText(name), std::string(".spec.ports[port=80,protocol=\"TCP\"].name"));
        QVERIFY(FieldSet::parse(set.toValue()) == set);
    }

    void algebraHolds()
    {
        const unsigned seed = support::newSeed();
        std::mt19937 random(seed);
        for (int i = 0; i < 500; ++i) {
            const FieldSet a = randomSet(random), b = randomSet(random);
            const std::string where = "seed " + std::to_string(seed) + " round " + std::to_string(i);
            QVERIFY2(a.united(b) == b.united(a), where.c_str());
            QVERIFY2(a.intersected(b) == b.intersected(a), where.c_str());
            QVERIFY2(a.without(b).intersected(b).empty(), where.c_str());
            QVERIFY2(a.without(b).united(a.intersected(b)) == a, where.c_str());
            QVERIFY2(a.without(a).empty() && a.withoutBelow(a).empty(), where.c_str());
            QVERIFY2(FieldSet::parse(a.toValue()) == a, where.c_str());
            int paths = 0, inside = 0;
            a.each([&](const kube::ElementPath &path) {
                ++paths;
                inside += a.united(b).has(path) ? 1 : 0;
            });
            QVERIFY2(paths > 0 && paths == inside, where.c_str());
        }
    }

    void saysWhatIsWrongWithTypes_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("problem");
        QTest::newRow("none") << "{'spec':{'replicas':1}}" << "";
        QTest::newRow("unknown") << "{'spec':{'replica':1}}" << ".spec.replica: field not declared in schema";
        QTest::newRow("type") << "{'spec':{'replicas':'1'}}" << ".spec.replicas: expected numeric (int or float), got string";
        QTest::newRow("two") << "{'spec':{'paused':1,'replica':1}}"
                             << "errors:\n  .spec.paused: expected boolean, got &{1}\n  .spec.replica: field not declared in schema";
        QTest::newRow("map") << "{'spec':{'template':'x'}}" << ".spec.template: expected map, got &{x}";
        QTest::newRow("key") << "{'spec':{'template':{'spec':{'containers':['a']}}}}"
                             << ".spec.template.spec.containers: element 0: associative list with keys may not have non-map elements";
        QTest::newRow("no name") << "{'spec':{'template':{'spec':{'containers':[{'image':'a'}]}}}}" << "";
    }

    void saysWhatIsWrongWithTypes()
    {
        QFETCH(QString, object);
        QFETCH(QString, problem);
        const kube::Type *type = kube::builtInSchema().kind("apps/v1", "Deployment");
        QCOMPARE(QString::fromStdString(kube::typeProblems(json(object.toStdString()), type)), problem);
    }

    void foldsTheOldestUpdaters()
    {
        const kube::Type *type = kube::builtInSchema().kind("v1", "ConfigMap");
        kube::FieldScope scope;
        scope.type = type;
        scope.apiVersion = "v1";
        scope.completed = [](const Value &object) { return object; };
        Value object = json("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'}}");
        Value live;
        for (int i = 0; i < 14; ++i) {
            scope.now = "2026-01-01T10:00:" + std::to_string(10 + i) + 'Z';
            const Value next = object.set(core::FieldPath::of("data.k" + std::to_string(i)), Value("v"));
            object = kube::trackUpdate(live, next, "m" + std::to_string(i), scope);
            live = object;
        }
        const auto managers = kube::readManagers(object["metadata"]["managedFields"]);
        QCOMPARE(managers.size(), std::size_t(10));
        const auto old = managers.find({"ancient-changes", false, "v1", {}});
        QVERIFY(old != managers.end());
        QVERIFY(old->second.fields.has(kube::fieldElements("data.k0")) && old->second.fields.has(kube::fieldElements("data.k4")));
        QVERIFY(!old->second.fields.has(kube::fieldElements("data.k5")));
    }

    /// What is found without reading all sets is what reading them gives.
    void quickUpdatesAgreeWithSlowOnes()
    {
        const unsigned seed = support::newSeed();
        std::mt19937 random(seed);
        kube::FieldScope scope;
        scope.type = kube::builtInSchema().kind("apps/v1", "Deployment");
        scope.apiVersion = "apps/v1";
        static const char *paths[] = {"spec.replicas", "spec.paused", "metadata.labels.a", "metadata.annotations.b", "status.replicas", "status.conditions",
                                      "spec.template.spec.containers[name=c].image", "spec.template.spec.containers[name=c].env[name=E].value"};
        Value object = json("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'d'}}");
        Value entries;
        int quick = 0;
        for (int i = 0; i < 400; ++i) {
            const auto path = core::FieldPath::of(paths[random() % std::size(paths)]);
            const Value next = random() % 4 == 0 ? object.removed(path) : object.set(path, Value(int(random() % 3)));
            const std::string manager = std::string("m") + char('0' + random() % 3);
            scope.subresource = random() % 2 ? "status" : "";
            scope.now = "2026-01-01T10:00:" + std::to_string(10 + i / 8) + 'Z';
            kube::Managers managers = kube::readManagers(entries);
            kube::noteUpdate(managers, object, next, manager, scope);
            kube::capUpdateManagers(managers);
            const Value slow = kube::writeManagers(managers);
            if (const auto fast = entries.size() > 0 ? kube::quickUpdate(entries, object, next, manager, scope) : std::nullopt) {
                ++quick;
                QVERIFY2(fast->identical(slow), ("seed " + std::to_string(seed) + ": " + core::toJson(*fast) + "\n" + core::toJson(slow)).c_str());
            }
            entries = slow;
            object = next;
        }
        QVERIFY2(quick > 40, std::to_string(quick).c_str());
    }
};

REGISTER_TEST(FieldSetTest);
#include "FieldSetTest.moc"
