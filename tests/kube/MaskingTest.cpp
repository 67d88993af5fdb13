// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/masking/MaskedText.h"
#include "kube/masking/Masking.h"
#include "support/TestMain.h"

#include <QTest>

using core::Value;

class MaskingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void variablesAreHiddenByTheirName_data();
    void variablesAreHiddenByTheirName();
    void allOfASecretIsHidden();
    void aChangedSecretCanBeSeenToHaveChanged();
    void oneFieldIsHiddenAsInItsObject();
    void textKeepsEveryOtherByte();
    void anchoredSecretsAreHiddenWhereTheyStand();
    void pathsStayWhatTheyAre();
};

namespace {

std::string maskedOf(const std::string &text)
{
    const auto done = kube::maskedText(text);
    return done ? done->text : done.error().english();
}

} // namespace

void MaskingTest::variablesAreHiddenByTheirName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hidden");
    for (const char *name : {"PASSWORD", "dbPass", "GITHUB_TOKEN", "api-key", "MonKey", "AWS_CREDENTIALS", "secret"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"USER_ID", "PATH", "LOG_LEVEL", "TOK"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void MaskingTest::variablesAreHiddenByTheirName()
{
    QFETCH(QString, name);
    QFETCH(bool, hidden);
    for (const Value &value : {Value("canary-1"), Value::number_("4711"), core::map({{"deep", Value("canary-1")}})}) {
        const Value variable = core::map({{"name", Value(name.toStdString())}, {"value", value}});
        const Value object = core::map({{"kind", Value("Deployment")}, {"spec", core::map({{"env", core::list({variable})}})}});
        const std::string text = core::toJson(kube::masked(object));
        const bool shown = text.find("canary") != std::string::npos || text.find("4711") != std::string::npos;
        QVERIFY2(shown != hidden, text.c_str());
    }
}

void MaskingTest::allOfASecretIsHidden()
{
    const Value secret = *yaml::readValue("kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{canary}'\n    a: kept\n"
                                          "data: {a: canary, b: canary}\nstringData: {c: {d: canary}}\ntype: Opaque\n");
    const Value list = core::map({{"kind", Value("List")}, {"items", core::list({secret})}});
    for (const Value &object : {secret, list}) {
        const std::string text = core::toJson(kube::masked(object));
        QVERIFY2(text.find("canary") == std::string::npos, text.c_str());
        QVERIFY(text.find("kept") != std::string::npos && text.find("Opaque") != std::string::npos);
    }
    QCOMPARE(kube::masked(core::map({{"kind", Value("ConfigMap")}, {"data", core::map({{"a", Value("b")}})}}))["data"]["a"].string(), std::string("b"));
}

void MaskingTest::aChangedSecretCanBeSeenToHaveChanged()
{
    const auto object = [](const char *first, const char *second) {
        return *yaml::readValue("env:\n- {name: " + std::string(first) + ", value: x}\n- {name: A_KEY, value: " + second + "}\n");
    };
    // Another item stands before it: the same variable all the same.
    const kube::MaskedPair pair = kube::maskedPair(object("A", "one"), *yaml::readValue("env:\n- {name: A_KEY, value: two}\n"));
    QCOMPARE(pair.before["env"].at(1)["value"].string(), std::string("*** (before)"));
    QCOMPARE(pair.after["env"].at(0)["value"].string(), std::string("*** (after)"));
    const kube::MaskedPair same = kube::maskedPair(object("A", "one"), object("B", "one"));
    QCOMPARE(same.before["env"].at(1)["value"].string(), std::string("***"));
    QCOMPARE(same.after["env"].at(1)["value"].string(), std::string("***"));
}

void MaskingTest::oneFieldIsHiddenAsInItsObject()
{
    const auto path = [](const char *text) { return core::FieldPath::of(text); };
    QCOMPARE(kube::maskedField("Deployment", path("spec.env[name=A_TOKEN].value"), Value("x")).string(), std::string("***"));
    QCOMPARE(kube::maskedField("Deployment", path("spec.env[name=A].value"), Value("x")).string(), std::string("x"));
    QCOMPARE(kube::maskedField("Secret", path("data.a"), Value("x")).string(), std::string("***"));
    QCOMPARE(kube::maskedField("Secret", path("data"), core::map({{"a", Value("x")}}))["a"].string(), std::string("***"));
    QCOMPARE(kube::maskedField("ConfigMap", path("data.a"), Value("x")).string(), std::string("x"));
    QCOMPARE(kube::maskedField("Deployment", path("spec.env[name=A_KEY]"), *yaml::readValue("{name: A_KEY, value: x}"))["value"].string(), std::string("***"));
}

void MaskingTest::textKeepsEveryOtherByte()
{
    QCOMPARE(maskedOf("a: 1 # c\r\nenv:\n  - name: PASSWORD   # why\n    value:   canary # here\n  - name: B\n    value: 'b'\n"),
             std::string("a: 1 # c\r\nenv:\n  - name: PASSWORD   # why\n    value:   \"***\" # here\n  - name: B\n    value: 'b'\n"));
    QCOMPARE(maskedOf("kind: Secret\nstringData:\n  a: |\n    canary\n    canary\n  b: >-\n    canary\n# end\n"),
             std::string("kind: Secret\nstringData:\n  a: \"***\"\n  b: \"***\"\n# end\n"));
    QCOMPARE(maskedOf("env: [{name: A_KEY, value: \"canary\"}, {name: B_KEY, value: }]\n---\nkind: Secret\ndata:\n  x: !!binary |\n    Y2FuYXJ5\n"),
             std::string("env: [{name: A_KEY, value: \"***\"}, {name: B_KEY, value: }]\n---\nkind: Secret\ndata:\n  x: \"***\"\n"));
    QCOMPARE(maskedOf(R"({"kind":"Secret","data":{"a":"canary"}})"), std::string(R"({"kind":"Secret","data":{"a":"***"}})"));
    QVERIFY(!kube::maskedText("a: b\n")->hidden);
    QVERIFY(!kube::maskedText("a: [1\n"));
}

void MaskingTest::anchoredSecretsAreHiddenWhereTheyStand()
{
    for (const char *text : {"x: &p canary\nenv:\n- name: PASSWORD\n  value: *p\n- name: OTHER\n  value: *p\n",
                             "env:\n- name: PASSWORD\n  value: &p canary\n- name: SECRET\n  value: *p\n- name: OTHER\n  value: *p\n",
                             "base: &b {value: canary}\nenv:\n- name: PASSWORD\n  <<: *b\n",
                             "x: &p |\n  canary\nenv:\n- name: PASSWORD\n  value: *p\n"}) {
        const std::string shown = maskedOf(text);
        QVERIFY2(shown.find("canary") == std::string::npos && shown.find("PASSWORD") != std::string::npos, shown.c_str());
    }
}

void MaskingTest::pathsStayWhatTheyAre()
{
    const auto shown = kube::maskedText("a: 1\n---\nenv:\n- name: PASSWORD\n  value: |\n    long canary\n- name: B\n  value: b\n");
    QVERIFY(shown && shown->hidden);
    const auto path = core::FieldPath::of("env[name=B].value");
    const auto span = shown->documents.at(1).spans.find(path);
    QVERIFY(span);
    QCOMPARE(shown->text.substr(span->value.begin, span->value.end - span->value.begin), std::string("b"));
    QCOMPARE(shown->documents.at(1).spans.pathAt(span->value.begin), path);
}

REGISTER_TEST(MaskingTest);
#include "MaskingTest.moc"
