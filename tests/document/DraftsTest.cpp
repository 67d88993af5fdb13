// SPDX-License-Identifier: Apache-2.0
#include "core/SteppedClock.h"
#include "document/DraftKeeper.h"
#include "operations/Settings.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

class DraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEditComesBackInAnotherSession();
    void aDraftHoldsEditsAndNothingElse();
    void savedMeansGone();
    void aBrokenDraftIsAnErrorAndStays();
    void settingsComeBack();
    void aWrongSettingNamesItsKey();
};

namespace {

const char *const text = "kind: Deployment\nspec:\n  paused: false\n  template: {token: canary-4711}\n";

document::Base base()
{
    document::Base out;
    out.origin.file = "/x/a.yaml";
    out.text = text;
    out.object = *yaml::readValue(text);
    return out;
}

core::Edit edit(int n)
{
    return {core::say("Set replicas to %1", n), {core::setting(core::FieldPath::of("spec.replicas"), core::Value(n))}};
}

} // namespace

void DraftsTest::anEditComesBackInAnotherSession()
{
    const support::Sandbox sandbox;
    core::SteppedClock clock{core::Instant()};
    {
        document::Document document(base());
        document::DraftKeeper keeper(clock, operations::Drafts(sandbox.path("drafts")));
        keeper.watch(document);
        QVERIFY(document.perform(edit(3)));
        clock.advance(core::Duration(300)); // written without the keeper's end: as if the program was killed now
        QCOMPARE(operations::Drafts(sandbox.path("drafts")).all().size(), std::size_t(1));
    }
    document::Document document(base());
    document::DraftKeeper keeper(clock, operations::Drafts(sandbox.path("drafts")));
    QSignalSpy restored(&keeper, &document::DraftKeeper::restored);
    keeper.watch(document);
    QCOMPARE(restored.count(), 1);
    QCOMPARE(restored.front().at(3).toBool(), false);
    QCOMPARE(document.value()["spec"]["replicas"].integer(), std::optional<std::int64_t>(3));
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Set replicas to 3"));
}

void DraftsTest::aDraftHoldsEditsAndNothingElse()
{
    const support::Sandbox sandbox;
    const operations::Drafts drafts(sandbox.path("state/drafts"));
    QVERIFY(drafts.save({"file:/x/a.yaml#0", operations::hashOf(base().object), {edit(2)}}));
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(sandbox.path("state/drafts"))) {
        ++files;
        const std::string bytes = sandbox.read("state/drafts/" + entry.path().filename().string());
        QVERIFY(bytes.find("canary") == std::string::npos);
        QCOMPARE(int(QFileInfo(QString::fromStdString(entry.path().string())).permissions() & QFile::Permissions(0x0077)), 0);
    }
    QCOMPARE(files, 1);
    QCOMPARE(int(QFileInfo(QString::fromStdString(sandbox.path("state/drafts"))).permissions() & QFile::Permissions(0x0077)), 0);
}

void DraftsTest::savedMeansGone()
{
    const support::Sandbox sandbox;
    core::SteppedClock clock{core::Instant()};
    document::Document document(base());
    document::DraftKeeper keeper(clock, operations::Drafts(sandbox.path("drafts")));
    keeper.watch(document);
    QVERIFY(document.perform(edit(3)));
    keeper.flush();
    QCOMPARE(operations::Drafts(sandbox.path("drafts")).all().size(), std::size_t(1));
    document.undoStack().undo();
    clock.advance(core::Duration(300));
    QCOMPARE(operations::Drafts(sandbox.path("drafts")).all().size(), std::size_t(0));
}

void DraftsTest::aBrokenDraftIsAnErrorAndStays()
{
    const support::Sandbox sandbox;
    const operations::Drafts drafts(sandbox.path("drafts"));
    QVERIFY(drafts.save({"k", "h", {edit(1)}}));
    const std::string file = std::filesystem::directory_iterator(sandbox.path("drafts"))->path().filename().string();
    sandbox.write("drafts/" + file, "{\"version\": 1, \"edi");
    QVERIFY(!drafts.load("k"));
    QVERIFY(drafts.all().empty());
    QVERIFY(std::filesystem::exists(sandbox.path("drafts/" + file)));
}

void DraftsTest::settingsComeBack()
{
    const support::Sandbox sandbox;
    const std::string file = sandbox.path("readyline/settings.yaml");
    QVERIFY(operations::loadSettings(file)->layout.image.empty());
    operations::Settings settings;
    settings.layout.image = "registry.example/goose:1";
    settings.layout.cloud = kube::Cloud::Azure;
    settings.layout.port = 8080;
    settings.appearance = operations::Appearance::Dark;
    QVERIFY(operations::saveSettings(file, settings));
    sandbox.write("readyline/settings.yaml", sandbox.read("readyline/settings.yaml") + "later: kept\n");
    settings.reducedMotion = true;
    QVERIFY(operations::saveSettings(file, settings));
    const operations::Settings back = *operations::loadSettings(file);
    QCOMPARE(back.layout.image, settings.layout.image);
    QCOMPARE(int(back.layout.cloud), int(kube::Cloud::Azure));
    QCOMPARE(back.layout.port, std::int64_t(8080));
    QCOMPARE(int(back.appearance), int(operations::Appearance::Dark));
    QVERIFY(back.reducedMotion);
    QVERIFY(sandbox.read("readyline/settings.yaml").find("later: kept") != std::string::npos);
    QVERIFY(sandbox.read("readyline/settings.yaml").find("servicePort") == std::string::npos); // defaults are not written
}

void DraftsTest::aWrongSettingNamesItsKey()
{
    const support::Sandbox sandbox;
    const auto loaded = operations::loadSettings(sandbox.write("settings.yaml", "layout:\n  port: many\n"));
    QVERIFY(!loaded);
    QVERIFY(loaded.error().english().find("layout.port") != std::string::npos);
}

REGISTER_TEST(DraftsTest);
#include "DraftsTest.moc"
