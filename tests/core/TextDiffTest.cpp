// SPDX-License-Identifier: Apache-2.0
#include "core/TextDiff.h"
#include "support/Seed.h"
#include "support/TestMain.h"

#include <QTest>

#include <random>

using namespace core;

class TextDiffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheLineThatChanged();
    void marksTheChangedPart();
    void keepsCharactersWhole();
    void insertionsAndRemovals();
    void hunksThatTouchAreOne();
    void randomTextsLeadToEachOther();
    void veryDifferentTextsAreReplaced();
};

void TextDiffTest::namesTheLineThatChanged()
{
    QCOMPARE(unifiedDiff("a\nb\nc\n", "a\nB\nc\n", 1), std::string("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"));
    QCOMPARE(unifiedDiff("a\nb\n", "a\nb"), std::string());
    QCOMPARE(unifiedDiff("a\r\nb\r\n", "a\nb\n"), std::string());
}

void TextDiffTest::marksTheChangedPart()
{
    const auto lines = diffLines("  period: 5 # s\n", "  period: 15 # s\n");
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[0].changed, (LineRange{10, 10}));
    QCOMPARE(lines[1].changed, (LineRange{10, 11}));
}

void TextDiffTest::keepsCharactersWhole()
{
    const auto lines = diffLines("x: \xC3\xA4.\n", "x: \xC3\xB6.\n"); // a and o with dots: they share the first byte
    QCOMPARE(lines[0].changed, (LineRange{3, 5}));
    QCOMPARE(lines[1].changed, (LineRange{3, 5}));
}

void TextDiffTest::insertionsAndRemovals()
{
    const auto lines = diffLines("a\nb\nc\nd\n", "a\nc\nx\nd\n");
    QString signs;
    for (const DiffLine &line : lines)
        signs += QLatin1Char(line.kind == DiffLine::Kind::Same ? '=' : line.kind == DiffLine::Kind::Removed ? '-' : '+');
    QCOMPARE(signs, QStringLiteral("=-=+="));
    QCOMPARE(lines[3].after, std::size_t(3));
    QCOMPARE(diffLines("", "a\n").size(), std::size_t(1));
    QCOMPARE(diffLines("", "").size(), std::size_t(0));
}

void TextDiffTest::hunksThatTouchAreOne()
{
    const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    QCOMPARE(diffHunks(diffLines(before, "x\n2\n3\n4\ny\n6\n7\n8\n9\n"), 2).size(), std::size_t(1));
    QCOMPARE(diffHunks(diffLines(before, "x\n2\n3\n4\n5\n6\n7\n8\ny\n"), 2).size(), std::size_t(2));
}

void TextDiffTest::randomTextsLeadToEachOther()
{
    const unsigned seed = support::newSeed();
    std::mt19937 random(seed);
    for (int round = 0; round < 400; ++round) {
        std::string texts[2];
        for (std::string &text : texts) {
            for (unsigned i = random() % 30; i > 0; --i)
                text += std::string(1, char('a' + random() % 4)) + "\n";
        }
        std::string before, after;
        std::size_t same = 0;
        for (const DiffLine &line : diffLines(texts[0], texts[1])) {
            if (line.kind != DiffLine::Kind::Added)
                before += line.text + "\n";
            if (line.kind != DiffLine::Kind::Removed)
                after += line.text + "\n";
            same += line.kind == DiffLine::Kind::Same ? 1 : 0;
        }
        // The longest common subsequence by the plain quadratic method.
        const std::size_t n = texts[0].size() / 2, m = texts[1].size() / 2;
        std::vector<std::vector<std::size_t>> best(n + 1, std::vector<std::size_t>(m + 1, 0));
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < m; ++j)
                best[i + 1][j + 1] = texts[0][2 * i] == texts[1][2 * j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
        }
        QVERIFY2(before == texts[0] && after == texts[1] && same == best[n][m], qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TextDiffTest::veryDifferentTextsAreReplaced()
{
    std::string before, after;
    for (int i = 0; i < 4000; ++i) {
        before += "b" + std::to_string(i) + "\n";
        after += "a" + std::to_string(i) + "\n";
    }
    QCOMPARE(diffLines("first\n" + before, "first\n" + after).size(), std::size_t(8001));
}

REGISTER_TEST(TextDiffTest);
#include "TextDiffTest.moc"
