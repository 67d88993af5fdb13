// SPDX-License-Identifier: Apache-2.0
// The picture of a timeline: everything inside its size, lanes apart, times where they belong; and its text form.
#include "Fixture.h"
#include "rollout/timeline/TimelineLayout.h"
#include "rollout/timeline/TimelineMarks.h"
#include "rollout/timeline/TimelineSvg.h"
#include "rollout/timeline/TimelineText.h"
#include "support/TestMain.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace fixture;
using rollout::Phase;

class LayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyTimeline();
    void rolloutUnderWay();
    void everythingFitsAtAnySize();
    void rangeIsKept();
    void marksAreWalkedInTime();
    void textForm();
    void svgIsWellFormedAndEscaped();
};

static rollout::Timeline underWay(double seconds)
{
    rollout::Target target = Harness::defaultTarget();
    target.applyToReady = rollout::Span{core::Duration(40000), core::Duration(50000)};
    target.generation = 2;
    Harness run({}, target);
    const Project before = readyProject("app:1", "one", 1, 1);
    run.listAll(before.objects());
    const Value changed = deployment("app:2", 2);
    run.see(withStatus(changed, 2, 1, 1));
    run.advance(1);
    const Value set = replicaSet(changed, "two", 2, 1, 1);
    run.see(set);
    const Value fresh = pod(set, "n", false, 2);
    run.advance(1);
    run.see(fresh);
    for (int i = 1; run.now() + 5 < seconds; ++i) {
        run.advance(5);
        run.see(happening(fresh, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", run.now(), i));
    }
    run.advanceTo(seconds);
    return run.timeline();
}

void LayoutTest::emptyTimeline()
{
    const rollout::TimelineLayout layout = rollout::layoutOf(Harness().timeline(), {});
    QVERIFY(layout.height > 50);
    QCOMPARE(layout.from, 0.0);
    QVERIFY(layout.to >= 20);
    QVERIFY(layout.nowShown);
    QCOMPARE(layout.x(0), layout.left);
}

void LayoutTest::rolloutUnderWay()
{
    const rollout::Timeline timeline = underWay(31);
    rollout::LayoutSize size;
    const rollout::TimelineLayout layout = rollout::layoutOf(timeline, size);
    QVERIFY(layout.to >= 60); // expected at 50, with room
    QVERIFY(std::abs(layout.secondsAt(layout.x(17)) - 17) < 1e-9);
    QCOMPARE(layout.nowX, layout.x(31));
    int outlines = 0, bands = 0, thin = 0, faint = 0;
    for (const rollout::LayoutRect &rect : layout.rects) {
        outlines += rect.kind == rollout::ShapeKind::Outline ? 1 : 0;
        bands += rect.kind == rollout::ShapeKind::Band ? 1 : 0;
        thin += rect.kind == rollout::ShapeKind::ThinBar ? 1 : 0;
        faint += rect.faint ? 1 : 0;
    }
    QCOMPARE(outlines, 1); // health to come
    QCOMPARE(bands, 1);
    QVERIFY(thin >= 2);
    QVERIFY(faint >= 1);
    int crosses = 0;
    for (const rollout::LayoutMark &mark : layout.marks)
        crosses += mark.kind == rollout::MarkKind::CheckFailed && mark.probe == "readiness" ? 1 : 0;
    QCOMPARE(crosses, 5);
    bool expected = false;
    for (const rollout::LayoutLabel &label : layout.labels)
        expected = expected || label.text.english() == "ready expected at 40 to 50 s";
    QVERIFY(expected);
}

void LayoutTest::everythingFitsAtAnySize()
{
    for (const double seconds : {3.0, 31.0, 55.0, 400.0}) {
        const rollout::Timeline timeline = underWay(seconds);
        for (const double width : {200.0, 420.0, 776.0, 1600.0}) {
            rollout::LayoutSize size;
            size.width = width;
            const rollout::TimelineLayout layout = rollout::layoutOf(timeline, size);
            for (const rollout::LayoutRect &rect : layout.rects) {
                QVERIFY(rect.x >= layout.left - 0.01 && rect.x + rect.width <= layout.right + 0.01);
                QVERIFY(rect.y > layout.axisY && rect.y + rect.height <= layout.height);
                QVERIFY(rect.width >= 0);
                QVERIFY(rect.label.english().size() * size.charWidth <= rect.width);
            }
            for (const rollout::LayoutMark &mark : layout.marks) {
                QVERIFY(mark.x >= layout.left - 0.01 && mark.x <= layout.right + 0.01 && mark.y < layout.height);
                QVERIFY(mark.lane < timeline.lanes.size() && mark.index < timeline.lanes[mark.lane].marks.size());
            }
            double previous = -1000;
            for (const rollout::LayoutLabel &label : layout.labels) {
                QVERIFY(label.y <= layout.height);
                if (label.role != rollout::LabelRole::Axis)
                    continue;
                QVERIFY(label.x - previous >= 6 * size.charWidth); // tick labels keep apart
                previous = label.x;
            }
        }
    }
}

void LayoutTest::rangeIsKept()
{
    const rollout::Timeline timeline = underWay(31);
    const rollout::TimelineLayout layout = rollout::layoutOf(timeline, {}, {10, 25});
    QCOMPARE(layout.from, 10.0);
    QCOMPARE(layout.to, 25.0);
    QVERIFY(!layout.nowShown);
    for (const rollout::LayoutMark &mark : layout.marks)
        QVERIFY(layout.secondsAt(mark.x) >= 10 && layout.secondsAt(mark.x) <= 25);
}

void LayoutTest::marksAreWalkedInTime()
{
    rollout::TimelineLayout layout;
    QVERIFY(!rollout::markAfter(layout, std::nullopt, 1));
    for (const double x : {30.0, 10.0, 20.0}) {
        rollout::LayoutMark mark;
        mark.x = x;
        mark.y = 5;
        layout.marks.push_back(mark);
    }
    QCOMPARE(rollout::markAfter(layout, std::nullopt, 1), std::optional<std::size_t>(1));
    QCOMPARE(rollout::markAfter(layout, std::nullopt, -1), std::optional<std::size_t>(0));
    QCOMPARE(rollout::markAfter(layout, 1, 1), std::optional<std::size_t>(2));
    QCOMPARE(rollout::markAfter(layout, 0, 1), std::optional<std::size_t>(0)); // the last one stays
    QCOMPARE(rollout::markAt(layout, 21, 6), std::optional<std::size_t>(2));
    QVERIFY(!rollout::markAt(layout, 21, 60));
}

void LayoutTest::textForm()
{
    const std::string text = rollout::timelineText(underWay(31), 90);
    QVERIFY2(text.find("  Pods     concern     31.0 s  Readiness probe fails: HTTP 503 from :8080/health\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("xxx") == std::string::npos && text.find('x') != std::string::npos, text.c_str());
    QVERIFY2(text.find("one-x (old)") != std::string::npos, text.c_str());
    QVERIFY2(text.find("The old pods still serve (1).") != std::string::npos, text.c_str());
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        QVERIFY(end != std::string::npos && end - begin <= 90);
        begin = end + 1;
    }
}

void LayoutTest::svgIsWellFormedAndEscaped()
{
    rollout::Timeline timeline = underWay(31);
    timeline.name = "<script>alert(1)</script>";
    timeline.headline = core::say("A \"quoted\" & dangerous <b>headline</b>");
    const std::string svg = rollout::timelineSvg(timeline);
    QVERIFY(svg.find("<script") == std::string::npos);
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    int texts = 0, paths = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        texts += reader.isStartElement() && reader.name() == QStringLiteral("text") ? 1 : 0;
        paths += reader.isStartElement() && reader.name() == QStringLiteral("path") ? 1 : 0;
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(texts >= 12);
    QVERIFY(paths >= 5);
    QCOMPARE(svg, rollout::timelineSvg(timeline));
}

REGISTER_TEST(LayoutTest);
#include "LayoutTest.moc"
