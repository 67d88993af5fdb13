// SPDX-License-Identifier: Apache-2.0
#include "support/TestMain.h"
#include "support/WarningGate.h"
#include "ui/fields/ChoiceField.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/PortField.h"
#include "ui/fields/ProbeCard.h"
#include "ui/fields/RowsField.h"
#include "ui/text/DiffView.h"
#include "ui/text/YamlView.h"
#include "yaml/Reader.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace ui;
using core::Value;

class FieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { support::failOnWarnings(); }
    void unsetIsNotZero();
    void typedKeysAreLive();
    void portsByNumberAndName();
    void rowsGrowAndShrink();
    void anUnknownChoiceStays();
    void switchingTheHandlerAndBackLosesNothing();
    void aProbeIsAddedRemovedAndCopied();
    void yamlKeepsItsScrollPosition();
    void differenceHasSigns();
};

namespace {

const char *const manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n"
                             "      - name: app\n        ports:\n        - containerPort: 80\n        readinessProbe:\n"
                             "          httpGet:\n            path: /ok\n            port: 80\n            httpHeaders:\n"
                             "            - name: X-A\n              value: \"1\"\n          periodSeconds: 5\n";
const core::FieldPath container = core::FieldPath::of("spec.template.spec.containers[name=app]");

document::Base base()
{
    document::Base out;
    out.origin.file = "/web.yaml";
    out.text = manifest;
    out.object = *yaml::readValue(manifest);
    return out;
}

} // namespace

void FieldsTest::unsetIsNotZero()
{
    NumberField field;
    field.setPlaceholder(QStringLiteral("10 (default)"));
    QCOMPARE(static_cast<Field &>(field).value(), std::nullopt);
    field.show(Value(0));
    QCOMPARE(static_cast<Field &>(field).value(), std::optional(Value(0)));
    field.show(std::nullopt);
    QCOMPARE(field.text(), QString());
    field.stepBy(1); // from what the server would use
    QCOMPARE(static_cast<Field &>(field).value(), std::optional(Value(11)));
    field.show(Value(-5)); // wrong, but what is written is shown
    QCOMPARE(field.text(), QStringLiteral("-5"));
}

void FieldsTest::typedKeysAreLive()
{
    NumberField field;
    int edits = 0;
    field.onEdited([&edits] { ++edits; });
    field.show(Value(5));
    QCOMPARE(edits, 0);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("12"));
    QCOMPARE(static_cast<Field &>(field).value(), std::optional(Value(12)));
    QCOMPARE(edits, 2);
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QCOMPARE(static_cast<Field &>(field).value(), std::nullopt);
    QTest::keyClicks(&field, QStringLiteral("x"));
    QCOMPARE(field.text(), QString());
}

void FieldsTest::portsByNumberAndName()
{
    PortField field;
    field.setPorts({{"http", 3001, "TCP"}}, true);
    QCOMPARE(field.count(), 2);
    field.show(Value("http"));
    QCOMPARE(field.value(), std::optional(Value("http")));
    field.setEditText(QStringLiteral("8080"));
    QCOMPARE(field.value(), std::optional(Value(8080)));
    QVERIFY(field.value()->isNumber());
}

void FieldsTest::rowsGrowAndShrink()
{
    RowsField field;
    field.show(core::list({Value("sh"), Value("-c"), Value("a\nb")}));
    QCOMPARE(field.findChildren<QLineEdit *>().size(), 4);
    QCOMPARE(field.value(), std::optional(core::list({Value("sh"), Value("-c"), Value("a\nb")})));
    QTest::keyClicks(field.findChildren<QLineEdit *>().last(), QStringLiteral("x"));
    QCOMPARE(field.findChildren<QLineEdit *>().size(), 5);
    QCOMPARE(field.value()->size(), std::size_t(4));
    field.show(std::nullopt);
    QCOMPARE(field.value(), std::nullopt);
    field.setShape(RowsField::Shape::Pairs);
    field.show(core::list({core::map({{"name", Value("Host")}, {"value", Value("a.example")}})}));
    QCOMPARE(field.value()->at(0)["value"].string(), std::string("a.example"));
}

void FieldsTest::anUnknownChoiceStays()
{
    ChoiceField field;
    field.setChoices({QStringLiteral("HTTP"), QStringLiteral("HTTPS")});
    field.show(Value("GOPHER"));
    QCOMPARE(field.value(), std::optional(Value("GOPHER")));
    field.show(std::nullopt);
    QCOMPARE(field.value(), std::nullopt);
}

void FieldsTest::switchingTheHandlerAndBackLosesNothing()
{
    document::Document document(base());
    ProbeCard card(kube::ProbeKind::Readiness);
    card.setTarget(&document, container);
    card.switchHandler(kube::Handler::TcpSocket);
    QCOMPARE(document.value().at(card.kind() == kube::ProbeKind::Readiness ? container.child("readinessProbe") : container)["httpGet"].isNull(), true);
    QCOMPARE(document.undoStack().count(), 1);
    card.switchHandler(kube::Handler::HttpGet);
    QVERIFY(document.value() == *yaml::readValue(manifest)); // the header too
    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), std::string(manifest));
}

void FieldsTest::aProbeIsAddedRemovedAndCopied()
{
    document::Document document(base());
    ProbeCard startup(kube::ProbeKind::Startup), readiness(kube::ProbeKind::Readiness);
    startup.setTarget(&document, container);
    readiness.setTarget(&document, container);
    startup.add();
    const Value made = document.value().at(container.child("startupProbe"));
    QCOMPARE(made["httpGet"]["path"].string(), std::string("/ok")); // as the container's other probe
    QCOMPARE(made["failureThreshold"].integer(), std::optional<std::int64_t>(12));
    startup.remove();
    QVERIFY(document.value() == *yaml::readValue(manifest));
    readiness.copyTo(kube::ProbeKind::Liveness);
    QCOMPARE(document.value().at(container.child("livenessProbe"))["periodSeconds"].integer(), std::optional<std::int64_t>(5));
    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), std::string(manifest));
}

void FieldsTest::yamlKeepsItsScrollPosition()
{
    YamlView view;
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "key" + std::to_string(i) + ": " + std::to_string(i) + "\n";
    view.resize(400, 300);
    view.setText(text);
    view.verticalScrollBar()->setValue(200);
    std::string changed = text;
    changed.replace(changed.find("key10: 10"), 9, "key10: 11");
    view.setText(changed);
    QCOMPARE(view.verticalScrollBar()->value(), 200);
    QCOMPARE(view.toPlainText().toStdString(), changed);
    const std::size_t at = changed.find("key390");
    view.highlight(yaml::Span{at, at + 11});
    QCOMPARE(view.highlighted(), QStringLiteral("key390: 390"));
    QVERIFY(view.verticalScrollBar()->value() > 300);
}

void FieldsTest::differenceHasSigns()
{
    DiffView view;
    view.setTexts("a\nb\nc\n", "a\nB\nc\n");
    QVERIFY(view.toPlainText().contains(QStringLiteral("- b\n+ B")));
    QCOMPARE(view.hunkCount(), 1);
    view.setTexts("a\n", "a\n");
    QVERIFY(view.toPlainText().isEmpty());
}

REGISTER_TEST(FieldsTest);
#include "FieldsTest.moc"
