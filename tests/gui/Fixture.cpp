// SPDX-License-Identifier: Apache-2.0
#include "gui/Fixture.h"

#include "app/frame/Header.h"
#include "pages/probes/ProbesPage.h"
#include "ui/MessageStrip.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"
#include "ui/look/Style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPicture>
#include <QPlainTextEdit>
#include <QPaintEngine>
#include <QTest>

namespace gui {

void Answers::chooseFolder(const QString &, std::function<void(QString)> answer)
{
    if (!folder.isEmpty())
        answer(folder);
}

void Answers::chooseSaveFile(const QString &, const QString &proposal, std::function<void(QString)> answer)
{
    proposed = proposal;
    if (!saveAs.isEmpty())
        answer(saveAs);
}

void Answers::confirm(const QString &, const QString &, const QString &, std::function<void()> yes)
{
    yes();
}

void Answers::inform(const QString &, const QString &text)
{
    informed = text;
}

void useProgramStyle()
{
    auto *style = new ui::Style;
    style->setMotionReduced(true);
    QApplication::setStyle(style);
}

Project::Project(const std::function<core::Value(const core::Value &)> &prepare) : demo(sandbox.path("state"))
{
    auto own = std::make_unique<Answers>();
    answers = own.get();
    window().setDialogs(std::move(own));
    window().resize(1400, 900);
    window().QWidget::show();
    runUntil(
        [this] {
            for (const kube::ProjectRow &row : demo.controller().link().rows()) {
                if (row.status == kube::ProjectStatus::Ready && name.empty()) {
                    space = row.namespaceName;
                    name = row.name;
                }
            }
            return !name.empty();
        },
        120);
    if (prepare)
        change(prepare);
    m_open = demo.open(space, name);
    answerAsUsual();
}

core::Value Project::stored()
{
    const core::Value *found = cluster().store().get("deployments", space, name);
    return found ? *found : core::Value();
}

core::Value Project::storedProbe(const char *field)
{
    return stored().at(core::FieldPath::of("spec.template.spec.containers[0].readinessProbe").child(field));
}

void Project::change(const std::function<core::Value(const core::Value &)> &change, const std::string &manager)
{
    const auto done = cluster().store().modify("deployments", space, name, change, {manager, {}});
    QVERIFY2(done, "the store refuses the change");
    demo.settle();
}

ui::NumberField *Project::number(kube::ProbeKind kind, const char *field)
{
    return qobject_cast<ui::NumberField *>(editor().probes()->card(kind)->field(QLatin1String(field)));
}

void Project::editPeriod(int seconds)
{
    ui::NumberField *period = number(kube::ProbeKind::Readiness, "period");
    period->selectAll();
    QTest::keyClicks(period, QString::number(seconds));
}

void Project::trigger(const char *action)
{
    window().actions()[action]->trigger();
}

QPushButton *Project::button(const char *which)
{
    return window().findChild<QPushButton *>(QLatin1String(which));
}

bool Project::press(const char *which)
{
    const bool ready = runUntil([this, which] { return button(which) && button(which)->isEnabled() && button(which)->isVisible(); });
    if (ready)
        button(which)->click();
    return ready;
}

void Project::closeDialogs()
{
    for (QDialog *dialog : window().findChildren<QDialog *>())
        dialog->reject();
    demo.settle();
}

QString Project::said()
{
    const ui::MessageStrip *strip = editor().header()->strip();
    return strip->isHidden() ? QString() : strip->text();
}

void Project::intercept(const demo::Api::Interceptor &answer)
{
    cluster().api().setInterceptor([this, answer](const core::Request &request) -> std::optional<demo::Response> {
        const bool dry = request.target.find("dryRun=All") != std::string::npos || request.body.find("\"dryRun\"") != std::string::npos;
        if (request.method != "GET")
            m_writes.push_back(request.method + (dry ? " dry" : ""));
        return answer ? answer(request) : std::nullopt;
    });
}

void Project::answerAsUsual()
{
    intercept({});
}

void Project::answerWith(const std::string &method, bool dryRun, int status, const std::string &reason, const std::string &message,
                         const std::string &causes)
{
    const std::string body = R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":")" + message + R"(","reason":")" + reason
        + R"(","details":{"causes":[)" + causes + "]},\"code\":" + std::to_string(status) + "}";
    intercept([=](const core::Request &request) -> std::optional<demo::Response> {
        const bool dry = request.target.find("dryRun=All") != std::string::npos || request.body.find("\"dryRun\"") != std::string::npos;
        if (request.method != method || dry != dryRun)
            return std::nullopt;
        return demo::Response{status, {{"Content-Type", "application/json"}}, body};
    });
}

namespace {

void addItems(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < Qt::UserRole + 12; ++role) {
                if (const QVariant value = model.data(index, role); value.typeId() == QMetaType::QString)
                    texts.append(value.toString());
            }
            if (column == 0)
                addItems(model, index, texts);
        }
    }
}

/// Notes the texts that a painter is told to draw.
class TextEngine final : public QPaintEngine {
public:
    explicit TextEngine(QString &out) : QPaintEngine(QPaintEngine::AllFeatures), m_out(out) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_out += item.text() + QLatin1Char('\n'); }
    Type type() const override { return User; }

private:
    QString &m_out;
};

class TextDevice final : public QPaintDevice {
public:
    TextDevice(QString &out, QSize size) : m_engine(out), m_size(size) { }
    QPaintEngine *paintEngine() const override { return &m_engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return 0;
        }
    }

private:
    mutable TextEngine m_engine;
    QSize m_size;
};

} // namespace

QStringList textsOf(QWidget *widget)
{
    QStringList texts;
    QList<QWidget *> all = widget->findChildren<QWidget *>();
    all.append(widget);
    for (QWidget *each : all) {
        texts << each->windowTitle() << each->toolTip() << each->statusTip() << each->accessibleName() << each->accessibleDescription();
        if (const auto *label = qobject_cast<QLabel *>(each))
            texts << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(each))
            texts << button->text();
        if (const auto *line = qobject_cast<QLineEdit *>(each))
            texts << line->text() << line->placeholderText();
        if (const auto *text = qobject_cast<QPlainTextEdit *>(each))
            texts << text->toPlainText();
        if (const auto *view = qobject_cast<QAbstractItemView *>(each); view && view->model())
            addItems(*view->model(), {}, texts);
        if (const auto *combo = qobject_cast<QComboBox *>(each))
            addItems(*combo->model(), {}, texts);
        for (const QAction *action : each->actions())
            texts << action->text() << action->toolTip() << action->statusTip();
    }
    texts.removeAll(QString());
    return texts;
}

QString paintedText(QWidget *widget)
{
    QString out;
    TextDevice device(out, widget->size());
    widget->render(&device);
    return out;
}

} // namespace gui
