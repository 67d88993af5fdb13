// SPDX-License-Identifier: Apache-2.0
// Text of the cluster is written by tenants: the window shows markup as the letters it is made of, and no link of theirs can be followed.
#include "app/dialogs/ApplyDialog.h"
#include "app/frame/Header.h"
#include "gui/Fixture.h"
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/MessageStrip.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTest>
#include <QTextDocument>

#include <functional>

using gui::Project;

class HostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::useProgramStyle(); }
    void init() { support::failOnWarnings(); }
    void markupIsShownAsItIs();
    void namesMakeNoMnemonics();

private:
    static void expectPlain(QWidget *widget, const char *where);
};

namespace {

const char *const markup = "<b>evil</b><a href='http://evil.example/'>click</a><img src='file:///etc/passwd'>";

core::Value hostile(const core::Value &object)
{
    return object.set(core::FieldPath::of("metadata.annotations").child("meta.helm.sh/release-name"), core::Value(markup));
}

/// As a tool tip or label would be shown.
bool obeys(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return false;
    QTextDocument document;
    document.setHtml(text);
    return text.contains(QStringLiteral("evil")) && !document.toPlainText().contains(QLatin1Char('<'));
}

} // namespace

void HostileTest::expectPlain(QWidget *widget, const char *where)
{
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()), qPrintable(QLatin1String(where) + label->text()));
        QVERIFY(!label->openExternalLinks());
    }
    QList<QWidget *> all = widget->findChildren<QWidget *>();
    for (const QWidget *each : all)
        QVERIFY2(!obeys(each->toolTip()), qPrintable(each->toolTip()));
    for (const QAbstractItemView *view : widget->findChildren<QAbstractItemView *>()) {
        if (!view->model())
            continue;
        const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
            for (int row = 0; row < view->model()->rowCount(parent); ++row) {
                for (int column = 0; column < view->model()->columnCount(parent); ++column)
                    QVERIFY2(!obeys(view->model()->index(row, column, parent).data(Qt::ToolTipRole).toString()), where);
                walk(view->model()->index(row, 0, parent));
            }
        };
        walk({});
    }
}

void HostileTest::markupIsShownAsItIs()
{
    Project project(hostile);
    QVERIFY(project.isOpen());
    QVERIFY2(project.editor().header()->banner()->text().contains(QLatin1String("<b>evil</b>")), qPrintable(project.editor().header()->banner()->text()));
    expectPlain(&project.window(), "banner");
    // A server's refusal.
    project.editPeriod(4);
    project.answerWith("PATCH", true, 422, "Invalid", markup);
    project.trigger("apply");
    QVERIFY(project.press("override"));
    QVERIFY(project.runUntil([&] { return project.dialog<app::ApplyDialog>()->notes().contains(QLatin1String("<img")); }));
    expectPlain(project.dialog<app::ApplyDialog>(), "refusal");
    project.closeDialogs();
    project.answerAsUsual();
    // Conditions and events of the rollout: an image whose name the registry complains about in its own words.
    project.window().say(models::Tone::Failed, QLatin1String(markup));
    project.trigger("showActivity");
    const core::Value broken = project.stored().set(core::FieldPath::of("spec.template.spec.containers[0].image"), core::Value("registry.example/goose:missing"));
    project.change([&broken](const core::Value &) { return broken; });
    project.trigger("showReadiness");
    QVERIFY(project.runUntil([&] { return project.demo.controller().project()->isTracked(); }, 10));
    project.runUntil([] { return false; }, 30);
    for (const core::Value &pod : project.cluster().store().list("pods", project.space)) {
        const core::Value waiting = pod.at(core::FieldPath::of("status.containerStatuses[0].state.waiting"));
        if (waiting.isNull())
            continue;
        const auto done = project.cluster().store().modify("pods", project.space, pod["metadata"]["name"].string(), [](const core::Value &object) {
            return object.set(core::FieldPath::of("status.containerStatuses[0].state.waiting.message"), core::Value(markup));
        });
        QVERIFY(done);
    }
    project.runUntil([] { return false; }, 5);
    expectPlain(&project.window(), "readiness");
}

void HostileTest::namesMakeNoMnemonics()
{
    Project project;
    QVERIFY(project.isOpen());
    QVERIFY(project.document().perform({core::say("Set path to %1", "/a&b"), {core::setting(core::FieldPath::of("spec.minReadySeconds"), core::Value(3))}}));
    QCOMPARE(project.window().actions()["undo"]->text(), QStringLiteral("&Undo set path to /a&&b"));
}

REGISTER_TEST(HostileTest);
#include "HostileTest.moc"
