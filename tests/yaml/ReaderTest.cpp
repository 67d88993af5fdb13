// SPDX-License-Identifier: Apache-2.0
// What is read, where it stands, and what is refused with which place and hint. The meaning of scalars is in the vectors.
#include "core/Json.h"
#include "support/TestMain.h"
#include "yaml/LineTable.h"
#include "yaml/Reader.h"
#include "yaml/SecondReader.h"

#include <QTest>

using core::ErrorCode;
using core::FieldPath;
using core::Value;

class ReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void readable_data();
    void readable();
    void spansCoverKeysAndValues();
    void spansBehindMarksAndWideCharacters();
    void contentBehindCommentsThatEndWithAnyLineBreak();
    void wideCollections();
    void positionsOfALineTable();
    void pathAtFindsTheField();
    void aliasesAndMergeKeysAreShared();
    void documentsAreCounted();
    void jsonKeepsNumberTexts();
    void bombsStayWithinTheBudget();
    void limitsHaveClearErrors();
    void readValueWantsOneDocument();
    void theSecondReaderComesToAnEnd();
};

void ReaderTest::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char *name, QByteArray text, int line, int column, const char *what) {
        QTest::newRow(name) << std::move(text) << line << column << QByteArray(what);
    };
    row("double quote", "a: 1\nb: \"open\nc: 2\n", 2, 4, "never closed");
    row("single quote", "a: 'open\n", 1, 4, "never closed");
    row("quote over documents", "a: \"open\n---\nb: 1\n", 1, 4, "never closed");
    row("duplicate key", "a:\n  b: 1\n  c: 2\n  b: 3\n", 4, 3, "the key b stands twice in the same map, first in line 2");
    row("duplicate key in another form", "1: a\n\"1\": b\n", 2, 1, "stands twice");
    row("duplicate key in JSON", "{\"a\": 1,\n \"a\": 2}", 2, 2, "stands twice");
    row("template value", "a: {{ .Values.x }}\n", 1, 4, "template");
    row("template line", "a: 1\n{{- if .Values.x }}\nb: 2\n{{- end }}\n", 2, 1, "template");
    row("template in a list", "a:\n  - {{ .Values.x }}\n", 2, 5, "template");
    row("tab", "a:\n\tb: 1\n", 2, 1, "a tab cannot indent YAML");
    row("tab after spaces", "a:\n  b: 1\n  \tc: 2\n", 3, 3, "a tab cannot indent YAML");
    row("wrong indentation", "a:\n  b: 1\n c: 2\n", 3, 2, "does not fit");
    row("colon in text", "a: b: c\n", 1, 5, "not allowed here");
    row("bracket", "a: [1, 2\nb: 3\n", 1, 4, "not closed");
    row("unknown alias", "a: *x\n", 1, 4, "no anchor &x");
    row("asterisk", "a: *.example.com\n", 1, 4, "needs a name");
    row("percent", "a: %x\n", 1, 4, "no value can begin");
    row("escape", "a: \"\\q\"\n", 1, 5, "unknown escape");
    row("cycle", "a: &x [1, *x]\n", 1, 11, "contains itself");
    row("merge of a scalar", "a:\n  <<: 1\n", 2, 7, "merge key");
    row("null key", "~: 1\n", 1, 1, "null");
    row("list as key", "[1]: 2\n", 1, 1, "cannot be a key");
    row("infinity", "a: .inf\n", 1, 4, "no number");
    row("tag", "a: !!int x\n", 1, 4, "cannot be read as !!int");
    row("control character", "a: x\x07y\n", 1, 5, "control character");
    row("NUL", QByteArray("a: 1\nb: \0\n", 10), 2, 4, "NUL");
    row("bad UTF-8", "a: 1\nb: \xC3(\n", 2, 4, "not UTF-8");
    row("surrogate", "a: \xED\xA0\x80\n", 1, 4, "not UTF-8");
    row("UTF-16", QByteArray("\xFF\xFE" "a\0:\0", 6), 1, 1, "not UTF-8");
    row("behind wide characters", "\xEF\xBB\xBF{é: [☕, \"😀\", *x]}\n", 1, 14, "no anchor");
    row("in the second document", "a: 1\n---\nb: [\n", 4, 1, "missing");
    row("behind the end", "a: 1\n...\nb\n", 3, 1, "behind the end");
}

void ReaderTest::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QByteArray, what);
    const auto read = yaml::read(std::string_view(text.constData(), std::size_t(text.size())));
    QVERIFY2(!read, "it was read");
    QVERIFY2(QByteArray::fromStdString(read.error().what.english()).contains(what), read.error().english().c_str());
    QVERIFY(read.error().position.has_value());
    QCOMPARE(read.error().position->line, line);
    QCOMPARE(read.error().position->column, column);
}

void ReaderTest::readable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *text, const char *json) { QTest::newRow(name) << QByteArray(text) << QByteArray(json); };
    row("lists at the key's column", "a:\n- 1\n- b: 2\n  c: 3\n", R"({"a":[1,{"b":2,"c":3}]})");
    row("nested lists", "- - 1\n  - 2\n-\n  - 3\n", "[[1,2],[3]]");
    row("flow over lines", "a: [1,\n 2, ]\nb: {c: 1,\n  d: }\n", R"({"a":[1,2],"b":{"c":1,"d":null}})");
    row("block text", "a: |\n  x\n\n  y\nb: >-\n  x\n  y\nc: |2\n   z\n", R"({"a":"x\n\ny\n","b":"x y","c":" z\n"})");
    row("CRLF", "a: |\r\n  x\r\n  y\r\nb: 'p\r\n  q'\r\n", R"({"a":"x\ny\n","b":"p q"})");
    row("anchors", "a: &x {p: 1}\nb: *x\nc: [*x]\n", R"({"a":{"p":1},"b":{"p":1},"c":[{"p":1}]})");
    row("merge", "a: &x {p: 1, q: 2}\nb: &y {q: 3, r: 4}\nc:\n  <<: [*x, *y]\n  s: 5\n", R"({"a":{"p":1,"q":2},"b":{"q":3,"r":4},"c":{"s":5,"p":1,"q":2,"r":4}})");
    row("what follows a merge key counts", "a: &x {p: 1}\nb:\n  <<: *x\n  p: 2\n", R"({"a":{"p":1},"b":{"p":2}})");
    row("kubectl lets a merge key replace what stands before", "a: &x {p: 1}\nb:\n  p: 2\n  <<: *x\n", R"({"a":{"p":1},"b":{"p":1}})");
    row("anchor again", "a: &x 1\nb: &x 2\nc: *x\n", R"({"a":1,"b":2,"c":2})");
    row("alias as key", "a: &x k\n*x : 1\n", R"({"a":"k","k":1})");
    row("explicit key", "? a\n: 1\n", R"({"a":1})");
    row("JSON with a tab", "{\n\t\"a\": [1, 2],\n\t\"b\": \"\\ud83d\\ude00\\/\"\n}\n", R"({"a":[1,2],"b":"😀/"})");
    row("flow YAML that is no JSON", "{a: 1, 'b': [x]}\n", R"({"a":1,"b":["x"]})");
    row("templates in quotes and block text are text", "a: '{{ .x }}'\nb: |\n  {{ y }}\nc: see {{ z }}\n", R"({"a":"{{ .x }}","b":"{{ y }}\n","c":"see {{ z }}"})");
    row("directive", "%YAML 1.1\n---\na: 1\n", R"({"a":1})");
    row("byte-order mark", "\xEF\xBB\xBF" "a: 1\n", R"({"a":1})");
    row("binary", "a: !!binary aGk=\n", R"({"a":"hi"})");
}

void ReaderTest::readable()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    const auto value = yaml::readValue(std::string_view(text.constData(), std::size_t(text.size())));
    QVERIFY2(value, value ? "" : value.error().english().c_str());
    const Value expected = *core::parseJson(json.toStdString());
    QVERIFY2(*value == expected, core::toJson(*value).c_str());
    if (text.contains("\\ud83d"))
        return; // libyaml and yaml-cpp know no surrogate pairs
    const auto again = yaml::readAgain(text.toStdString());
    QVERIFY2(again && again->size() == 1, again ? "count" : again.error().english().c_str());
    QVERIFY2((*again)[0] == expected, core::toJson((*again)[0]).c_str());
}

static std::string textAt(const std::string &text, const yaml::Span &span)
{
    return text.substr(span.begin, span.end - span.begin);
}

void ReaderTest::spansCoverKeysAndValues()
{
    const std::string text = "# head\na:\n  - name: x # c\n    value: |\n      l1\n\n      l2\n\n  - name: w\n    list: [1, {k: v}]\nb: 'q''q' # c\nc:\nd: &n !!str 5\n";
    const auto documents = *yaml::read(text);
    const auto at = [&](const char *path) { return *documents[0].spans.find(FieldPath::of(path)); };
    QCOMPARE(textAt(text, at("a[name=x].name").value), std::string("x"));
    QCOMPARE(textAt(text, at("a[name=x].value").key), std::string("value"));
    QCOMPARE(textAt(text, at("a[name=x].value").value), std::string("|\n      l1\n\n      l2"));
    QCOMPARE(textAt(text, at("a[1].list").value), std::string("[1, {k: v}]"));
    QCOMPARE(textAt(text, at("a[1].list[1].k").value), std::string("v"));
    QCOMPARE(textAt(text, at("a").value), text.substr(text.find("- name: x"), text.find("\nb:") - text.find("- name: x")));
    QCOMPARE(textAt(text, at("b").value), std::string("'q''q'"));
    QVERIFY(at("c").value.empty());
    QCOMPARE(at("c").value.begin, text.find("c:\nd") + 2);
    QCOMPARE(textAt(text, at("d").value), std::string("&n !!str 5"));
    QVERIFY(!documents[0].spans.find(FieldPath::of("a[name=z]")));
    QCOMPARE(documents[0].spans.nearest(FieldPath::of("a[name=w].env[0].name")).value.begin, at("a[name=w]").value.begin);
}

void ReaderTest::spansBehindMarksAndWideCharacters()
{
    const std::string text = "\xEF\xBB\xBF# ☕ é 😀\r\na: é\r\n---\r\nb: \"😀\" # x\r\nc: 3\r\n";
    const auto documents = *yaml::read(text);
    QCOMPARE(documents.size(), std::size_t(2));
    const auto span = documents[0].spans.find(FieldPath::of("a"))->value;
    QCOMPARE(textAt(text, span), std::string("é"));
    QCOMPARE(textAt(text, documents[1].spans.find(FieldPath::of("b"))->value), std::string("\"😀\""));
    QCOMPARE(textAt(text, documents[1].spans.find(FieldPath::of("c"))->value), std::string("3"));
    QCOMPARE(documents[1].start.line, 4);
    QCOMPARE(documents[1].index, std::size_t(1));
}

void ReaderTest::contentBehindCommentsThatEndWithAnyLineBreak()
{
    for (const std::string lineBreak : {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"}) {
        const std::string text = "a: &x # note" + lineBreak + " !m # note" + lineBreak + lineBreak + "  {b: 1}\n";
        const auto documents = yaml::read(text);
        QVERIFY2(documents, qPrintable(QString::fromStdString(documents ? "" : documents.error().what.english())));
        const yaml::SpanNode &node = documents->front().spans.nodes()[*documents->front().spans.nodeAt(FieldPath::of("a"))];
        QCOMPARE(std::size_t(node.content), text.find('{'));
        QCOMPARE(std::size_t(node.end), text.find('}') + 1);
    }
    // A byte order mark is passed over at the start of a line only; elsewhere it is text.
    const std::string text = "a: &x # note\n ! \uFEFF# text\n";
    const auto documents = *yaml::read(text);
    QCOMPARE(documents.front().value["a"].string(), std::string("\uFEFF# text"));
    QCOMPARE(std::size_t(documents.front().spans.nodes().at(1).content), text.find("\uFEFF"));
}

void ReaderTest::wideCollections()
{
    std::string text = "base: &base {a: 0}\nlist:\n";
    for (int i = 0; i < 300; ++i)
        text += "- n" + std::to_string(i) + "\n";
    text += "map:\n  <<: *base\n";
    for (int i = 0; i < 300; ++i)
        text += "  k" + std::to_string(i) + ": v" + std::to_string(i) + "\n";
    const auto documents = yaml::read(text);
    QVERIFY(documents);
    const yaml::SpanMap &spans = documents->front().spans;
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string number = std::to_string(i);
        const auto item = spans.find(core::FieldPath::of("list").child(i)), member = spans.find(core::FieldPath::of("map").child("k" + number));
        QVERIFY(item && member);
        QCOMPARE(text.substr(item->value.begin, item->value.end - item->value.begin), "n" + number);
        QCOMPARE(text.substr(member->value.begin, member->value.end - member->value.begin), "v" + number);
    }
    QVERIFY(!spans.find(core::FieldPath::of("list").child(300)));
    QVERIFY(spans.find(core::FieldPath::of("map.a"))->shared);
}

void ReaderTest::positionsOfALineTable()
{
    for (const std::string text : {"", "a", "\n", "a\r\n\nb\u00e9c\n", "\uFEFFa: \u20ac\nb"}) {
        const yaml::LineTable lines(text);
        for (std::size_t at = 0; at <= text.size() + 1; ++at)
            QVERIFY(lines.positionOf(text, at) == yaml::positionOf(text, at));
    }
}

void ReaderTest::pathAtFindsTheField()
{
    const std::string text = "spec:\n  containers:\n  - name: web\n    ports:\n    - containerPort: 80\n  - image: x\n";
    const auto documents = *yaml::read(text);
    const auto path = [&](const char *word) { return documents[0].spans.pathAt(text.find(word)).toString(); };
    QCOMPARE(path("80"), std::string("spec.containers[name=web].ports[0].containerPort"));
    QCOMPARE(path("ports"), std::string("spec.containers[name=web].ports"));
    QCOMPARE(path("x\n"), std::string("spec.containers[1].image"));
    QCOMPARE(path("spec"), std::string("spec"));
}

void ReaderTest::aliasesAndMergeKeysAreShared()
{
    const std::string text = "a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2\n";
    const auto documents = *yaml::read(text);
    const auto at = [&](const char *path) { return *documents[0].spans.find(FieldPath::of(path)); };
    QVERIFY(!at("a.p").shared && !at("c.q").shared && !at("c").shared);
    QVERIFY(at("b").shared && at("b.p").shared && at("c.p").shared);
    QCOMPARE(textAt(text, at("b.p").value), std::string("*x"));
    QCOMPARE(textAt(text, at("c.p").value), std::string("*x"));
}

void ReaderTest::documentsAreCounted()
{
    const auto kinds = [](const char *text) {
        std::string out;
        const auto documents = yaml::read(text);
        for (const yaml::Document &document : *documents)
            out += std::to_string(document.index) + (document.empty ? "-" : "+") + std::to_string(document.start.line) + " ";
        return out;
    };
    QCOMPARE(kinds(""), std::string());
    QCOMPARE(kinds("# only this\n"), std::string());
    QCOMPARE(kinds("# c\n---\na: 1\n"), std::string("0+3 "));
    QCOMPARE(kinds("a: 1\n---\n---\nb: 1\n"), std::string("0+1 1-2 2+4 "));
    QCOMPARE(kinds("---\n---\nnull\n---\n"), std::string("0-1 1+3 2-4 "));
    QCOMPARE(kinds("a: |\n  ---\n--- # c\nb: 1\n"), std::string("0+1 1+4 "));
    QCOMPARE(kinds("a: 1\n...\n---\nb: 1\n"), std::string("0+1 1+4 "));
    QCOMPARE(kinds("--- {a: 1}\n--- x\n"), std::string("0+1 1+2 "));
}

void ReaderTest::jsonKeepsNumberTexts()
{
    const Value value = *yaml::readValue(R"({"a": 1.0, "b": 1e3, "c": 12345678901234567890123})");
    QCOMPARE(value["a"].text(), std::string("1.0"));
    QCOMPARE(value["c"].text(), std::string("12345678901234567890123"));
    yaml::Limits limits;
    limits.duplicates = yaml::Duplicates::KeepInJson;
    QCOMPARE((*yaml::read(R"({"a":1,"a":2})", limits))[0].value.size(), std::size_t(2));
    QVERIFY(!yaml::read("a: 1\na: 2\n", limits));
}

void ReaderTest::bombsStayWithinTheBudget()
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 10; ++j)
            bomb += (j ? ", *a" : "*a") + std::to_string(i - 1);
        bomb += "]\n";
    }
    const auto read = yaml::read(bomb);
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::TooLarge && read.error().position->line > 1);
}

void ReaderTest::limitsHaveClearErrors()
{
    const auto code = [](const std::string &text, const yaml::Limits &limits = {}) {
        const auto read = yaml::read(text, limits);
        return read ? "read" : core::name(read.error().code);
    };
    QCOMPARE(code(std::string(100'000, '[')), "TooLarge");
    QCOMPARE(code("a: " + std::string(300, '[') + std::string(300, ']') + "\n"), "TooLarge");
    QCOMPARE(code("{\"a\":" + std::string(300, '[') + std::string(300, ']') + "}"), "TooLarge");
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += std::string(std::size_t(i), ' ') + "a:\n";
    QCOMPARE(code(deep), "TooLarge");
    yaml::Limits small;
    small.nodes = 10;
    QCOMPARE(code("[1,2,3,4,5,6,7,8,9,10]", small), "TooLarge");
    small.documentBytes = 20;
    QCOMPARE(code("a: 1\nb: 1\nc: 1\nd: 1\ne: 1\n", small), "TooLarge");
    QCOMPARE(code("a: 1\nb: 1\n---\nc: 1\nd: 1\n---\ne: 1\n", small), "read");
}

void ReaderTest::readValueWantsOneDocument()
{
    QVERIFY(yaml::readValue("---\n---\na: 1\n---\n"));
    QVERIFY(!yaml::readValue("# nothing\n"));
    const auto two = yaml::readValue("a: 1\n---\nb: 2\n");
    QVERIFY(!two);
    QCOMPARE(two.error().position->line, 3);
}

void ReaderTest::theSecondReaderComesToAnEnd()
{
    QVERIFY(!yaml::readAgain("! fd \"x1\n, \"nd exn\n"));
}

REGISTER_TEST(ReaderTest);
#include "ReaderTest.moc"
