// SPDX-License-Identifier: Apache-2.0
#include "document/Convert.h"
#include "document/Document.h"
#include "support/Seed.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using document::Document;

namespace {

const char *const manifest = "# kept\n"
                             "apiVersion: apps/v1\n"
                             "kind: Deployment\n"
                             "metadata:\n"
                             "  name: web\n"
                             "spec:\n"
                             "  template:\n"
                             "    spec:\n"
                             "      containers:\n"
                             "      - name: app\n"
                             "        readinessProbe:\n"
                             "          httpGet: {path: /, port: 80}\n"
                             "          periodSeconds: 5   # seconds\n";

const char *const probe = "spec.template.spec.containers[name=app].readinessProbe";

document::Base fileBase()
{
    document::Base base;
    base.origin.file = "/manifests/web.yaml";
    base.text = manifest;
    base.object = *yaml::readValue(manifest);
    return base;
}

core::Edit set(const std::string &field, core::Value value)
{
    return {core::say("Set %1", field), {core::setting(core::FieldPath::of(std::string(probe) + "." + field), std::move(value))}};
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeKeepsTheRestOfTheFile();
    void undoNamesTheEditAndBringsBackEveryByte();
    void typingIsOneStepUntilTheFieldIsLeft();
    void typingBackTheOldValueLeavesNothing();
    void anEditThatChangesNothingIsNoStep();
    void aSavedStateIsNotJoinedWithLaterTyping();
    void anEditThatTheTextRefusesChangesNothing();
    void rebaseKeepsTheEdits();
    void undoAllOfRandomEditsIsTheStart();
};

void DocumentTest::aChangeKeepsTheRestOfTheFile()
{
    Document document(fileBase());
    QSignalSpy before(&document, &Document::aboutToChange), after(&document, &Document::changed);
    QVERIFY(document.perform(set("periodSeconds", core::Value(15))));
    QString expected = QString::fromLatin1(manifest);
    expected.replace(QStringLiteral("periodSeconds: 5 "), QStringLiteral("periodSeconds: 15 "));
    QCOMPARE(document::toQt(document.text()), expected);
    QCOMPARE(before.count(), 1);
    QCOMPARE(after.count(), 1);
    QVERIFY(document.isDirty());
    QVERIFY(*yaml::readValue(document.text()) == document.value());
}

void DocumentTest::undoNamesTheEditAndBringsBackEveryByte()
{
    Document document(fileBase());
    QVERIFY(document.perform({core::say("Set %1 to %2", "period", 7), set("periodSeconds", core::Value(7)).changes}));
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Set period to 7"));
    document.undoStack().undo();
    QCOMPARE(document.text(), std::string(manifest));
    QVERIFY(!document.isDirty());
    document.undoStack().redo();
    QCOMPARE(document.value().at(core::FieldPath::of(std::string(probe) + ".periodSeconds")).integer(), std::optional<std::int64_t>(7));
}

void DocumentTest::typingIsOneStepUntilTheFieldIsLeft()
{
    Document document(fileBase());
    for (const int typed : {1, 12, 120})
        QVERIFY(document.perform(set("periodSeconds", core::Value(typed)), "period"));
    QCOMPARE(document.undoStack().count(), 1);
    document.endMerge();
    QVERIFY(document.perform(set("periodSeconds", core::Value(3)), "period"));
    QVERIFY(document.perform(set("timeoutSeconds", core::Value(2)), "timeout"));
    QCOMPARE(document.undoStack().count(), 3);
    QCOMPARE(document.edits().size(), std::size_t(3));
    document.undoStack().setIndex(1);
    QCOMPARE(document.value().at(core::FieldPath::of(std::string(probe) + ".periodSeconds")).integer(), std::optional<std::int64_t>(120));
    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), std::string(manifest));
}

void DocumentTest::typingBackTheOldValueLeavesNothing()
{
    Document document(fileBase());
    QVERIFY(document.perform(set("periodSeconds", core::Value(55)), "period"));
    QVERIFY(document.perform(set("periodSeconds", core::Value(5)), "period"));
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isDirty());
    QVERIFY(document.edits().empty());
    QCOMPARE(document.text(), std::string(manifest));
}

void DocumentTest::anEditThatChangesNothingIsNoStep()
{
    Document document(fileBase());
    QVERIFY(document.perform(set("periodSeconds", core::Value(5))));
    QCOMPARE(document.undoStack().count(), 0);
}

void DocumentTest::aSavedStateIsNotJoinedWithLaterTyping()
{
    Document document(fileBase());
    QVERIFY(document.perform(set("periodSeconds", core::Value(6)), "period"));
    document::Base saved = fileBase();
    saved.text = document.text();
    saved.object = document.value();
    document.markSaved(saved);
    QVERIFY(!document.isDirty());
    QVERIFY(document.perform(set("periodSeconds", core::Value(66)), "period"));
    document.undoStack().undo();
    QCOMPARE(document.text(), saved.text);
}

void DocumentTest::anEditThatTheTextRefusesChangesNothing()
{
    document::Base base = fileBase();
    base.text = "a: &x {n: 1}\nb: *x\n";
    base.object = *yaml::readValue(base.text);
    Document document(base);
    const core::Result<void> done = document.perform({core::say("Set"), {core::setting(core::FieldPath::of("b.n"), core::Value(2))}});
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(core::ErrorCode::EditRefused));
    QCOMPARE(document.text(), base.text);
    QCOMPARE(document.undoStack().count(), 0);
}

void DocumentTest::rebaseKeepsTheEdits()
{
    Document document(fileBase());
    QVERIFY(document.perform(set("periodSeconds", core::Value(9))));
    document::Base fresh = fileBase();
    fresh.text = "# new\n" + fresh.text;
    QVERIFY(document.rebase(fresh).empty());
    QVERIFY(document.isDirty());
    QVERIFY(document.text().rfind("# new\n# kept\n", 0) == 0);
    QCOMPARE(document.value().at(core::FieldPath::of(std::string(probe) + ".periodSeconds")).integer(), std::optional<std::int64_t>(9));
}

void DocumentTest::undoAllOfRandomEditsIsTheStart()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    const char *const fields[] = {"periodSeconds", "timeoutSeconds", "initialDelaySeconds", "failureThreshold"};
    Document document(fileBase());
    for (int i = 0; i < 60; ++i) {
        const std::string field = fields[random() % 4];
        core::Edit edit = set(field, core::Value(int(random() % 5)));
        if (random() % 3 == 0)
            edit.changes = {core::removal(core::FieldPath::of(std::string(probe) + "." + field))};
        QVERIFY(document.perform(edit, random() % 2 ? field : std::string()));
        if (random() % 5 == 0)
            document.endMerge();
        if (random() % 7 == 0)
            document.undoStack().undo();
        QVERIFY2(*yaml::readValue(document.text()) == document.value(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
    document.undoStack().setIndex(0);
    QVERIFY2(document.text() == manifest, qPrintable(QStringLiteral("seed %1").arg(seed)));
}

REGISTER_TEST(DocumentTest);
#include "DocumentTest.moc"
