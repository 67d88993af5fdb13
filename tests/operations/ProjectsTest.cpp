// SPDX-License-Identifier: Apache-2.0
#include "operations/project/Projects.h"

#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/Cluster.h"
#include "operations/cluster/Connection.h"
#include "operations/project/Scale.h"
#include "support/ScriptedTransport.h"
#include "support/TestMain.h"

#include <QCoreApplication>
#include <QTest>

using operations::Projects;

namespace {

const char *const forbidden = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"reason\":\"Forbidden\",\"code\":403,"
                              "\"message\":\"deployments.apps is forbidden: User \\\"v\\\" cannot list\"}";

std::string listOf(const char *kind, const std::string &items)
{
    return std::string("{\"kind\":\"") + kind + "List\",\"apiVersion\":\"" + (std::string_view(kind) == "Service" ? "v1" : "apps/v1")
        + "\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[" + items + "]}";
}

std::string deployment(const char *name, const char *uid, int ready)
{
    return std::string("{\"metadata\":{\"name\":\"") + name + "\",\"namespace\":\"d\",\"uid\":\"" + uid
        + "\",\"generation\":1},\"spec\":{\"replicas\":1,\"template\":{\"metadata\":{\"labels\":{\"app\":\"a\"}},\"spec\":{\"containers\":[{\"name\":\"c\"}]}}},"
          "\"status\":{\"observedGeneration\":1,\"replicas\":1,\"updatedReplicas\":1,\"readyReplicas\":"
        + std::to_string(ready) + ",\"availableReplicas\":" + std::to_string(ready) + "}}";
}

std::string change(const char *type, const char *kind, const std::string &object)
{
    return std::string("{\"type\":\"") + type + "\",\"object\":{\"apiVersion\":\"apps/v1\",\"kind\":\"" + kind + "\"," + object.substr(1) + "}\n";
}

} // namespace

class ProjectsTest : public QObject {
    Q_OBJECT

    support::ScriptedTransport transport;
    core::SteppedClock clock{core::Instant()};
    std::unique_ptr<client::Session> session;
    std::unique_ptr<Projects> projects;
    std::vector<Projects::Changes> changes;
    std::vector<Projects::State> states;

    void start(const std::string &fallback = {})
    {
        projects.reset();
        changes.clear();
        states.clear();
        transport.requests.clear();
        session = std::make_unique<client::Session>(transport, clock);
        operations::ProjectScope scope;
        scope.fallbackNamespace = fallback;
        projects = std::make_unique<Projects>(
            *session, scope, kube::ProjectLayout(), [this](const Projects::Changes &c) { changes.push_back(c); },
            [this](const Projects::State &s) { states.push_back(s); });
    }
    /// Number of the newest request whose target contains the text.
    std::size_t request(const char *part) const
    {
        for (std::size_t i = transport.requests.size(); i-- > 0;) {
            if (transport.requests[i].request.target.find(part) != std::string::npos)
                return i;
        }
        return 0;
    }
    void startLive()
    {
        start();
        transport.answer(request("/deployments?"), 200, listOf("Deployment", deployment("a", "1", 1)));
        transport.answer(request("/services?"), 200, listOf("Service", {}));
        transport.head(request("/deployments?watch"), 200);
        transport.head(request("/services?watch"), 200);
        clock.advance(core::Duration(5));
    }

private Q_SLOTS:
    void cleanup()
    {
        projects.reset();
        session.reset();
    }

    void nothingBeforeBothListsAreThere()
    {
        start();
        transport.answer(request("/deployments?"), 200, listOf("Deployment", deployment("a", "1", 1)));
        clock.advance(core::Duration(1000));
        QVERIFY(changes.empty());
        transport.answer(request("/services?"), 200, listOf("Service", {}));
        QVERIFY(changes.empty()); // not from inside
        clock.advance(core::Duration(5));
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].changed.size(), std::size_t(1));
        QVERIFY(projects->state().complete);
        QVERIFY(!projects->state().connected);
    }
    void eventsAreCoalescedToNetChanges()
    {
        startLive();
        QVERIFY(projects->state().connected);
        changes.clear();
        const std::size_t watch = request("/deployments?watch");
        transport.chunk(watch, change("ADDED", "Deployment", deployment("b", "2", 0)) + change("MODIFIED", "Deployment", deployment("b", "2", 1))
                                   + change("MODIFIED", "Deployment", deployment("a", "1", 1)) + change("ADDED", "Deployment", deployment("c", "3", 1))
                                   + change("DELETED", "Deployment", deployment("c", "3", 1)));
        clock.advance(core::Duration(5));
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].changed.size(), std::size_t(1)); // a is as it was, c never was
        QCOMPARE(changes[0].changed[0].name, std::string("b"));
        QCOMPARE(changes[0].changed[0].ready, std::int64_t(1));
        QVERIFY(changes[0].removed.empty());
        QCOMPARE(projects->rows().size(), std::size_t(2));
    }
    void sameNameAnotherObject()
    {
        startLive();
        changes.clear();
        transport.chunk(request("/deployments?watch"), change("DELETED", "Deployment", deployment("a", "1", 1)) + change("ADDED", "Deployment", deployment("a", "9", 1)));
        clock.advance(core::Duration(5));
        QCOMPARE(changes.at(0).removed, std::vector<std::string>{"1"});
        QCOMPARE(changes.at(0).changed.at(0).uid, std::string("9"));
    }
    void serviceJoins()
    {
        startLive();
        changes.clear();
        const std::size_t watch = request("/services?watch");
        transport.chunk(watch, change("ADDED", "Service", "{\"metadata\":{\"name\":\"s\",\"namespace\":\"d\"},\"spec\":{\"type\":\"LoadBalancer\",\"selector\":{\"app\":\"a\"}}}"));
        clock.advance(core::Duration(5));
        QCOMPARE(changes.at(0).changed.at(0).service, std::string("s"));
        QCOMPARE(kube::name(changes.at(0).changed.at(0).status), "progress");
        QCOMPARE(changes.at(0).changed.at(0).cause, std::string("AddressPending"));
        transport.chunk(watch, change("MODIFIED", "Service", "{\"metadata\":{\"name\":\"s\",\"namespace\":\"d\"},\"spec\":{\"type\":\"LoadBalancer\",\"selector\":{\"app\":\"a\"}},"
                                                            "\"status\":{\"loadBalancer\":{\"ingress\":[{},{\"ip\":\"1.2.3.4\"}]}}}"));
        clock.advance(core::Duration(5));
        QCOMPARE(kube::name(changes.at(1).changed.at(0).status), "ready");
        QCOMPARE(changes.at(1).changed.at(0).addresses, std::vector<std::string>{"1.2.3.4"});
    }
    void staleWhileDisconnected()
    {
        startLive();
        transport.end(request("/deployments?watch"), core::Error(core::ErrorCode::ProtocolBroken, core::say("x")));
        QVERIFY(!states.back().connected && states.back().error && !states.back().fatal);
        clock.advance(core::Duration(2000));
        transport.head(request("/deployments?watch"), 200);
        QVERIFY(states.back().connected && !states.back().error);
    }
    void forbiddenClusterFallsBackToANamespace()
    {
        start("mine");
        transport.answer(request("/deployments?"), 403, forbidden);
        clock.advance(core::Duration(1));
        QVERIFY(request("/namespaces/mine/deployments?") > 0);
        QVERIFY(projects->state().limited);
        QVERIFY(states.empty());
        start(); // without one it is an error
        transport.answer(request("/deployments?"), 403, forbidden);
        QVERIFY(states.back().fatal);
    }
    void mayBeDestroyedInAHandler()
    {
        session = std::make_unique<client::Session>(transport, clock);
        transport.requests.clear();
        projects = std::make_unique<Projects>(
            *session, operations::ProjectScope(), kube::ProjectLayout(), [this](const Projects::Changes &) { projects.reset(); }, nullptr);
        transport.answer(request("/deployments?"), 200, listOf("Deployment", {}));
        transport.answer(request("/services?"), 200, listOf("Service", {}));
        clock.advance(core::Duration(5));
        QVERIFY(!projects);
    }

    void simulatedCluster()
    {
        core::SteppedClock stepped{*core::fromRfc3339("2026-01-01T10:00:00Z")};
        demo::Cluster::Options options;
        options.sockets = false;
        const auto cluster = std::move(*demo::Cluster::make(stepped, options));
        const auto connection = operations::Connection::over(
            stepped, std::shared_ptr<core::Transport>(&cluster->transport(), [](core::Transport *) { }), "demo");
        const auto settle = [&](const std::function<bool()> &done) {
            for (int i = 0; i < 100000 && !done(); ++i) {
                QCoreApplication::processEvents();
                if (!done() && cluster->idle())
                    stepped.advanceToNext();
            }
            return done();
        };
        std::size_t told = 0;
        const auto live = std::make_unique<Projects>(
            connection->session(), operations::ProjectScope(), kube::ProjectLayout(), [&told](const Projects::Changes &c) { told += c.changed.size(); }, nullptr);
        QVERIFY(settle([&] { return live->state().complete; }));
        const auto rows = live->rows();
        QVERIFY(rows.size() >= 12);
        for (const kube::ProjectRow &row : rows) {
            QVERIFY2(row.layout && !row.service.empty() && row.status != kube::ProjectStatus::Unknown, row.name.c_str());
        }
        const auto ready = std::find_if(rows.begin(), rows.end(), [](const auto &row) { return row.status == kube::ProjectStatus::Ready; });
        QVERIFY(ready != rows.end());
        operations::ScaleRequest request;
        request.ref = {"apps/v1", "Deployment", ready->namespaceName, ready->name, {}};
        request.activate = false;
        const client::Call call = operations::scaleProject(connection->session(), request, [](const auto &) { });
        QVERIFY(settle([&] {
            for (const kube::ProjectRow &row : live->rows()) {
                if (row.uid == ready->uid)
                    return row.status == kube::ProjectStatus::Inactive;
            }
            return false;
        }));
    }
};

REGISTER_TEST(ProjectsTest);
#include "ProjectsTest.moc"
