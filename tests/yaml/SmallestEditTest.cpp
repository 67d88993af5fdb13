// SPDX-License-Identifier: Apache-2.0
// Edits of manifests in many styles, with the text they must give to the byte.
#include "core/Json.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"
#include "yaml/SmallestEdit.h"

#include <QTest>

using core::ErrorCode;
using core::FieldPath;

class SmallestEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edits_data();
    void edits();
    void refusals_data();
    void refusals();
    void otherDocumentsMayBeBroken();
    void severalChangesTogether();
    void insertionsKeepTheirPlace();
    void nothingToDo();
};

namespace {

/// "path=YAML" sets, "path-" removes.
core::Change change(const std::string &text)
{
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        if (text[i] == '=' && depth == 0)
            return core::setting(FieldPath::of(text.substr(0, i)), (*yaml::readValue("{v: " + text.substr(i + 1) + "}"))["v"]);
    }
    return core::removal(FieldPath::of(text.substr(0, text.size() - 1)));
}

} // namespace

void SmallestEditTest::edits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *text, const char *edit, const char *after) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(edit) << QByteArray(after);
    };
    // Scalars
    row("number", "a: 1 # c\nb: 2\n", "a=10", "a: 10 # c\nb: 2\n");
    row("quotes stay", "a: \"x\"\nb: 'y' # c\n", "b=z", "a: \"x\"\nb: 'z' # c\n");
    row("double quotes stay", "a: \"x\"\n", "a=z", "a: \"z\"\n");
    row("a word that needs quotes", "a: x\n", "a='yes'", "a: \"yes\"\n");
    row("a sign that other parsers give a meaning", "a: x\nb: [x]\n", "a='='", "a: \"=\"\nb: [x]\n");
    row("the key of a merge, meant as a key", "a: {}\nb: {c: 1}\n", "b[\"<<\"]=1", "a: {}\nb: {c: 1, \"<<\": 1}\n");
    row("the same within brackets", "b: [x]\n", "b[1]='<<'", "b: [x, \"<<\"]\n");
    row("quotes as in the file", "a: x\nb: 'y'\n", "a='yes'", "a: 'yes'\nb: 'y'\n");
    row("a number out of quotes", "a: \"8080\"\n", "a=8080", "a: 8080\n");
    row("nothing written", "a:\nb: 1\n", "a=x", "a: x\nb: 1\n");
    row("nothing written but a comment", "a: # c\nb: 1\n", "a=x", "a: x # c\nb: 1\n");
    row("null", "a: ~\nb: null\n", "b=1", "a: ~\nb: 1\n");
    row("to null", "a: 1\n", "a=null", "a: null\n");
    row("folded plain text", "a: one\n  two # c\nb: 1\n", "a=x", "a: x # c\nb: 1\n");
    row("block text", "a: |  # c\n    l1\n    l2\nb: 1\n", "a=\"x\\ny\\n\"", "a: |  # c\n    x\n    y\nb: 1\n");
    row("block text to a word", "a: |\n  l1\nb: 1\n", "a=x", "a: x\nb: 1\n");
    row("word to block text", "a:\n  b: x # c\nd: 1\n", "a.b=\"x\\ny\"", "a:\n  b: |- # c\n    x\n    y\nd: 1\n");
    row("anchor that nobody uses", "a: &x 1\nb: 2\n", "a=3", "a: &x 3\nb: 2\n");
    row("anchor that its text follows at once", "a: &x:1\nb: 2\n", "a=3", "a: 3\nb: 2\n");
    row("alias", "a: &x 1\nb: *x\n", "b=3", "a: &x 1\nb: 3\n");
    row("quoted key", "\"a\": 1\n'b.c/d': 2\n", "[\"b.c/d\"]=3", "\"a\": 1\n'b.c/d': 3\n");
    row("at the end without line break", "a: 1", "a=2", "a: 2");
    // Members
    row("new member", "a:\n  b: 1 # c\nd: 2\n", "a.e=3", "a:\n  b: 1 # c\n  e: 3\nd: 2\n");
    row("new member before comments of the next", "a:\n  b: 1\n  # about d\nd: 2\n", "a.e=3", "a:\n  b: 1\n  e: 3\n  # about d\nd: 2\n");
    row("new member after block text", "a:\n  b: |\n    x\n\nd: 2\n", "a.e=3", "a:\n  b: |\n    x\n  e: 3\n\nd: 2\n");
    row("new member at the end without line break", "a: 1", "b=2", "a: 1\nb: 2");
    row("missing parents", "spec:\n    x: {}\n", "spec.a.b.c=1", "spec:\n    x: {}\n    a:\n        b:\n            c: 1\n");
    row("into an empty map", "a:\n  r: {} # c\n  b: 1\n", "a.r.limits.cpu=1", "a:\n  r: # c\n    limits:\n      cpu: 1\n  b: 1\n");
    row("into nothing", "a:\n  r: # c\n  b: 1\n", "a.r.x=1", "a:\n  r: # c\n    x: 1\n  b: 1\n");
    row("behind a dash", "l:\n- name: x\n- name: z # c\n", "l[name=z].v=1", "l:\n- name: x\n- name: z # c\n  v: 1\n");
    row("remove", "a: 1\n# about b\nb: 2 # c\nd: 3\n", "b-", "a: 1\n# about b\nd: 3\n");
    row("remove a block", "a:\n  b:\n    c: 1\n    # in\n    d: 2\n  e: 3\n", "a.b-", "a:\n  e: 3\n");
    row("remove the only member", "a:\n  b: 1\nc: 2\n", "a.b-", "a: {}\nc: 2\n");
    row("remove the only member, comment stays", "a: # c\n  b: 1\nc: 2\n", "a.b-", "a: {} # c\nc: 2\n");
    row("remove the first behind a dash", "l:\n- name: x\n  v: 1\n- name: y\n", "l[name=x].name-", "l:\n- v: 1\n- name: y\n");
    row("remove the first behind a dash, comments stay", "l:\n- name: x # c\n  # about v\n  v: 1\n", "l[0].name-", "l:\n-  # c\n  # about v\n  v: 1\n");
    row("remove the last without line break", "a: 1\nb: 2", "b-", "a: 1");
    row("remove from the only item", "l:\n  - a: 1\n", "l[0].a-", "l:\n  - {}\n");
    row("remove an explicit key", "a:\n  ? b\n  : 1\n  c: 2\n", "a.b-", "a:\n  c: 2\n");
    row("remove the last explicit key", "a: 1\n? b\n: - x\n  - y\n", "b-", "a: 1\n");
    row("new member among explicit keys", "a:\n  ? b\n  : 1\nc: 2\n", "a.d=3", "a:\n  ? b\n  : 1\n  d: 3\nc: 2\n");
    // Lists
    row("item at the key's column", "l:\n- a\n- b\nc: 1\n", "l[2]=x", "l:\n- a\n- b\n- x\nc: 1\n");
    row("item deeper", "l:\n  - a # c\nc: 1\n", "l[1]=x", "l:\n  - a # c\n  - x\nc: 1\n");
    row("quoted as its siblings", "l:\n- \"a\"\n- \"b\"\n", "l[2]=x", "l:\n- \"a\"\n- \"b\"\n- \"x\"\n");
    row("map as item", "l:\n  - name: a\n    v: 1\n", "l[name=b]={name: b, v: {w: 2}}", "l:\n  - name: a\n    v: 1\n  - name: b\n    v:\n      w: 2\n");
    row("wide dash", "l:\n-   name: a\n", "l[name=b]={name: b, v: 2}", "l:\n-   name: a\n-   name: b\n    v: 2\n");
    row("item by selector", "l:\n- name: a\n", "l[name=b].v=2", "l:\n- name: a\n- name: b\n  v: 2\n");
    row("into an empty list", "a:\n  l: []\n", "a.l[0]=x", "a:\n  l:\n  - x\n");
    row("remove an item", "l:\n  # one\n  - a\n  # two\n  - b\n  - c\n", "l[1]-", "l:\n  # one\n  - a\n  # two\n  - c\n");
    row("remove the only item", "l:\n- a\nb: 1\n", "l[0]-", "l: []\nb: 1\n");
    row("list as a whole", "l:\n- a # 1\n- b # 2\n- c # 3\n", "l=[a, x, c]", "l:\n- a # 1\n- x # 2\n- c # 3\n");
    row("list shorter", "l:\n- a # 1\n- b # 2\n- c # 3\n", "l=[a, c]", "l:\n- a # 1\n- c # 3\n");
    row("nested list", "l:\n- - a\n  - b\n- c\n", "l[0][1]=x", "l:\n- - a\n  - x\n- c\n");
    row("remove from a nested list", "l:\n- - a\n  - b\n", "l[0][0]-", "l:\n- - b\n");
    // Within brackets
    row("flow member", "a: {b: 1, c: 2} # c\n", "a.d=x", "a: {b: 1, c: 2, d: x} # c\n");
    row("flow member with spaces", "a: { b: 1 }\n", "a.d={e: 2}", "a: { b: 1, d: { e: 2 } }\n");
    row("flow item", "a: [\"x\", \"y\"]\n", "a[2]=z", "a: [\"x\", \"y\", \"z\"]\n");
    row("flow removal", "a: {b: 1, c: 2, d: 3}\n", "a.c-", "a: {b: 1, d: 3}\n");
    row("flow removal of the last", "a: [1, 2]\n", "a[1]-", "a: [1]\n");
    row("flow removal of the only", "a: [1]\n", "a[0]-", "a: []\n");
    row("flow over lines", "a: {\n  b: 1,\n  c: 2\n}\n", "a.d=3", "a: {\n  b: 1,\n  c: 2,\n  d: 3\n}\n");
    row("flow text that needs quotes", "a: [x]\n", "a[1]='p, q'", "a: [x, \"p, q\"]\n");
    // JSON
    row("compact JSON", R"({"a":{"b":1},"c":[1,2]})", "a.d={e: x}", R"({"a":{"b":1,"d":{"e":"x"}},"c":[1,2]})");
    row("pretty JSON", "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n", "a.d={e: x}", "{\n  \"a\": {\n    \"b\": 1,\n    \"d\": {\n      \"e\": \"x\"\n    }\n  }\n}\n");
    row("pretty JSON, empty map", "{\n\t\"a\": {},\n\t\"b\": 1\n}\n", "a.x=1", "{\n\t\"a\": {\n\t\t\"x\": 1\n\t},\n\t\"b\": 1\n}\n");
    row("JSON item like its neighbour", "{\n  \"a\": [\n    {\"b\": 1}\n  ]\n}\n", "a[1]={b: 2, c: [3]}",
        "{\n  \"a\": [\n    {\"b\": 1},\n    {\"b\": 2, \"c\": [3]}\n  ]\n}\n");
    row("JSON item on lines of its own", "{\n  \"a\": [\n    {\n      \"b\": 1\n    }\n  ]\n}\n", "a[1]={b: 2}",
        "{\n  \"a\": [\n    {\n      \"b\": 1\n    },\n    {\n      \"b\": 2\n    }\n  ]\n}\n");
    row("JSON removal", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "b-", "{\n  \"a\": 1\n}\n");
    row("JSON beside a key that stands twice", R"({"a": 1, "a": 2, "b": 3})", "b=4", R"({"a": 1, "a": 2, "b": 4})");
    row("JSON string", R"({"a": "x"})", "a='q\"'", R"({"a": "q\""})");
    // Line endings, marks, other documents
    row("CRLF", "a:\r\n  b: 1\r\nc: 2\r\n", "a.d.e=3", "a:\r\n  b: 1\r\n  d:\r\n    e: 3\r\nc: 2\r\n");
    row("byte-order mark", "\xEF\xBB\xBF" "a: 1\nb: 2\n", "a-", "\xEF\xBB\xBF" "b: 2\n");
    row("separator stays", "a: 1\n--- # next\nb: 1", "c=2", "a: 1\nc: 2\n--- # next\nb: 1");
    // Kubernetes
    row("item of a List", "kind: List\nitems:\n- kind: A\n  spec: {r: 1}\n- kind: B\n", "items[1].spec.r=2", "kind: List\nitems:\n- kind: A\n  spec: {r: 1}\n- kind: B\n  spec:\n    r: 2\n");
    row("another handler", "p:\n  httpGet: # c\n    path: /\n    port: 80\n  periodSeconds: 5\n", "p={tcpSocket: {port: 80}, periodSeconds: 5}", "p:\n  tcpSocket:\n    port: 80\n  periodSeconds: 5\n");
    row("merge keys elsewhere", "x: &x {p: 1}\na:\n  <<: *x\n  q: 2\n", "a.q=3", "x: &x {p: 1}\na:\n  <<: *x\n  q: 3\n");
    row("new member beside a merge key", "x: &x {p: 1}\na:\n  <<: *x\n  q: 2\n", "a.r=3", "x: &x {p: 1}\na:\n  <<: *x\n  q: 2\n  r: 3\n");
    row("new member of a map with a merge key alone", "x: &x {p: 1}\na:\n  <<: *x # c\nb: 1\n", "a.r=3", "x: &x {p: 1}\na:\n  <<: *x # c\n  r: 3\nb: 1\n");
    row("the same within brackets", "x: &x {p: 1}\na: {<<: *x}\n", "a.r=3", "x: &x {p: 1}\na: {<<: *x, r: 3}\n");
    row("member of its own instead of a merged one", "x: &x {p: 1}\na:\n  q: 1\n  <<: *x\nb: 1\n", "a.p=3",
        "x: &x {p: 1}\na:\n  q: 1\n  <<: *x\n  p: 3\nb: 1\n");
    row("the same within brackets", "x: &x {p: 1}\na: {<<: *x, q: 1}\n", "a.p=3", "x: &x {p: 1}\na: {<<: *x, q: 1, p: 3}\n");
    row("map of its own instead of a merged one", "x: &x {p: {r: 1}}\na:\n  <<: *x\n", "a.p={r: 2, s: 3}",
        "x: &x {p: {r: 1}}\na:\n  <<: *x\n  p:\n    r: 2\n    s: 3\n");
    row("map of its own instead of an alias", "a: &x {p: 1}\nb: *x # c\nc: 1\n", "b={p: 2, q: 3}", "a: &x {p: 1}\nb: # c\n  p: 2\n  q: 3\nc: 1\n");
    row("list of its own instead of an alias", "a: &x [1]\nb: {c: *x}\n", "b.c=[1, 2]", "a: &x [1]\nb: {c: [1, 2]}\n");
    row("what is around an alias", "a: &x {p: 1}\nb:\n  c: *x\n  d: 1\n", "b={c: {p: 2}, d: 1}", "a: &x {p: 1}\nb:\n  c:\n    p: 2\n  d: 1\n");
}

void SmallestEditTest::edits()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, edit);
    QFETCH(QByteArray, after);
    const auto result = yaml::editText(text.toStdString(), 0, core::Edit{{}, {change(edit.toStdString())}});
    QVERIFY2(result, result ? "" : result.error().english().c_str());
    QCOMPARE(QByteArray::fromStdString(*result), after);
}

void SmallestEditTest::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("behind an alias") << QByteArray("a: &x {p: 1}\nb: *x\n") << QByteArray("b.p=2") << QByteArray("EditRefused") << 2;
    QTest::newRow("anchor in use") << QByteArray("c: 1\na: &x 1\nb: *x\n") << QByteArray("a=2") << QByteArray("EditRefused") << 2;
    QTest::newRow("removal of an anchor in use") << QByteArray("a: &x 1\nb: *x\n") << QByteArray("a-") << QByteArray("EditRefused") << 1;
    QTest::newRow("from a merge key") << QByteArray("x: &x {p: 1}\na:\n  q: 1\n  <<: *x\n") << QByteArray("a.p-") << QByteArray("EditRefused") << 4;
    QTest::newRow("deeper than a merge key reaches") << QByteArray("x: &x {p: {r: 1}}\na:\n  <<: *x\n") << QByteArray("a.p.r=2") << QByteArray("EditRefused") << 3;
    QTest::newRow("member added behind an alias") << QByteArray("a: &x {p: 1}\nb: *x\n") << QByteArray("b.q=2") << QByteArray("EditRefused") << 2;
    QTest::newRow("template") << QByteArray("a: 1\nb: {{ .x }}\n") << QByteArray("a=2") << QByteArray("YamlInvalid") << 2;
    QTest::newRow("returns alone end lines") << QByteArray("a: 1\nb: # x\r  c\n") << QByteArray("a=2") << QByteArray("EditRefused") << 2;
    QTest::newRow("a line separator ends a comment") << QByteArray("a: 1\nb: 2 # x\u2028c: 3\n") << QByteArray("a=2") << QByteArray("EditRefused") << 2;
    QTest::newRow("broken") << QByteArray("a: 1\nb: [\n") << QByteArray("a=2") << QByteArray("YamlInvalid") << 3;
}

void SmallestEditTest::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, edit);
    QFETCH(QByteArray, code);
    QFETCH(int, line);
    const auto result = yaml::editText(text.toStdString(), 0, core::Edit{{}, {change(edit.toStdString())}});
    QVERIFY2(!result, result ? result->c_str() : "");
    QCOMPARE(QByteArray(core::name(result.error().code)), code);
    QVERIFY(result.error().position.has_value());
    QCOMPARE(result.error().position->line, line);
}

void SmallestEditTest::otherDocumentsMayBeBroken()
{
    const std::string text = "a: 1\n---\nb: [\n---\nc: 1\nd: 2\n";
    QCOMPARE(*yaml::editText(text, 2, {{}, {change("c=5")}}), std::string("a: 1\n---\nb: [\n---\nc: 5\nd: 2\n"));
    const auto broken = yaml::editText(text, 1, {{}, {change("b=1")}});
    QVERIFY(!broken && broken.error().position->line == 4);
    QVERIFY(yaml::editText(text, 3, {{}, {change("b=1")}}).error().code == ErrorCode::ObjectMissing);
    QCOMPARE(*yaml::editText("a: 1\n---\n---\nb: 1\n", 1, {{}, {change("x=1")}}), std::string("a: 1\n---\nx: 1\n---\nb: 1\n"));
}

void SmallestEditTest::severalChangesTogether()
{
    const std::string text = "a:\n  b: 1 # b\n  c: 2 # c\n  d: 3 # d\n";
    const core::Edit edit{{}, {change("a.b=5"), change("a.c-"), change("a.e.f=x"), change("a.e.g=z")}};
    QCOMPARE(*yaml::editText(text, 0, edit), std::string("a:\n  b: 5 # b\n  d: 3 # d\n  e:\n    f: x\n    g: z\n"));
    // All or nothing.
    QVERIFY(!yaml::editText("a: &x 1\nb: *x\nc: 1\n", 0, {{}, {change("c=2"), change("a=2")}}));
}

void SmallestEditTest::insertionsKeepTheirPlace()
{
    core::Change first = change("l[9]=x"), member = change("m.o=1");
    first.index = 0;
    member.index = 1;
    const std::string text = "l:\n# one\n- a\nm:\n  k: 0\n  z: 2\n";
    QCOMPARE(*yaml::editText(text, 0, {{}, {first}}), std::string("l:\n- x\n# one\n- a\nm:\n  k: 0\n  z: 2\n"));
    QCOMPARE(*yaml::editText(text, 0, {{}, {member}}), std::string("l:\n# one\n- a\nm:\n  k: 0\n  o: 1\n  z: 2\n"));
}

void SmallestEditTest::nothingToDo()
{
    const std::string text = "a:   1\nb: 0x10\nc: 'x'\r\n";
    QCOMPARE(*yaml::editText(text, 0, {}), text);
    QCOMPARE(*yaml::editText(text, 0, {{}, {change("a=1"), change("b=16"), change("c=x"), change("d-")}}), text);
}

REGISTER_TEST(SmallestEditTest);
#include "SmallestEditTest.moc"
