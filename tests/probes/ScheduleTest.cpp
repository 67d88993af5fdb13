// SPDX-License-Identifier: Apache-2.0
#include "kube/project/Project.h"
#include "probes/schedule/ScheduleHandles.h"
#include "probes/schedule/ScheduleLayout.h"
#include "probes/schedule/ScheduleSvg.h"
#include "probes/schedule/ScheduleText.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>
#include <QXmlStreamReader>

#include <random>

using namespace probes;
using core::Value;

namespace {

const core::FieldPath container = core::FieldPath::of("spec.template.spec.containers[name=goose-api]");

Value project()
{
    kube::ProjectLayout layout;
    layout.image = "registry.example/goose:1";
    return kube::makeProject(layout, {"42", "7"}, kube::defaultProfile(), 1)->deployment;
}

Schedule scheduled(const Value &object, const AppSpec &app, Ms until = 0)
{
    return makeSchedule(*workloadModel(*kube::Workload::of(object), "", app), app, until);
}

AppSpec app(const char *text)
{
    return *readAppSpec(text);
}

std::string hover(const Schedule &schedule, const Check &check)
{
    std::string text;
    for (const auto &sentence : checkTexts(schedule, check))
        text += sentence.english() + ". ";
    return text;
}

} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pictureOfAHang();
    void handlersSeeDifferently();
    void countersAndHovers();
    void layoutKeepsToItsLanes();
    void handlesGoBothWays();
    void dragsBecomeEdits();
    void applicationHandlesKeepTheirOrder();
    void hitTests();
    void svgIsWellFormedAndStable();
    void oneDragStepIsQuick();
};

void ScheduleTest::pictureOfAHang()
{
    const Schedule schedule = scheduled(project(), app("answers=18,hangs=90"), 150000);
    QCOMPARE(schedule.kills.size(), std::size_t(1));
    const ScheduleKill &kill = schedule.kills[0];
    QVERIFY(kill.at >= 90000 + 25000 && kill.at <= 90000 + 36500);
    QVERIFY(kill.exit > kill.at && kill.restart > kill.exit);
    QVERIFY(schedule.traffic.size() >= 1);
    QVERIFY(schedule.traffic[0].from >= 18000 && schedule.traffic[0].from <= 24200);
    QVERIFY(schedule.traffic[0].to >= 103000 && schedule.traffic[0].to <= 108000);
    // The stretches cover the axis without gap or overlap, in order.
    Ms at = 0;
    for (const AppStretch &stretch : schedule.stretches) {
        QCOMPARE(stretch.from, at);
        QVERIFY(stretch.to > stretch.from);
        at = stretch.to;
    }
    QCOMPARE(at, Ms(150000));
    QCOMPARE(schedule.stretches[0].state, AppState::Starting);
    QCOMPARE(schedule.stretches[1].from, Ms(18000));
    QCOMPARE(schedule.stretches[2].state, AppState::Hanging);
    const auto down = std::find_if(schedule.stretches.begin(), schedule.stretches.end(), [](const AppStretch &s) { return s.state == AppState::Down; });
    QVERIFY(down != schedule.stretches.end() && down->from == kill.exit && down->to == kill.restart);
    QCOMPARE(schedule.bands.size(), std::size_t(4));
    QCOMPARE(schedule.bands[0].to, Ms(65000));
}

void ScheduleTest::handlersSeeDifferently()
{
    const auto with = [](const char *probe, const char *handler) {
        const core::FieldPath path = container.child(probe);
        return project().removed(path.child("httpGet")).set(path.child(handler), core::map({{"port", Value(3001)}}));
    };
    // A tcpSocket probe sees no hang behind an open port: nothing is killed, and no band says so.
    const Schedule tcp = scheduled(with("livenessProbe", "tcpSocket"), app("answers=8,hangs=90"), 300000);
    QVERIFY(tcp.kills.empty() && tcp.traffic.size() == 1 && tcp.traffic[0].to < 110000);
    QVERIFY(std::none_of(tcp.bands.begin(), tcp.bands.end(), [](const Band &band) { return band.kind == BandKind::Killed; }));
    // A refused port costs a gRPC probe its whole timeout.
    const Schedule grpc = scheduled(with("startupProbe", "grpc"), app("answers=18"), 60000);
    QVERIFY(grpc.checks[0].timedOut && grpc.checks[0].to - grpc.checks[0].from == 3000);
    QVERIFY(grpc.traffic[0].from >= grpc.bounds.ready->range.min && grpc.traffic[0].from <= grpc.bounds.ready->range.max);
    // An open port is enough for it even before the application answers.
    const Schedule early = scheduled(with("startupProbe", "tcpSocket"), app("answers=40,accepts"), 90000);
    QCOMPARE(early.checks[0].outcome, Outcome::Success);
    QVERIFY(early.traffic[0].from >= 40000);
}

void ScheduleTest::countersAndHovers()
{
    const Schedule schedule = scheduled(project(), app("answers=18,hangs=90"), 150000);
    int acting = 0, timedOut = 0;
    std::string last;
    for (const Check &check : schedule.checks) {
        QVERIFY(check.run >= 1 && (check.outcome != Outcome::Failure || check.threshold == (check.kind == Kind::Startup ? 12 : 3)));
        acting += check.acts;
        timedOut += check.timedOut;
        if (check.kind == Kind::Liveness && check.acts)
            last = hover(schedule, check);
    }
    QVERIFY(acting >= 4); // started, ready, not ready, kill
    QVERIFY(timedOut >= 6);
    QVERIFY2(last.find("failed. No answer within 5 s. Failure 3 of 3: the container is killed and restarted. ") != std::string::npos, last.c_str());
    const Schedule broken = scheduled(project(), app("answers=2,errors=60"), 120000);
    QVERIFY(std::any_of(broken.checks.begin(), broken.checks.end(), [&](const Check &check) {
        return check.outcome == Outcome::Error && check.run == 0 && hover(broken, check).find("counts neither way") != std::string::npos;
    }));
    QVERIFY(broken.kills.empty());
}

void ScheduleTest::layoutKeepsToItsLanes()
{
    for (const char *text : {"", "answers=8", "answers=18,hangs=90", "answers=3,exits=20:1,every", "answers=200", "answers=2,errors=30,recovers=60"}) {
        const Schedule schedule = scheduled(project(), app(text));
        for (const double width : {260.0, 776.0, 3000.0}) {
            const ScheduleLayout out = layoutSchedule(schedule, {width, 88, 16, 7, {}});
            QCOMPARE(out.height, scheduleHeight(schedule, {width, 88, 16, 7, {}}));
            QCOMPARE(out.lanes.size(), std::size_t(5));
            for (const ScheduleRect &rect : out.rects) {
                QVERIFY(rect.x >= out.left - 0.01 && rect.x + rect.width <= out.right + 0.01 && rect.width >= 0);
                QVERIFY(rect.y >= out.top && rect.y + rect.height <= out.bottom + 0.01);
            }
            for (const ScheduleMark &mark : out.marks)
                QVERIFY(mark.x >= out.left && mark.x <= out.right + 0.01 && mark.y > out.top && mark.y < out.bottom);
            for (const ScheduleHandle &handle : out.handles)
                QVERIFY(handle.x >= out.left - 0.01 && handle.x <= out.right + 0.6 && !handle.name.empty());
            for (std::size_t i = 1; i < out.ticks.size(); ++i)
                QVERIFY(out.ticks[i].x - out.ticks[i - 1].x >= 30);
            for (const ScheduleLane &lane : out.lanes)
                QVERIFY(!lane.title.empty() && !lane.description.empty());
        }
    }
}

void ScheduleTest::handlesGoBothWays()
{
    const Schedule schedule = scheduled(project(), app("answers=18,hangs=90,recovers=110"), 150000);
    const ScheduleLayout out = layoutSchedule(schedule, {});
    QCOMPARE(out.handles.size(), std::size_t(3 + 3 * 4));
    for (const ScheduleHandle &handle : out.handles) {
        QCOMPARE(handle.valueAt(handle.x), handle.value);
        for (std::int64_t value = handle.least; value <= handle.most; ++value)
            QCOMPARE(handle.valueAt(handle.positionOf(value)), value);
        QCOMPARE(handle.valueAt(-1e6), handle.least);
        QCOMPARE(handle.valueAt(1e6), handle.most);
    }
    QCOMPARE(out.timeAt(out.xOf(42000)), Ms(42000));
}

void ScheduleTest::dragsBecomeEdits()
{
    // Dragging any probe handle to another place changes exactly that number, and the new picture has the handle there.
    const Value object = project();
    const Schedule schedule = scheduled(object, app("answers=18,hangs=90"), 150000);
    const ScheduleLayout before = layoutSchedule(schedule, {});
    for (const ScheduleHandle &handle : before.handles) {
        if (!changesProbe(handle))
            continue;
        const std::int64_t value = handle.value + 1;
        const core::Edit made = edit(handle, value, container);
        QCOMPARE(made.changes.size(), std::size_t(1));
        const Value after = core::apply(object, made);
        const auto probe = kube::Workload::of(after)->container("goose-api")->probe(handle.kind);
        QCOMPARE(probe->effective(timingField(handle.field)), value);
        const ScheduleLayout moved = layoutSchedule(scheduled(after, app("answers=18,hangs=90"), 150000), {});
        const auto same = std::find_if(moved.handles.begin(), moved.handles.end(),
                                       [&](const ScheduleHandle &one) { return one.field == handle.field && one.kind == handle.kind && changesProbe(one); });
        QVERIFY(same != moved.handles.end());
        QCOMPARE(same->value, value);
        QVERIFY(std::abs(same->x - handle.positionOf(value)) < 0.01);
    }
}

void ScheduleTest::applicationHandlesKeepTheirOrder()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    AppSpec spec = app("answers=18,hangs=90,recovers=110");
    for (int i = 0; i < 300; ++i) {
        const ScheduleLayout out = layoutSchedule(scheduled(project(), spec, 150000), {});
        std::vector<ScheduleHandle> handles;
        std::copy_if(out.handles.begin(), out.handles.end(), std::back_inserter(handles), [](const ScheduleHandle &one) { return !changesProbe(one); });
        QVERIFY(!handles.empty());
        const ScheduleHandle &handle = handles[random() % handles.size()];
        spec = changedApp(spec, handle, handle.valueAt(out.left + double(random() % unsigned(out.right - out.left))));
        QVERIFY2(readAppSpec(toText(spec)) && *readAppSpec(toText(spec)) == spec, toText(spec).c_str());
    }
}

void ScheduleTest::hitTests()
{
    const Schedule schedule = scheduled(project(), app("answers=18,hangs=90"), 150000);
    const ScheduleLayout out = layoutSchedule(schedule, {});
    for (std::size_t i = 0; i < out.handles.size(); ++i) {
        const auto hit = handleAt(out, out.handles[i].x, out.handles[i].y + out.handles[i].height / 2);
        QVERIFY(hit);
        QVERIFY(std::abs(out.handles[*hit].x - out.handles[i].x) < 0.01);
    }
    for (std::size_t i = 0; i < out.marks.size(); ++i)
        QVERIFY(markAt(out, out.marks[i].x, out.marks[i].y) == i);
    QVERIFY(!handleAt(out, 5, 5));
    QVERIFY(!markAt(out, 5, 5));
}

void ScheduleTest::svgIsWellFormedAndStable()
{
    const Schedule schedule = scheduled(project(), app("answers=18,hangs=90"), 150000);
    const ScheduleLayout layout = layoutSchedule(schedule, {});
    const std::string svg = scheduleSvg(schedule, layout, core::Text::verbatim("a <b> & \"c\" \x01\xe2\x80\xae"), {}, true);
    QCOMPARE(svg, scheduleSvg(schedule, layout, core::Text::verbatim("a <b> & \"c\" \x01\xe2\x80\xae"), {}, true));
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    int circles = 0;
    QString title;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("circle"))
            ++circles;
        if (reader.isStartElement() && reader.name() == QLatin1String("title") && title.isEmpty())
            title = reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, QStringLiteral("a <b> & \"c\" "));
    QVERIFY(circles > 20);
}

void ScheduleTest::oneDragStepIsQuick()
{
    const auto model = *workloadModel(*kube::Workload::of(project()), "", app("answers=18,hangs=90"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        layoutSchedule(makeSchedule(model, app("answers=18,hangs=90")), {});
    QVERIFY2(timer.elapsed() < 20 * 16, "a step of a drag must fit a frame, even in a debug build");
}

REGISTER_TEST(ScheduleTest);
#include "ScheduleTest.moc"
