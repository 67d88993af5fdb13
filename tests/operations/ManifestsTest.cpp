// SPDX-License-Identifier: Apache-2.0
#include "operations/Manifests.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

class ManifestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesInAFile()
    {
        const auto read = operations::readManifests("m.yaml", "\xEF\xBB\xBFkind: A\na: 1\n---\n# note\nkind: List\nitems:\n- {kind: B, \u00e4: 1, b: 2}\n- kind: C\n  c: 3");
        QCOMPARE(read.objects.size(), std::size_t(3));
        const auto place = [&read](std::size_t object, const char *path) {
            const core::Position at = read.objects[object].positionOf(core::FieldPath::of(path));
            return std::to_string(at.line) + ':' + std::to_string(at.column) + '@' + std::to_string(at.offset);
        };
        QCOMPARE(place(0, "kind"), std::string("1:1@3"));
        QCOMPARE(place(0, "a"), std::string("2:1@11"));
        QCOMPARE(place(1, "b"), std::string("7:19@64")); // columns are characters, offsets are bytes
        QCOMPARE(place(2, "c"), std::string("9:3@82"));
    }
    void placesInAFileOfManyObjects()
    {
        std::string text;
        for (int i = 0; i < 20000; ++i)
            text += "---\nkind: A\nmetadata: {name: a" + std::to_string(i) + ", labels: {app: something, tier: backend}}\n";
        const auto read = operations::readManifests("m.yaml", text);
        QCOMPARE(read.objects.size(), std::size_t(20000));
        QElapsedTimer timer;
        timer.start();
        for (std::size_t i = 0; i < read.objects.size(); ++i)
            QCOMPARE(read.objects[i].positionOf(core::FieldPath::of("metadata.name")).line, 3 * int(i) + 3);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

REGISTER_TEST(ManifestsTest);
#include "ManifestsTest.moc"
