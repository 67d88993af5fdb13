// SPDX-License-Identifier: Apache-2.0
#include "client/Apply.h"

#include "core/Json.h"
#include "core/SteppedClock.h"
#include "support/ScriptedTransport.h"
#include "support/TestMain.h"

#include <QTest>

using core::ErrorCode;

class ApplyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("ours");
        const auto row = [](const char *server, const char *ours) {
            QTest::newRow(server) << QString::fromUtf8(server) << QString::fromUtf8(ours);
        };
        row(".spec.replicas", "spec.replicas");
        row(R"(.spec.template.spec.containers[name="web"].image)", "spec.template.spec.containers[name=web].image");
        row(R"(.spec.ports[port=80,protocol="TCP"].targetPort)", "spec.ports[port=80,protocol=TCP].targetPort");
        row(".metadata.annotations.app.example.com/name", R"(metadata.annotations["app.example.com/name"])");
        row(".spec.selector.app.kubernetes.io/x", R"(spec.selector["app.kubernetes.io/x"])");
        row(".spec.selector.matchLabels.a.b", R"(spec.selector.matchLabels["a.b"])");
        row(R"(.spec.template.spec.containers[name="w"].resources.limits.nvidia.com/gpu)",
            R"(spec.template.spec.containers[name=w].resources.limits["nvidia.com/gpu"])");
        row(".spec.template.spec.containers[name=\"w\"].env[name=\"A]\\\"B\"].value", "");
        row(R"(.metadata.finalizers["x"])", "-");
        row(R"(.metadata.finalizers[="x"])", "-");
        row(".spec.list[2].x", "spec.list[2].x");
        row("", "-");
    }
    void paths()
    {
        QFETCH(QString, server);
        QFETCH(QString, ours);
        const auto path = client::pathFromServer(server.toStdString());
        if (ours == QLatin1String("-")) {
            QVERIFY(!path);
        } else {
            QVERIFY(path);
            if (!ours.isEmpty())
                QCOMPARE(QString::fromStdString(path->toString()), ours);
        }
    }

    void request()
    {
        support::ScriptedTransport transport;
        core::SteppedClock clock{core::Instant()};
        client::Session session(transport, clock);
        const auto body = *core::parseJson(R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"w","namespace":"d"}})");
        client::ApplyOptions options;
        options.dryRun = options.force = true;
        const client::Call call = client::serverSideApply(session, body, options, [](auto) { });
        const core::Request &sent = transport.requests.at(0).request;
        QCOMPARE(sent.method, std::string("PATCH"));
        QCOMPARE(sent.target,
                 std::string("/apis/apps/v1/namespaces/d/deployments/w?fieldManager=readyline&fieldValidation=Strict&force=true&dryRun=All"));
        QCOMPARE(core::headerValue(sent.headers, "content-type"), std::string("application/apply-patch+yaml"));
        QCOMPARE(sent.body, core::toJson(body));
    }

    void unknownFieldIsTheUsersMistake()
    {
        support::ScriptedTransport transport;
        core::SteppedClock clock{core::Instant()};
        client::Session session(transport, clock);
        const auto body = *core::parseJson(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"w","namespace":"d"}})");
        std::optional<core::Result<client::Reply>> got;
        const client::Call call = client::serverSideApply(session, body, {}, [&got](auto reply) { got = std::move(reply); });
        transport.answerLast(500, R"({"kind":"Status","apiVersion":"v1","message":"failed to create typed patch object: .spec.x: field not declared in schema","code":500})");
        QVERIFY(got && !*got);
        QCOMPARE(core::name(got->error().code), "Rejected");
    }

    void conflicts()
    {
        core::Error error(ErrorCode::FieldConflict, core::say("x"));
        error.causes = {{"FieldManagerConflict", R"(conflict with "kubectl" with subresource "scale" using apps/v1)", ".spec.replicas"},
                        {"FieldManagerConflict", R"(conflict with "argo")", R"(.spec.template.spec.containers[name="w"].image)"},
                        {"FieldValueInvalid", "no conflict", "spec"}};
        const auto ours = *core::parseJson(R"({"spec":{"replicas":3}})");
        const auto live = *core::parseJson(R"({"spec":{"replicas":2,"template":{"spec":{"containers":[{"name":"w","image":"a:1"}]}}}})");
        const auto found = client::conflictsOf(error, ours, live);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].manager, std::string("kubectl"));
        QCOMPARE(found[0].subresource, std::string("scale"));
        QVERIFY(found[0].update && !found[1].update);
        QVERIFY(found[0].ours == core::Value(3) && found[0].theirs == core::Value(2));
        QCOMPARE(found[1].manager, std::string("argo"));
        QVERIFY(!found[1].ours);
        QVERIFY(found[1].theirs == core::Value("a:1"));
    }
};

REGISTER_TEST(ApplyTest);
#include "ApplyTest.moc"
