// SPDX-License-Identifier: Apache-2.0
// The index finds exactly the Services that a look at each of them finds, in the same order.
#include "kube/workload/ServiceIndex.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <random>

using core::Value;

class ServiceIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatALookAtEachFinds();
};

void ServiceIndexTest::findsWhatALookAtEachFinds()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    const auto word = [&random](const char *prefix, unsigned count) { return prefix + std::to_string(random() % count); };
    const auto labels = [&] {
        core::Members members;
        for (const char *key : {"app", "tier", "track"}) {
            if (random() % 2)
                members.push_back({key, Value(word("v", 3))});
        }
        std::shuffle(members.begin(), members.end(), random);
        return Value(std::move(members));
    };
    std::size_t found = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<Value> services;
        kube::ServiceIndex index;
        for (std::size_t i = random() % 30; i > 0; --i) {
            services.push_back(core::map({{"metadata", core::map({{"name", Value(word("p", 9))}})}, {"spec", core::map({{"selector", labels()}})}}));
            index.add(services.back());
        }
        const Value pod = core::map({{"metadata", core::map({{"labels", labels()}})}});
        const auto workload = kube::Workload::of(core::map({{"apiVersion", Value("apps/v1")}, {"kind", Value("Deployment")},
                                                            {"metadata", core::map({{"name", Value(word("p", 9))}})}, {"spec", core::map({{"template", pod}})}}));
        QVERIFY(workload);
        std::vector<Value> expected;
        for (const Value &service : services) {
            if (kube::selects(service, workload->podLabels()) || service["metadata"]["name"].string() == workload->name())
                expected.push_back(service);
        }
        QVERIFY(index.concerning(*workload) == expected);
        found += expected.size();
    }
    QVERIFY(found > 200);
}

REGISTER_TEST(ServiceIndexTest);
#include "ServiceIndexTest.moc"
