// SPDX-License-Identifier: Apache-2.0
// Applying from the window: what is shown before it is written, conflicts, managers, refusals, a server that is lost. No edit is ever lost.
#include "app/dialogs/ApplyDialog.h"
#include "app/frame/Header.h"
#include "document/Convert.h"
#include "gui/Fixture.h"
#include "operations/Drafts.h"
#include "pages/readiness/ReadinessPage.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/MessageStrip.h"

#include <QTableWidget>
#include <QTest>

#include <utility>

using app::ApplyDialog;
using gui::Project;

class ApplyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void eachWriteIsTriedFirst();
    void anotherAnswerIsShownAgain();
    void aConflictIsTakenOverOrLeft();
    void managedElsewhereIsSaidAndOverridden();
    void aForbiddenDryRunIsOurOwnCalculation();
    void refusalsLoseNothing();
    void noAnswerIsNotCalledUnwritten();
    void aLostServerFreezesAndComesBack();

private:
    static const core::FieldPath period;
    static core::Value withPeriod(const core::Value &object, int seconds) { return object.set(period, core::Value(seconds)); }
};

const core::FieldPath ApplyTest::period = core::FieldPath::of("spec.template.spec.containers[0].readinessProbe.periodSeconds");

void ApplyTest::eachWriteIsTriedFirst()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    project.forgetWrites();
    project.trigger("apply");
    QVERIFY(project.press("apply"));
    QVERIFY(project.runUntil([&] { return !project.document().isDirty(); }));
    QCOMPARE(project.writes(), (std::vector<std::string>{"PATCH dry", "PATCH dry", "PATCH"}));
    // Its own write comes back as a change of the object: that is no news.
    project.runUntil([] { return false; }, 2);
    QVERIFY2(project.said().isEmpty(), qPrintable(project.said()));
}

void ApplyTest::anotherAnswerIsShownAgain()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    project.trigger("apply");
    QVERIFY(project.runUntil([&] { return project.button("apply")->isEnabled(); }));
    // Between looking and applying a webhook begins to add something.
    bool begun = false;
    project.cluster().api().setInterceptor([&project, &begun](const core::Request &request) -> std::optional<demo::Response> {
        if (request.method != "PATCH" || std::exchange(begun, true))
            return std::nullopt;
        demo::Response answer = project.cluster().api().answer(request);
        const std::string own = "\"terminationGracePeriodSeconds\":";
        const std::size_t at = answer.body.find(own);
        if (at != std::string::npos)
            answer.body.insert(at + own.size(), "1");
        return answer;
    });
    project.button("apply")->click();
    QVERIFY(project.runUntil([&] { return project.dialog<ApplyDialog>()->notes().contains(QStringLiteral("another one than before")); }));
    QVERIFY(project.storedProbe("periodSeconds").integer() != 4); // nothing was written
    QVERIFY(project.document().isDirty());
    QVERIFY(project.button("apply")->isEnabled());
    // And now it is as at first again: another answer than the one shown last.
    project.button("apply")->click();
    project.runUntil([] { return false; }, 1);
    QVERIFY(project.dialog<ApplyDialog>()->notes().contains(QStringLiteral("another one than before")));
    QVERIFY(project.press("apply"));
    QVERIFY(project.runUntil([&] { return project.storedProbe("periodSeconds").integer() == 4; }));
}

void ApplyTest::aConflictIsTakenOverOrLeft()
{
    Project project([](const core::Value &object) { return withPeriod(object, 6); });
    QVERIFY(project.isOpen());
    QVERIFY2(project.editor().header()->banner()->text().contains(QStringLiteral("kubectl-edit")), qPrintable(project.editor().header()->banner()->text()));
    for (const char *answer : {"cancel", "giveUp", "takeOver"}) {
        project.editPeriod(4);
        project.trigger("apply");
        auto *dialog = project.dialog<ApplyDialog>();
        QVERIFY(project.runUntil([&] { return project.button("takeOver")->isVisible(); }));
        const auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("conflicts"));
        QCOMPARE(table->rowCount(), 1);
        QVERIFY2(table->item(0, 0)->text().endsWith(QStringLiteral("readinessProbe.periodSeconds")), qPrintable(table->item(0, 0)->text()));
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("4"));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("6"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("kubectl-edit"));
        QVERIFY(!project.button("apply")->isVisible());
        if (answer == QByteArrayView("cancel")) {
            dialog->reject();
            project.demo.settle();
            QVERIFY(project.document().isDirty());
            project.document().undoStack().setIndex(0);
        } else if (answer == QByteArrayView("giveUp")) {
            QVERIFY(project.press("giveUp"));
            project.demo.settle();
            QCOMPARE(project.document().value().at(period).integer(), std::optional<std::int64_t>(6));
            QVERIFY(!project.dialog<ApplyDialog>()); // nothing is left to apply
            project.document().undoStack().undo();
            QCOMPARE(project.document().value().at(period).integer(), std::optional<std::int64_t>(4));
            project.document().undoStack().setIndex(0);
        } else {
            QVERIFY(project.press("takeOver"));
            QCOMPARE(project.storedProbe("periodSeconds").integer(), std::optional<std::int64_t>(6)); // it is shown first
            QVERIFY(project.press("apply"));
            QVERIFY(project.runUntil([&] { return project.storedProbe("periodSeconds").integer() == 4; }));
        }
    }
}

void ApplyTest::managedElsewhereIsSaidAndOverridden()
{
    Project project([](const core::Value &object) {
        return object.set(core::FieldPath::of("metadata.annotations").child("meta.helm.sh/release-name"), core::Value("shop"));
    });
    QVERIFY(project.isOpen());
    const ui::MessageStrip *banner = project.editor().header()->banner();
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("Helm (shop)")) && banner->text().contains(QStringLiteral("reverted")), qPrintable(banner->text()));
    for (const bool removal : {false, true}) { // a removal goes another way, by a patch
        if (removal)
            QVERIFY(project.document().perform({core::say("Unset period"), {core::removal(core::FieldPath::of("spec.template.spec.containers[name=goose-api].livenessProbe.timeoutSeconds"))}}));
        else
            project.editPeriod(4);
        project.trigger("apply");
        QVERIFY(project.runUntil([&] { return project.button("override")->isVisible(); }));
        QVERIFY(!project.button("apply")->isVisible());
        QVERIFY2(!project.dialog<ApplyDialog>()->notes().contains(QStringLiteral("--")), qPrintable(project.dialog<ApplyDialog>()->notes()));
        QVERIFY(project.press("override"));
        QVERIFY(project.press("apply"));
        QVERIFY(project.runUntil([&] { return !project.document().isDirty(); }));
        project.demo.settle();
    }
    QCOMPARE(project.storedProbe("periodSeconds").integer(), std::optional<std::int64_t>(4));
    project.window().show(nullptr);
    QVERIFY(!banner->isVisible());
}

void ApplyTest::aForbiddenDryRunIsOurOwnCalculation()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    project.answerWith("PATCH", true, 403, "Forbidden", "no dry runs for you");
    project.trigger("apply");
    QVERIFY(project.runUntil([&] { return project.button("apply")->isEnabled(); }));
    const QString notes = project.dialog<ApplyDialog>()->notes();
    QVERIFY2(notes.contains(QStringLiteral("our own calculation")) && notes.contains(QStringLiteral("no dry runs for you")), qPrintable(notes));
    QVERIFY(project.dialog<ApplyDialog>()->summary().contains(QStringLiteral("1 field")));
    QVERIFY(project.press("apply"));
    QVERIFY(project.runUntil([&] { return project.storedProbe("periodSeconds").integer() == 4; }));
}

void ApplyTest::refusalsLoseNothing()
{
    struct Case {
        int status;
        const char *reason, *message, *hint;
    };
    const Case cases[] = {
        {401, "Unauthorized", "Unauthorized", ""},
        {403, "Forbidden", "exceeded quota: compute", ""},
        {404, "NotFound", "deployments.apps not found", ""},
        {409, "Conflict", "the object has been modified", "look at it again"},
        {422, "Invalid", "spec is wrong", ""},
        {429, "TooManyRequests", "too many requests", "try again"},
        {500, "InternalError", "etcd is tired", ""},
    };
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    const std::string text = project.document().text();
    for (const Case &each : cases) {
        for (const bool dryRun : {true, false}) {
            if (dryRun && each.status == 403)
                continue; // is shown locally
            project.answerWith("PATCH", dryRun, each.status, each.reason, each.message);
            project.trigger("apply");
            auto *dialog = project.dialog<ApplyDialog>();
            if (!dryRun)
                QVERIFY(project.press("apply"));
            QVERIFY2(project.runUntil([&] { return dialog->summary() == QStringLiteral("Nothing was written."); }, 60),
                     qPrintable(QStringLiteral("%1 %2").arg(each.status).arg(dialog->summary())));
            QVERIFY2(dialog->notes().contains(QLatin1String(each.message)) && dialog->notes().contains(QLatin1String(each.hint)), qPrintable(dialog->notes()));
            QVERIFY(!project.button("apply")->isEnabled());
            project.closeDialogs();
            QCOMPARE(project.document().text(), text);
            QVERIFY(project.document().isDirty());
            QCOMPARE(project.document().undoStack().undoText(), QStringLiteral("Set period to 4"));
        }
    }
    project.demo.workspace().flushDrafts();
    QCOMPARE(operations::Drafts(project.sandbox.path("state/drafts")).all().size(), std::size_t(1));
    project.answerAsUsual();
    project.trigger("apply");
    QVERIFY(project.press("apply"));
    QVERIFY(project.runUntil([&] { return project.storedProbe("periodSeconds").integer() == 4 && !project.document().isDirty(); }));
    QVERIFY(project.runUntil([&] { return operations::Drafts(project.sandbox.path("state/drafts")).all().empty(); }));
}

void ApplyTest::noAnswerIsNotCalledUnwritten()
{
    Project project;
    QVERIFY(project.isOpen());
    project.editPeriod(4);
    project.trigger("apply");
    QVERIFY(project.runUntil([&] { return project.button("apply")->isEnabled(); }));
    // The write arrives, its answer does not.
    project.cluster().api().setInterceptor([&project](const core::Request &request) -> std::optional<demo::Response> {
        if (request.method == "PATCH" && request.target.find("dryRun") == std::string::npos)
            project.cluster().transport().setReachable(false);
        return std::nullopt;
    });
    project.button("apply")->click();
    auto *dialog = project.dialog<ApplyDialog>();
    QVERIFY2(project.runUntil([&] { return dialog->summary().contains(QStringLiteral("not known")); }), qPrintable(dialog->summary()));
    project.answerAsUsual();
    project.closeDialogs();
    project.cluster().transport().setReachable(true);
    // Once the server is there again, what is live decides whether an edit is left.
    QVERIFY(project.runUntil([&] { return project.document().isDirty() == (project.storedProbe("periodSeconds").integer() != 4); }, 60));
    QCOMPARE(project.document().value().at(period).integer(), std::optional<std::int64_t>(4));
}

void ApplyTest::aLostServerFreezesAndComesBack()
{
    Project project;
    QVERIFY(project.isOpen());
    project.trigger("showReadiness");
    const auto timeline = [&project] { return project.demo.controller().project()->timeline(); };
    QVERIFY(project.runUntil([&] { return timeline().outcome == rollout::Outcome::Ready; }, 60));
    project.cluster().transport().setReachable(false);
    QVERIFY(project.runUntil([&] { return !timeline().connected; }, 60));
    project.runUntil([] { return false; }, 2);
    QVERIFY2(!project.editor().readiness()->headline().startsWith(QStringLiteral("Ready")), qPrintable(project.editor().readiness()->headline()));
    // Editing goes on, and applying says what is wrong.
    project.trigger("showProbes");
    project.editPeriod(4);
    QVERIFY(project.document().text().find("periodSeconds: 4") != std::string::npos);
    project.trigger("apply");
    auto *dialog = project.dialog<ApplyDialog>();
    QVERIFY(project.runUntil([&] { return dialog->summary() == QStringLiteral("Nothing was written."); }, 60));
    QVERIFY(!dialog->notes().isEmpty());
    project.closeDialogs();
    project.cluster().transport().setReachable(true);
    QVERIFY(project.runUntil([&] { return timeline().connected; }, 120));
    QVERIFY(project.document().isDirty());
    project.trigger("apply");
    QVERIFY(project.press("apply"));
    QVERIFY(project.runUntil([&] { return project.storedProbe("periodSeconds").integer() == 4; }));
}

REGISTER_TEST(ApplyTest);
#include "ApplyTest.moc"
