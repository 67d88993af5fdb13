// SPDX-License-Identifier: Apache-2.0
// What the vectors do not hold: who goes first when memory is short.
#include "core/Json.h"
#include "kube/workload/Resources.h"
#include "support/TestMain.h"

#include <QTest>

using namespace kube;

class ResourcesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evictionLooksAtRequestThenPriorityThenExcess();
    void oomScoresFollowTheClass();
    void burstableScoreFollowsTheRequest();
};

void ResourcesTest::evictionLooksAtRequestThenPriorityThenExcess()
{
    const MemoryUse within{90, 100, 0}, above{110, 100, 1000}, farAbove{200, 100, 1000}, aboveButLow{101, 100, 5};
    QVERIFY(evictedBefore(above, within)); // whatever the priority
    QVERIFY(!evictedBefore(within, above));
    QVERIFY(evictedBefore(aboveButLow, farAbove));
    QVERIFY(evictedBefore(farAbove, above));
    QVERIFY(!evictedBefore(above, above));
}

void ResourcesTest::oomScoresFollowTheClass()
{
    const auto spec = [](const char *resources) {
        return *core::parseJson(std::string(R"({"containers":[{"name":"a","resources":)") + resources + "}]}");
    };
    QCOMPARE(oomScoreAdjust(spec("{}"), "a", 1'000'000), 1000);
    QCOMPARE(oomScoreAdjust(spec(R"({"limits":{"cpu":1,"memory":"1Gi"}})"), "a", 1'000'000), -997);
    QCOMPARE(oomScoreAdjust(spec(R"({"requests":{"memory":"100k"}})"), "a", 1'000'000), 900);
}

void ResourcesTest::burstableScoreFollowsTheRequest()
{
    const core::Value spec = *core::parseJson(R"({"containers":[{"name":"a","resources":{"requests":{"memory":"400k"}}},{"name":"b"}],
        "initContainers":[{"name":"s","restartPolicy":"Always","resources":{"requests":{"memory":"1k"}}}]})");
    QCOMPARE(oomScoreAdjust(spec, "a", 1'000'000), 600);
    QCOMPARE(oomScoreAdjust(spec, "b", 1'000'000), 999);
    QCOMPARE(oomScoreAdjust(spec, "s", 1'000'000), 999);
    const core::Value all = *core::parseJson(R"({"containers":[{"name":"a","resources":{"requests":{"memory":"999999"}}},{"name":"b"}]})");
    QCOMPARE(oomScoreAdjust(all, "a", 1'000'000), 3); // never as safe as a guaranteed one
    // A pod's own request is shared out among its containers.
    const core::Value podLevel = *core::parseJson(R"({"containers":[{"name":"a","resources":{"requests":{"memory":"100k"}}},{"name":"b"}],
        "resources":{"requests":{"memory":"300k"}}})");
    QCOMPARE(oomScoreAdjust(podLevel, "a", 1'000'000), 800);
    QCOMPARE(oomScoreAdjust(podLevel, "b", 1'000'000), 900);
}

REGISTER_TEST(ResourcesTest);
#include "ResourcesTest.moc"
