// SPDX-License-Identifier: Apache-2.0
// Streams are cut at the same places in whatever pieces they arrive, and no document grows beyond the limit.
#include "RandomYaml.h"
#include "support/Seed.h"
#include "support/TestMain.h"
#include "yaml/DocumentSplitter.h"

#include <QTest>

#include <algorithm>
#include <array>

class SplitterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsAtSeparators();
    void countsWhatTheReaderFinds();
    void piecesOfAStreamAreThoseOfTheText();
    void anEndlessDocumentIsRefused();
};

static std::vector<std::string> cut(const std::string &text)
{
    std::vector<std::string> out;
    for (const yaml::Span &span : yaml::splitDocuments(text))
        out.push_back(text.substr(span.begin, span.end - span.begin));
    return out;
}

void SplitterTest::cutsAtSeparators()
{
    using Pieces = std::vector<std::string>;
    QCOMPARE(cut("a\n---\nb\n"), (Pieces{"a\n", "---\nb\n"}));
    QCOMPARE(cut("# c\n---\nb\n"), (Pieces{"# c\n---\nb\n"}));
    QCOMPARE(cut("a\n --- \n---x\n----\n"), (Pieces{"a\n --- \n---x\n----\n"}));
    QCOMPARE(cut("a\r\n---\r\n---"), (Pieces{"a\r\n", "---\r\n", "---"}));
    QCOMPARE(cut("a\n...\n%YAML 1.1\n---\nb\n"), (Pieces{"a\n...\n", "%YAML 1.1\n---\nb\n"}));
    QCOMPARE(cut("%YAML 1.1\n---\na: |\n  x\n%y\n---\nb\n"), (Pieces{"%YAML 1.1\n---\na: |\n  x\n%y\n", "---\nb\n"}));
    QCOMPARE(cut("a\n---\u0085b\n---\u2028c\n"), (Pieces{"a\n", "---\u0085b\n", "---\u2028c\n"}));
    QCOMPARE(yaml::countDocuments("# c\n\n"), std::size_t(0));
    QCOMPARE(yaml::countDocuments("---\n"), std::size_t(1));
    QCOMPARE(yaml::countDocuments("a: 1\n...\n"), std::size_t(1));
    QCOMPARE(yaml::countDocuments("a: 1\r---\nb: 2\n"), std::size_t(2));
    QCOMPARE(yaml::countDocuments("# c\ra: 1\n---\nb: 2\n"), std::size_t(2));
}

void SplitterTest::countsWhatTheReaderFinds()
{
    constexpr std::array<const char *, 16> parts{"---", "...", "%YAML 1.1", "#", "# c", "a", "b: 1", "- c", "{}", " ", "\t", "\n", "\r\n", "\r", "\u0085", "\u2028"};
    const unsigned seed = support::newSeed();
    support::RandomYaml random(seed);
    int compared = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = 1 + random.below(12); i > 0; --i) {
            text += parts[random.below(parts.size())];
            // Most parts stand on lines of their own, else nothing would be readable.
            text += random.chance(70) ? "\n" : "";
        }
        for (const std::string &piece : cut(text)) {
            const auto documents = yaml::readPiece(piece, 0, 1, 0);
            if (!documents)
                continue;
            ++compared;
            QVERIFY2(yaml::countDocuments(piece) == documents->size(), QByteArray::fromStdString(piece).toPercentEncoding("", " ").constData());
        }
    }
    QVERIFY(compared > 5000);
}

void SplitterTest::piecesOfAStreamAreThoseOfTheText()
{
    const unsigned seed = support::newSeed();
    support::RandomYaml random(seed);
    for (int round = 0; round < 300; ++round) {
        const std::string text = random.stream();
        yaml::DocumentSplitter splitter;
        std::vector<std::string> pieces;
        std::size_t offset = 0;
        int line = 1;
        const auto take = [&] {
            while (auto piece = splitter.next()) {
                QCOMPARE(piece->offset, offset);
                QCOMPARE(piece->line, line);
                offset += piece->text.size();
                line += int(std::count(piece->text.begin(), piece->text.end(), '\n'));
                pieces.push_back(std::move(piece->text));
            }
        };
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = 1 + random.below(random.chance(50) ? 3 : 200);
            QVERIFY(splitter.feed(std::string_view(text).substr(at, size)));
            at += size;
            take();
        }
        splitter.finish();
        take();
        QVERIFY2(pieces == cut(text), text.c_str());
    }
}

void SplitterTest::anEndlessDocumentIsRefused()
{
    yaml::DocumentSplitter splitter(1 << 20);
    const std::string block(1 << 16, 'x');
    for (int i = 0; i < 16; ++i)
        QVERIFY(splitter.feed(block));
    const auto result = splitter.feed(block);
    QVERIFY(!result);
    QVERIFY(result.error().code == core::ErrorCode::TooLarge);
}

REGISTER_TEST(SplitterTest);
#include "SplitterTest.moc"
