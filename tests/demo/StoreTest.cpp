// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/engine/Store.h"
#include "support/TestMain.h"

#include <QtTest>

using core::Value;
using demo::Event;

class StoreTest : public QObject {
    Q_OBJECT
    core::SteppedClock m_clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};

    static Value object(const std::string &text) { return core::parseJson(text).value(); }

private Q_SLOTS:
    void countsVersionsAndGenerations()
    {
        demo::Store store(m_clock);
        const auto made = store.create("deployments", object(R"({"metadata":{"name":"web","namespace":"a"},"spec":{"replicas":1}})"));
        QVERIFY(made.has_value());
        QCOMPARE((*made)["metadata"]["generation"].integer().value_or(0), 1);
        QCOMPARE((*made)["kind"].string(), std::string("Deployment"));
        QCOMPARE((*made)["metadata"]["creationTimestamp"].string(), std::string("2026-01-01T10:00:00Z"));
        auto label = made->set(core::FieldPath::of("metadata.labels.x"), Value("y"));
        const auto labelled = store.update("deployments", label);
        QCOMPARE((*labelled)["metadata"]["generation"].integer().value_or(0), 1);
        QVERIFY((*labelled)["metadata"]["resourceVersion"] != (*made)["metadata"]["resourceVersion"]);
        // The answer of the first write is stale now.
        const auto stale = store.update("deployments", made->set(core::FieldPath::of("spec.replicas"), Value(3)));
        QCOMPARE(stale.error().code, 409);
        const auto scaled = store.modify("deployments", "a", "web", [](const Value &now) { return now.set(core::FieldPath::of("spec.replicas"), Value(3)); });
        QCOMPARE((*scaled)["metadata"]["generation"].integer().value_or(0), 2);
        const auto same = store.modify("deployments", "a", "web", [](const Value &now) { return now; });
        QVERIFY(same->identical(*scaled));
        QCOMPARE(store.create("deployments", *made).error().reason, std::string("AlreadyExists"));
    }

    void tellsObserversInOrderAndNeverInsideOneAnother()
    {
        demo::Store store(m_clock);
        std::vector<std::string> heard;
        bool inside = false;
        const auto subscription = store.observe([&](const Event &event) {
            QVERIFY(!inside);
            inside = true;
            heard.push_back(event.object["metadata"]["name"].string());
            if (heard.size() == 1)
                QVERIFY(store.create("secrets", object(R"({"metadata":{"name":"second","namespace":"a"}})")).has_value());
            inside = false;
        });
        QVERIFY(store.create("secrets", object(R"({"metadata":{"name":"first","namespace":"a"}})")).has_value());
        QCOMPARE(heard, (std::vector<std::string>{"first", "second"}));
    }

    void keepsHistoryUntilCompaction()
    {
        demo::Store store(m_clock);
        QVERIFY(store.create("secrets", object(R"({"metadata":{"name":"a","namespace":"n"},"data":{"k":"MQ=="}})")).has_value());
        const auto before = store.revision();
        QVERIFY(store.modify("secrets", "n", "a", [](const Value &now) { return now.set(core::FieldPath::of("data.k"), Value("Mg==")); }).has_value());
        QVERIFY(store.create("secrets", object(R"({"metadata":{"name":"b","namespace":"n"}})")).has_value());
        QVERIFY(store.remove("secrets", "n", "b").has_value());
        const auto events = store.since("secrets", before);
        QCOMPARE(events->size(), std::size_t(3));
        QVERIFY(events->at(2).type == Event::Type::Deleted);
        const auto then = store.listAt("secrets", "n", before);
        QCOMPARE(then->size(), std::size_t(1));
        QCOMPARE(then->at(0)["data"]["k"].string(), std::string("MQ=="));
        store.compact(store.revision());
        QCOMPARE(store.since("secrets", before).error().code, 410);
        QVERIFY(store.since("secrets", store.revision()).has_value());
    }

    void keepsWhatHasFinalizersOrAGracePeriod()
    {
        demo::Store store(m_clock);
        QVERIFY(store.create("pods", object(R"({"metadata":{"name":"p","namespace":"n"},"spec":{"nodeName":"node"}})")).has_value());
        bool gone = true;
        const auto marked = store.remove("pods", "n", "p", {}, &gone);
        QVERIFY(!gone);
        QCOMPARE((*marked)["metadata"]["deletionTimestamp"].string(), std::string("2026-01-01T10:00:30Z"));
        demo::DeleteOptions now;
        now.graceSeconds = 0;
        QVERIFY(store.remove("pods", "n", "p", now, &gone).has_value());
        QVERIFY(gone);
        QVERIFY(store.create("configmaps", object(R"({"metadata":{"name":"c","namespace":"n","finalizers":["x/y"]}})")).has_value());
        QVERIFY(store.remove("configmaps", "n", "c", {}, &gone).has_value());
        QVERIFY(!gone && store.get("configmaps", "n", "c"));
        QVERIFY(store.modify("configmaps", "n", "c", [](const Value &object) { return object.removed(core::FieldPath::of("metadata.finalizers")); }).has_value());
        QVERIFY(!store.get("configmaps", "n", "c"));
        demo::DeleteOptions wrong;
        wrong.uid = "1";
        QVERIFY(store.create("configmaps", object(R"({"metadata":{"name":"c","namespace":"n"}})")).has_value());
        QCOMPARE(store.remove("configmaps", "n", "c", wrong).error().reason, std::string("Conflict"));
    }
};

REGISTER_TEST(StoreTest);
#include "StoreTest.moc"
