// SPDX-License-Identifier: Apache-2.0
#include "demo/WholeCluster.h"
#include "support/TestMain.h"

#include <QTest>

using namespace demotest;

class TransportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void transportNeverAnswersInsideStart();
    void destroyedExchangeIsSilent();
    void unreachable();
    void watchSeesARollout();
};

void TransportTest::transportNeverAnswersInsideStart()
{
    WholeCluster demo("empty");
    int calls = 0;
    core::ResponseHandler handler;
    handler.head = [&](const core::ResponseHead &) { ++calls; };
    handler.end = [&](const std::optional<core::Error> &) { ++calls; };
    core::Request request;
    request.target = "/version";
    const auto exchange = demo.cluster->transport().start(std::move(request), std::move(handler));
    QCOMPARE(calls, 0);
    QVERIFY(!demo.cluster->idle());
    demo.settle();
    QCOMPARE(calls, 2);
}

void TransportTest::destroyedExchangeIsSilent()
{
    WholeCluster demo("empty");
    int calls = 0;
    std::unique_ptr<core::Exchange> exchange;
    core::ResponseHandler handler;
    handler.head = [&](const core::ResponseHead &) {
        ++calls;
        exchange.reset(); // from inside its own call
    };
    handler.chunk = [&](std::string_view) { ++calls; };
    handler.end = [&](const std::optional<core::Error> &) { ++calls; };
    core::Request request;
    request.target = "/version";
    exchange = demo.cluster->transport().start(request, handler);
    demo.settle();
    QCOMPARE(calls, 1);
    exchange = demo.cluster->transport().start(request, handler);
    exchange.reset();
    demo.settle();
    QCOMPARE(calls, 1);
}

void TransportTest::unreachable()
{
    WholeCluster demo("empty");
    std::vector<core::ErrorCode> ends;
    core::ResponseHandler handler;
    handler.end = [&](const std::optional<core::Error> &error) { ends.push_back(error ? error->code : core::ErrorCode::Internal); };
    core::Request watch;
    watch.target = "/api/v1/pods?watch=1";
    watch.streaming = true;
    const auto stream = demo.cluster->transport().start(watch, handler);
    demo.settle();
    QVERIFY(ends.empty());
    demo.cluster->transport().setReachable(false);
    demo.settle();
    core::Request request;
    request.target = "/version";
    const auto exchange = demo.cluster->transport().start(request, handler);
    demo.settle();
    QCOMPARE(ends, (std::vector<core::ErrorCode>{core::ErrorCode::Unreachable, core::ErrorCode::Unreachable}));
}

void TransportTest::watchSeesARollout()
{
    WholeCluster demo("old-pods-still-serving");
    std::string lines;
    core::ResponseHandler handler;
    handler.chunk = [&](std::string_view bytes) { lines += bytes; };
    core::Request watch;
    watch.target = "/apis/apps/v1/deployments?watch=1&resourceVersion=" + std::to_string(demo.cluster->store().revision());
    watch.streaming = true;
    const auto stream = demo.cluster->transport().start(watch, handler);
    demo.settle();
    QVERIFY(lines.empty());
    demo.clock.advance(Duration(20000));
    demo.settle();
    QVERIFY(lines.find("NewReplicaSetCreated") != std::string::npos);
    QVERIFY(lines.find("registry.example/goose:2.0.0") != std::string::npos);
    QCOMPARE(lines.back(), '\n');
}

REGISTER_TEST(TransportTest);
#include "TransportTest.moc"
