// SPDX-License-Identifier: Apache-2.0
#include "models/Lists.h"
#include "models/NaturalOrder.h"
#include "models/ProjectsModel.h"
#include "models/ProjectsProxies.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace models;

class ProjectsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsAndSortsLikePeople();
    void onlyWhatDiffersIsTold();
    void anIndexStaysItsRow();
    void emptyLoadingAndFailedAreRows();
    void filterKeepsHeadings();
    void randomListsEndAsWanted();
    void listsObeyTheRules();
};

namespace {

Entry entry(const std::string &group, const std::string &name, Tone tone = Tone::Ready)
{
    return {"uid-" + group + name, group, name, tone, "ready", "1/1", {}};
}

QStringList shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(index.data().toString());
        rows.append(shown(model, index));
    }
    return rows;
}

} // namespace

void ProjectsModelTest::groupsAndSortsLikePeople()
{
    ProjectsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, QStringLiteral("none"));
    model.setEntries("c", {entry("user-10", "proj-12"), entry("user-9", "proj-7"), entry("user-10", "proj-7")});
    QCOMPARE(shown(model), QStringList({QStringLiteral("Projects"), QStringLiteral("user-9"), QStringLiteral("proj-7"), QStringLiteral("user-10"),
                                        QStringLiteral("proj-7"), QStringLiteral("proj-12")}));
    QCOMPARE(model.entryCount("c"), 3);
    QVERIFY(naturalCompare("a2", "a10") < 0);
    QVERIFY(naturalCompare("a01", "a1") != 0);
}

void ProjectsModelTest::onlyWhatDiffersIsTold()
{
    ProjectsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, {});
    std::vector<Entry> entries{entry("a", "1"), entry("a", "2"), entry("a", "3"), entry("a", "4")};
    model.setEntries("c", entries);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset), inserted(&model, &QAbstractItemModel::rowsInserted),
        removed(&model, &QAbstractItemModel::rowsRemoved), changed(&model, &QAbstractItemModel::dataChanged);
    entries[1].status = Tone::Failed;
    entries[2].status = Tone::Failed;
    model.setEntries("c", entries);
    QCOMPARE(changed.count(), 1); // two neighbours, one run
    QCOMPARE(inserted.count() + removed.count() + reset.count(), 0);
    model.setEntries("c", entries);
    QCOMPARE(changed.count(), 1);
    entries.erase(entries.begin() + 1);
    model.setEntries("c", entries);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void ProjectsModelTest::anIndexStaysItsRow()
{
    ProjectsModel model;
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, {});
    model.setEntries("c", {entry("a", "2")});
    const QPersistentModelIndex kept(model.indexOf("uid-a2"));
    model.setEntries("c", {entry("A", "9"), entry("a", "1"), entry("a", "2"), entry("a", "3")});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("2"));
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.entry(kept)->id, std::string("uid-a2"));
}

void ProjectsModelTest::emptyLoadingAndFailedAreRows()
{
    ProjectsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSection("c", QStringLiteral("Projects"), SectionState::Loading, QStringLiteral("Reading"));
    QCOMPARE(shown(model), QStringList({QStringLiteral("Projects"), QStringLiteral("Reading")}));
    model.setEntries("c", {entry("a", "1")});
    QVERIFY(!shown(model).contains(QStringLiteral("Reading")));
    model.setSection("c", QStringLiteral("Projects"), SectionState::Failed, QStringLiteral("Forbidden"));
    QVERIFY(shown(model).contains(QStringLiteral("Forbidden")));
    QVERIFY(shown(model).contains(QStringLiteral("1")));
    model.setEntries("c", {});
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, QStringLiteral("None yet"));
    QCOMPARE(shown(model), QStringList({QStringLiteral("Projects"), QStringLiteral("None yet")}));
    model.removeSection("c");
    QCOMPARE(model.rowCount(), 0);
}

void ProjectsModelTest::filterKeepsHeadings()
{
    ProjectsModel model;
    ProjectsPresentation presentation;
    presentation.setSourceModel(&model);
    ProjectsFilter filter;
    filter.setSourceModel(&presentation);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, {});
    model.setEntries("c", {entry("user-7", "proj-42"), entry("user-8", "proj-43")});
    filter.setWords(QStringLiteral("42 USER"));
    QCOMPARE(shown(filter), QStringList({QStringLiteral("Projects"), QStringLiteral("user-7"), QStringLiteral("proj-42")}));
    const QModelIndex row = filter.index(0, 0, filter.index(0, 0, filter.index(0, 0)));
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("proj-42, ready, 1/1"));
    model.setEntries("c", {entry("user-7", "proj-42"), entry("user-9", "proj-142")});
    QCOMPARE(shown(filter).size(), 5);
}

void ProjectsModelTest::randomListsEndAsWanted()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    ProjectsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSection("c", QStringLiteral("Projects"), SectionState::Live, QStringLiteral("none"));
    for (int round = 0; round < 80; ++round) {
        std::vector<Entry> entries;
        for (int i = 0; i < 24; ++i) {
            if (random() % 2)
                entries.push_back(entry("g" + std::to_string(i % 4), "n" + std::to_string(i), random() % 2 ? Tone::Ready : Tone::Failed));
        }
        model.setEntries("c", entries);
        ProjectsModel fresh;
        fresh.setSection("c", QStringLiteral("Projects"), SectionState::Live, QStringLiteral("none"));
        fresh.setEntries("c", entries);
        QVERIFY2(shown(model) == shown(fresh), qPrintable(QStringLiteral("seed %1").arg(seed)));
        for (const Entry &each : entries)
            QVERIFY2(*model.entry(model.indexOf(each.id)) == each, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void ProjectsModelTest::listsObeyTheRules()
{
    FindingsModel findings;
    EventsModel events;
    ActivityModel activity;
    const QAbstractItemModelTester first(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest),
        second(&events, QAbstractItemModelTester::FailureReportingMode::QtTest), third(&activity, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto finding = [](const char *id, document::Severity severity) {
        return document::Finding{id, severity, core::FieldPath::of("spec.replicas"), core::say("text"), {}};
    };
    findings.setFindings({finding("w", document::Severity::Warning), finding("e", document::Severity::Error)});
    QCOMPARE(findings.findings().front().id, std::string("e")); // worst first
    findings.setFindings({finding("i", document::Severity::Info), finding("w", document::Severity::Warning)});
    QCOMPARE(findings.rowCount(), 2);
    QCOMPARE(findings.count(document::Severity::Warning), 1);

    rollout::Timeline timeline;
    timeline.events = {{core::Instant(core::Duration(1500)), rollout::Phase::Pods, rollout::PhaseState::Progress, "x", core::say("first"), {}, {}}};
    events.setTimeline(timeline);
    timeline.events.push_back({core::Instant(core::Duration(2000)), rollout::Phase::Health, rollout::PhaseState::Done, "y", core::say("second"), {}, {}});
    events.setTimeline(timeline);
    QCOMPARE(events.index(0, 2).data().toString(), QStringLiteral("second"));
    QCOMPARE(events.index(1, 0).data().toString(), QStringLiteral("1.5 s"));
    timeline.start = core::Instant(core::Duration(1000)); // another rollout
    timeline.events.resize(1);
    events.setTimeline(timeline);
    QCOMPARE(events.rowCount(), 1);

    for (int i = 0; i < 1100; ++i)
        activity.add({core::Instant(), Tone::Neutral, QString::number(i), {}});
    QCOMPARE(activity.rowCount(), 1000);
    QCOMPARE(activity.index(0, 1).data().toString(), QStringLiteral("1099"));
}

REGISTER_TEST(ProjectsModelTest);
#include "ProjectsModelTest.moc"
