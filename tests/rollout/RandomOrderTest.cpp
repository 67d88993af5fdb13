// SPDX-License-Identifier: Apache-2.0
// Random rollouts told in random order: never ready unless the delivered objects are, always ready in the end if they are good, nothing told twice.
#include "RandomCluster.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace fixture;
using rollout::Outcome;
using rollout::Phase;

namespace {

/// Delivers the streams of a RandomCluster to a tracker, and checks it after every step.
class Run {
public:
    Run(std::mt19937 &random, Flaw flaw) : m_random(random), m_cluster(random, flaw), m_harness(options(random), target())
    {
        const bool flaky = m_random() % 2 == 0;
        m_harness.health = [this, flaw, flaky](const rollout::CheckHealth &) {
            const bool good = flaw != Flaw::HealthBad && (!flaky || m_calm || m_random() % 4 != 0);
            if (m_harness.outcome() != Outcome::Ready)
                m_streak = good ? m_streak + 1 : 0;
            return rollout::HealthAnswer{0, good ? 200 : 503, {}, {}, {}};
        };
        for (const auto &[kind, stream] : m_cluster.streams()) {
            const auto before = m_cluster.before().find(kind);
            m_cursors[kind] = before == m_cluster.before().end() ? 0 : before->second;
            for (std::size_t at = 0; at < m_cursors[kind]; ++at)
                take(stream[at]);
        }
    }

    /// Empty, or what went wrong.
    std::string play()
    {
        for (const char *kind : {"Deployment", "ReplicaSet", "Pod", "Service", "EndpointSlice", "Event"})
            list(kind);
        while (m_wrong.empty() && left())
            act();
        if (!m_connected)
            connect(true);
        m_calm = true;
        for (int i = 0; i < 40 && m_wrong.empty(); ++i)
            advance(1.5);
        if (m_wrong.empty() && isGood(m_view, 2, m_harness.now()) && m_harness.outcome() != Outcome::Ready && m_cluster.streams().count("Pod") > 0 && !m_healthBad)
            m_wrong = "good, and not ready: " + m_harness.timeline().headline.english();
        return m_wrong.empty() ? toldTwice() : m_wrong;
    }
    bool isReady() const { return m_harness.outcome() == Outcome::Ready; }
    void expectBadHealth() { m_healthBad = true; }

private:
    static rollout::Options options(std::mt19937 &random)
    {
        rollout::Options options;
        options.failFast = random() % 2 ? rollout::FailFast::All : rollout::FailFast::Never;
        return options;
    }
    static rollout::Target target()
    {
        rollout::Target target = Harness::defaultTarget();
        target.generation = 2;
        target.appliedAt = start();
        return target;
    }

    bool left() const
    {
        return std::any_of(m_cluster.streams().begin(), m_cluster.streams().end(),
                           [this](const auto &stream) { return m_cursors.at(stream.first) < stream.second.size(); });
    }

    void take(const Delivery &delivery)
    {
        const std::string &kind = delivery.object["kind"].string(), &uid = delivery.object["metadata"]["uid"].string();
        if (delivery.gone)
            m_view[kind].erase(uid);
        else
            m_view[kind][uid] = delivery.object;
    }

    void list(const std::string &kind)
    {
        rollout::Listed listed{kind, {}};
        for (const auto &[uid, object] : m_view[kind])
            listed.objects.push_back(object);
        m_harness.step(listed);
        check();
    }

    /// The next objects of a kind; many at once only as a list, as after a lost connection.
    void deliver(bool asList)
    {
        std::vector<std::string> kinds;
        for (const auto &[kind, stream] : m_cluster.streams()) {
            if (m_cursors[kind] < stream.size())
                kinds.push_back(kind);
        }
        if (kinds.empty())
            return;
        const std::string kind = kinds[m_random() % kinds.size()];
        const std::vector<Delivery> &stream = m_cluster.streams().at(kind);
        for (unsigned count = 1 + m_random() % 3; count > 0 && m_cursors[kind] < stream.size(); --count) {
            const Delivery &next = stream[m_cursors[kind]++];
            take(next);
            if (asList)
                continue;
            if (next.gone)
                m_harness.lose(next.object);
            else
                m_harness.see(next.object);
            check();
            if (m_random() % 5 == 0 && !next.gone) {
                m_harness.see(next.object); // once more
                check();
            }
        }
        if (asList)
            list(kind);
    }

    void connect(bool connected)
    {
        m_connected = connected;
        m_streak = 0;
        m_harness.step(rollout::Connection{connected});
        check();
    }

    void advance(double seconds)
    {
        m_harness.advance(seconds);
        check();
    }

    void act()
    {
        switch (m_random() % 16) {
        case 0:
            connect(!m_connected);
            break;
        case 1:
        case 2:
            deliver(true);
            break;
        case 3:
        case 4:
        case 5:
            advance(double(m_random() % 30) / 10);
            break;
        default:
            deliver(false);
        }
    }

    void check()
    {
        const bool good = m_connected && isGood(m_view, 2, m_harness.now());
        if (m_harness.outcome() == Outcome::Ready && !m_wasReady) {
            m_wasReady = true;
            if (!good || m_streak < 3)
                m_wrong = "ready without reason (" + std::to_string(m_streak) + " good answers)";
        }
        if (!good)
            m_streak = 0;
    }

    std::string toldTwice() const
    {
        std::map<std::string, std::string> last;
        for (const rollout::Event &event : m_harness.events) {
            const std::string phase = event.phase ? rollout::name(*event.phase) : "";
            if (event.code == "Scaled")
                continue;
            const std::string head = std::string(rollout::name(event.state)) + '/' + event.code;
            const std::string line = event.certain ? head : head + '/' + event.message.english();
            if (!phase.empty() && last[phase] == line)
                return "told twice: " + phase + ' ' + line;
            last[phase] = line;
        }
        return {};
    }

    std::mt19937 &m_random;
    RandomCluster m_cluster;
    Harness m_harness;
    std::map<std::string, std::size_t> m_cursors;
    View m_view;
    std::string m_wrong;
    int m_streak = 0;
    bool m_connected = true, m_wasReady = false, m_calm = false, m_healthBad = false;
};

} // namespace

class RandomOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodRolloutsBecomeReady();
    void flawedOnesNeverDo_data();
    void flawedOnesNeverDo();
};

void RandomOrderTest::goodRolloutsBecomeReady()
{
    std::mt19937 random(support::newSeed());
    for (int round = 0; round < 40; ++round) {
        Run run(random, Flaw::None);
        const std::string wrong = run.play();
        QVERIFY2(wrong.empty(), ("round " + std::to_string(round) + ": " + wrong).c_str());
        QVERIFY2(run.isReady(), ("round " + std::to_string(round)).c_str());
    }
}

void RandomOrderTest::flawedOnesNeverDo_data()
{
    QTest::addColumn<int>("flaw");
    for (int flaw = 1; flaw < int(Flaw::count); ++flaw)
        QTest::addRow("flaw %d", flaw) << flaw;
}

void RandomOrderTest::flawedOnesNeverDo()
{
    QFETCH(int, flaw);
    std::mt19937 random(support::newSeed());
    for (int round = 0; round < 5; ++round) {
        Run run(random, Flaw(flaw));
        if (Flaw(flaw) == Flaw::HealthBad)
            run.expectBadHealth();
        const std::string wrong = run.play();
        QVERIFY2(wrong.empty(), ("round " + std::to_string(round) + ": " + wrong).c_str());
        QVERIFY2(!run.isReady(), ("round " + std::to_string(round)).c_str());
    }
}

REGISTER_TEST(RandomOrderTest);
#include "RandomOrderTest.moc"
