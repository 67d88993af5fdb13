// SPDX-License-Identifier: Apache-2.0
// Answers of a real kube-apiserver v1.34.4 to dry-run creates and updates of manifests, most of them changed at random (tests/data/admission).
#include "core/Json.h"
#include "kube/admission/Admit.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using core::Value;

namespace {

/// Without what the server allocates.
Value comparable(Value object)
{
    Value spec = object["spec"];
    if (object["kind"].string() != "Service")
        return object;
    for (const char *field : {"clusterIP", "clusterIPs", "healthCheckNodePort"})
        spec = spec.without(field);
    for (std::size_t i = 0; i < spec["ports"].size(); ++i)
        spec = spec.with("ports", spec["ports"].replaced(i, spec["ports"].at(i).without("nodePort")));
    return object.with("spec", spec);
}

Value sorted(std::vector<std::string> texts)
{
    std::sort(texts.begin(), texts.end());
    core::Items items;
    for (const std::string &text : texts)
        items.emplace_back(text);
    return Value(std::move(items));
}

std::string check(const Value &one)
{
    kube::AdmitRequest request;
    request.kind = one["kind"].string();
    request.apiVersion = request.kind == "Service" ? "v1" : "apps/v1";
    request.object = one["object"];
    if (one.contains("text")) {
        request.body = one["text"].string();
        request.object = core::parseJson(*request.body).value_or(Value());
    }
    request.nameSpace = "shop";
    const kube::Admission got = one["old"].isNull() ? kube::admitCreate(request) : kube::admitUpdate(request, one["old"]);
    if (Value(got.http) != one["http"] || got.message != one["message"].string())
        return std::to_string(got.http) + ' ' + got.message;
    if (!got.accepted())
        return {};
    if (comparable(got.object) != comparable(one["stored"]))
        return core::toCanonicalJson(got.object);
    // Under lenient validation unknown fields are warnings too.
    std::vector<std::string> warnings = got.warnings;
    warnings.insert(warnings.end(), got.strictErrors.begin(), got.strictErrors.end());
    const Value expected = one["warnings"].isNull() ? Value::emptyList() : one["warnings"];
    return sorted(warnings) == expected ? std::string() : core::toJson(sorted(warnings));
}

} // namespace

class RealAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agree_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("answers") << QStringLiteral("admission/answers.jsonl");
        QTest::newRow("updates") << QStringLiteral("admission/updates.jsonl");
        QTest::newRow("targeted") << QStringLiteral("admission/targeted.jsonl"); // one case at least for each text of the rules
        QTest::newRow("bodies") << QStringLiteral("admission/bodies.jsonl"); // broken texts, duplicates, odd numbers
    }

    void agree()
    {
        QFETCH(QString, file);
        std::istringstream lines(support::testData(file.toStdString()));
        int count = 0;
        std::string problems;
        for (std::string line; std::getline(lines, line); ++count) {
            const auto one = core::parseJson(line);
            QVERIFY(one);
            const std::string got = check(*one);
            if (!got.empty())
                problems += "\n" + (*one)["message"].string() + core::toJson((*one)["stored"]) + core::toJson((*one)["warnings"]) + "\ngot " + got;
        }
        QVERIFY2(problems.empty(), problems.c_str());
        QVERIFY(count > 100);
    }
};

REGISTER_TEST(RealAnswersTest);
#include "RealAnswersTest.moc"
