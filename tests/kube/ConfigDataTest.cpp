// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "support/TestMain.h"

#include <QtTest>

using core::Value;

namespace {

Value json(const QString &text)
{
    std::string plain = text.toStdString();
    std::replace(plain.begin(), plain.end(), '\'', '"');
    return core::parseJson(plain).value();
}

QString texts(const std::vector<kube::FieldError> &errors)
{
    QStringList list;
    for (const kube::FieldError &error : errors)
        list << QString::fromStdString(error.message);
    return list.join(u'|');
}

} // namespace

class ConfigDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void creates_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("errors");
        const auto row = [](const char *name, const char *kind, const char *rest, const char *errors) {
            QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(rest) << QString::fromLatin1(errors);
        };
        row("plain", "ConfigMap", "'data':{'a.b-C_1':'x'},'binaryData':{'z':'AAA='}", "");
        row("bad key", "ConfigMap", "'data':{'a/b':'x'}",
            "data[a/b]: Invalid value: \"a/b\": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or "
            "'key-name', regex used for validation is '[-._a-zA-Z0-9]+')");
        row("twice", "ConfigMap", "'data':{'a':'x'},'binaryData':{'a':'AAA='}", "data[a]: Invalid value: \"a\": duplicate of key present in binaryData");
        row("opaque", "Secret", "'data':{'a':'AAA='}", "");
        row("tls", "Secret", "'type':'kubernetes.io/tls','data':{'tls.crt':''}", "data[tls.key]: Required value");
        row("tls as text", "Secret", "'type':'kubernetes.io/tls','stringData':{'tls.crt':'x','tls.key':'y'}", "");
        row("basic", "Secret", "'type':'kubernetes.io/basic-auth'", "data[username]: Required value|data[password]: Required value");
        row("basic, one is enough", "Secret", "'type':'kubernetes.io/basic-auth','data':{'password':''}", "");
        row("ssh", "Secret", "'type':'kubernetes.io/ssh-auth','data':{'ssh-privatekey':''}", "data[ssh-privatekey]: Required value");
        row("token", "Secret", "'type':'kubernetes.io/service-account-token'", "metadata.annotations[kubernetes.io/service-account.name]: Required value");
        row("registry", "Secret", "'type':'kubernetes.io/dockerconfigjson'", "data[.dockerconfigjson]: Required value");
        row("registry, an object", "Secret", "'type':'kubernetes.io/dockerconfigjson','data':{'.dockerconfigjson':'e30='}", "");
        row("registry, a list", "Secret", "'type':'kubernetes.io/dockerconfigjson','data':{'.dockerconfigjson':'W10='}",
            "data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": json: cannot unmarshal array into Go value of type map[string]interface {}");
        row("registry, broken", "Secret", "'type':'kubernetes.io/dockercfg','data':{'.dockercfg':'e30'}", "");
    }

    void creates()
    {
        QFETCH(QString, kind);
        QFETCH(QString, rest);
        QFETCH(QString, errors);
        QCOMPARE(texts(kube::validateCreate(json(QStringLiteral("{'apiVersion':'v1','kind':'%1','metadata':{'name':'a','namespace':'b'},%2}").arg(kind, rest)))), errors);
    }

    void tooMuch()
    {
        const Value map = json(QStringLiteral("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','namespace':'b'}}"));
        const auto with = [&](std::size_t size) { return map.with("data", core::map({{"x", Value(std::string(size, 'x'))}})); };
        QCOMPARE(texts(kube::validateCreate(with(1 << 20))), QString());
        QVERIFY2(texts(kube::validateCreate(with((1 << 20) + 1))).endsWith(QLatin1String("Too long: may not be more than 1048576 bytes")),
                 qPrintable(texts(kube::validateCreate(with((1 << 20) + 1)))));
    }

    void immutableOnesStay()
    {
        const auto map = [](const char *rest) {
            return json(QStringLiteral("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','namespace':'b','resourceVersion':'1'},%1}").arg(QLatin1String(rest)));
        };
        const Value old = map("'immutable':true,'data':{'a':'1'}");
        const QString why = QStringLiteral(": Forbidden: field is immutable when `immutable` is set");
        QCOMPARE(texts(kube::validateUpdate(map("'immutable':true,'data':{'a':'1'}"), old)), QString());
        QCOMPARE(texts(kube::validateUpdate(map("'immutable':true,'data':{'a':'2'}"), old)), QStringLiteral("data") + why);
        QCOMPARE(texts(kube::validateUpdate(map("'data':{'a':'1'},'binaryData':{'b':'AAA='}"), old)), QStringLiteral("immutable") + why + QStringLiteral("|binaryData") + why);
        QCOMPARE(texts(kube::validateUpdate(map("'data':{'a':'2'}"), map("'data':{'a':'1'}"))), QString());
        const auto secret = [](const char *type) {
            return json(QStringLiteral("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'a','namespace':'b','resourceVersion':'1'},'type':'%1'}").arg(QLatin1String(type)));
        };
        QCOMPARE(texts(kube::validateUpdate(secret("example.com/b"), secret("example.com/a"))), QStringLiteral("type: Invalid value: \"example.com/b\": field is immutable"));
    }
};

REGISTER_TEST(ConfigDataTest);
#include "ConfigDataTest.moc"
