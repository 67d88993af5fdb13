// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "demo/WholeCluster.h"
#include "demo/app/Behaviour.h"
#include "demo/scenario/Scenario.h"
#include "support/TestMain.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <ctime>
#include <random>

using namespace demotest;

namespace {

/// A real clock on a busy machine: calls come late, several at once.
class LaggingClock final : public core::Clock {
public:
    core::Instant now() const override { return m_now; }
    core::TimerId at(core::Instant time, QObject *, std::function<void()> fn) override
    {
        m_wishes.emplace(std::pair(time, ++m_last), std::move(fn));
        return m_last;
    }
    void cancel(core::TimerId id) override
    {
        std::erase_if(m_wishes, [id](const auto &entry) { return entry.first.second == id; });
    }
    void jump(Duration by)
    {
        m_now += by;
        while (!m_wishes.empty() && m_wishes.begin()->first.first <= m_now) {
            const auto fn = std::move(m_wishes.begin()->second);
            m_wishes.erase(m_wishes.begin());
            fn();
        }
    }

private:
    core::Instant m_now = *core::fromRfc3339("2026-01-01T10:00:00Z");
    core::TimerId m_last = 0;
    std::map<std::pair<core::Instant, core::TimerId>, std::function<void()>> m_wishes;
};

std::string everything(demo::Store &store)
{
    std::string text;
    for (const demo::Kind &kind : demo::kinds()) {
        for (const Value &object : store.list(kind.plural))
            text += core::toJson(object) + '\n';
    }
    return text;
}

} // namespace

class ClusterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstLookHasProjectsInDifferentStates();
    void everyScenarioPlays();
    void oneSeedOneCluster();
    void unknownScenario();
    void speed();
    void lagHarmsNobody();
    void loadBalancerReallyAnswers();
    void behaviourTexts_data();
    void behaviourTexts();
    void idleCostsLittle();
};

void ClusterTest::firstLookHasProjectsInDifferentStates()
{
    WholeCluster demo("first-look");
    QCOMPARE(demo.get("/apis/apps/v1/deployments")["items"].size(), std::size_t(12));
    const auto states = demo.podStates();
    for (const char *state : {"Ready", "CrashLoopBackOff", "CreateContainerConfigError", "Running"})
        QVERIFY2(states.count(state) == 1, state);
    QVERIFY(states.count("ImagePullBackOff") + states.count("ErrImagePull") == 1);
    QVERIFY(states.at("Ready") >= 9);
    std::set<std::string> spaces;
    int pending = 0, inactive = 0;
    for (const Value &service : demo.cluster->store().list("services"))
        pending += service["status"]["loadBalancer"]["ingress"].size() == 0;
    for (const Value &deployment : demo.cluster->store().list("deployments")) {
        spaces.insert(demo::textOf(deployment, "namespace"));
        inactive += demo::number(deployment["spec"]["replicas"], 1) == 0;
        const auto &entries = deployment["metadata"]["managedFields"].items();
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const Value &entry) {
            return entry["manager"].string() == "readyline" && entry["operation"].string() == "Apply";
        }));
    }
    QCOMPARE(pending, 1);
    QCOMPARE(inactive, 1);
    QCOMPARE(spaces.size(), std::size_t(5));
    // It has a past, and its present is the clock's.
    QCOMPARE(demo.cluster->clock().now(), demo.clock.now());
    const auto created = core::fromRfc3339(demo.cluster->store().list("deployments")[0]["metadata"]["creationTimestamp"].string());
    QVERIFY(demo.clock.now() - *created > std::chrono::minutes(14));
}

void ClusterTest::everyScenarioPlays()
{
    // What can be seen five minutes later, as a state of some pod.
    const std::map<std::string, std::string> shown = {{"slow-start", "Running"}, {"bad-image", "ImagePullBackOff"}, {"crash-loop", "CrashLoopBackOff"},
                                                      {"old-pods-still-serving", "Running"}, {"flapping", "Running"}};
    for (const std::string &name : demo::scenarioNames()) {
        if (name == "fleet-1000" || name == "empty")
            continue;
        WholeCluster demo(name);
        std::set<std::string> seen;
        for (int i = 0; i < 150; ++i) {
            demo.clock.advance(Duration(2000));
            for (const auto &[state, count] : demo.podStates())
                seen.insert(state);
        }
        QVERIFY2(seen.count("Ready") == 1, name.c_str());
        if (shown.count(name))
            QVERIFY2(seen.count(shown.at(name)) == 1, name.c_str());
    }
    WholeCluster fleet("fleet-1000", false, 40);
    QCOMPARE(fleet.cluster->store().list("deployments").size(), std::size_t(40));
    // However many there are, all are there when the cluster is shown.
    WholeCluster many("empty", false, 20);
    QCOMPARE(many.cluster->store().list("deployments").size(), std::size_t(20));
}

void ClusterTest::oneSeedOneCluster()
{
    WholeCluster one("first-look"), two("first-look");
    one.clock.advance(Duration(60000));
    two.clock.advance(Duration(60000));
    QVERIFY(everything(one.cluster->store()) == everything(two.cluster->store()));
}

void ClusterTest::unknownScenario()
{
    core::SteppedClock clock(core::Instant{});
    demo::Cluster::Options options;
    options.scenario = "nothing-such";
    const auto made = demo::Cluster::make(clock, options);
    QVERIFY(!made);
    QCOMPARE(made.error().code, core::ErrorCode::Usage);
    QVERIFY(made.error().hint.english().find("first-look") != std::string::npos);
    options.scenario = "empty";
    options.speed = 0;
    QVERIFY(!demo::Cluster::make(clock, options));
}

void ClusterTest::speed()
{
    core::SteppedClock clock(*core::fromRfc3339("2026-01-01T10:00:00Z"));
    demo::Cluster::Options options;
    options.scenario = "empty";
    options.speed = 20;
    const auto cluster = std::move(*demo::Cluster::make(clock, options));
    const core::Instant begin = cluster->clock().now();
    core::Instant called{};
    cluster->clock().after(Duration(60000), nullptr, [&] { called = clock.now(); });
    clock.advance(Duration(10000));
    QCOMPARE((cluster->clock().now() - begin).count(), Duration(200000).count());
    QCOMPARE((called - begin).count(), Duration(3000).count());
}

void ClusterTest::lagHarmsNobody()
{
    // At speed 10 a second's pause of this process is ten in the cluster. What happens there is the same as without.
    const auto play = [](int longest) {
        LaggingClock clock;
        demo::Cluster::Options options;
        options.scenario = "crash-loop";
        options.sockets = false;
        options.speed = 10;
        const auto cluster = std::move(*demo::Cluster::make(clock, options));
        std::mt19937 random(7);
        const core::Instant end = clock.now() + Duration(30000);
        while (clock.now() < end)
            clock.jump(std::min(Duration(1 + std::int64_t(random() % unsigned(longest))), std::chrono::duration_cast<Duration>(end - clock.now())));
        return everything(cluster->store());
    };
    QVERIFY(play(5) == play(2500));
}

void ClusterTest::loadBalancerReallyAnswers()
{
    WholeCluster demo("no-load-balancer", true);
    QVERIFY(demo.cluster->store().list("services")[0]["metadata"]["annotations"]["readyline.dev/health-url"].isNull());

    WholeCluster served("first-look", true);
    const auto ask = [&](const std::string &address) {
        const QUrl url(QString::fromStdString(address));
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 2000))
            return std::string("not connected");
        socket.write("GET " + (url.path().isEmpty() ? QByteArray("/") : url.path().toUtf8()) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        (void)QTest::qWaitFor(
            [&] {
                served.clock.advance(Duration(5));
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            2000);
        return (answer + socket.readAll()).toStdString();
    };
    std::string healthy, broken;
    for (const Value &service : served.cluster->store().list("services")) {
        const std::string &name = demo::textOf(service, "name");
        const std::string url = service["metadata"]["annotations"]["readyline.dev/health-url"].string();
        if (name == "proj-101-api")
            healthy = url;
        if (name == "proj-105-api")
            broken = url;
    }
    const std::string answer = ask(healthy);
    QVERIFY2(answer.rfind("HTTP/1.1 200 OK\r\n", 0) == 0, answer.c_str());
    QVERIFY(ask(healthy + "/api/v1/health").rfind("HTTP/1.1 200 ", 0) == 0);
    QVERIFY2(answer.find("\"pod\":\"proj-101-api-") != std::string::npos, answer.c_str());
    QVERIFY(ask(healthy + "/other").rfind("HTTP/1.1 404 ", 0) == 0);
    QCOMPARE(ask(broken), std::string()); // no ready endpoint: the connection is reset
}

void ClusterTest::behaviourTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("mode");
    using Mode = demo::Behaviour::Mode;
    const auto row = [](const char *text, int age, Mode mode) { QTest::addRow("%s at %d", text, age) << QString::fromUtf8(text) << age << int(mode); };
    row("", 2999, Mode::Refuses);
    row("", 3000, Mode::Answers);
    row("answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02", 7999, Mode::Refuses);
    row("answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02", 90000, Mode::Hangs);
    row("answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02", 120000, Mode::Answers);
    row("answers=8,accepts", 10, Mode::Hangs);
    row("answers=1,fails=5", 5000, Mode::Fails);
    row("answers=1,errors=5", 5000, Mode::Breaks);
    row("answers=0,flaps=20:10", 19999, Mode::Answers);
    row("answers=0,flaps=20:10", 20000, Mode::Fails);
    row("answers=0,flaps=20:10", 30000, Mode::Answers);
}

void ClusterTest::behaviourTexts()
{
    QFETCH(QString, text);
    QFETCH(int, age);
    QFETCH(int, mode);
    const auto behaviour = demo::readBehaviour(text.toStdString());
    QVERIFY(behaviour.has_value());
    QCOMPARE(int(behaviour->modeAt(Duration(age))), mode);
    for (const char *wrong : {"answers", "answers=x", "flaps=20", "oom=", "nothing=1"})
        QVERIFY2(!demo::readBehaviour(wrong), wrong);
}

void ClusterTest::idleCostsLittle()
{
    // The simulated cluster sleeps until something is due: a minute of twelve projects is a few dozen wake-ups a second at most.
    WholeCluster demo("first-look");
    demo.clock.advance(Duration(120000));
    int wakes = 0;
    const core::Instant until = demo.clock.now() + Duration(60000);
    const std::clock_t begin = std::clock();
    while (demo.clock.nextDue() && *demo.clock.nextDue() <= until) {
        demo.clock.advanceToNext();
        ++wakes;
    }
    const double cpu = double(std::clock() - begin) / CLOCKS_PER_SEC;
    qInfo("%d wake-ups and %.1f ms of CPU in a minute", wakes, cpu * 1000);
    QVERIFY2(wakes < 60 * 25, qPrintable(QString::number(wakes)));
    QVERIFY2(cpu < 0.3, qPrintable(QString::number(cpu))); // 0.5 %
}

REGISTER_TEST(ClusterTest);
#include "ClusterTest.moc"
