// SPDX-License-Identifier: Apache-2.0
// links: app
// The window while a person works: a number typed until it stands in the manifest pane, and a schedule handle dragged until the whole page is
// painted again. Each must fit into a frame of 16 ms.
#include "app/Appearance.h"
#include "app/SteppedDemo.h"
#include "app/frame/Editor.h"
#include "app/pictures/Scenes.h"
#include "pages/probes/ProbesPage.h"
#include "pages/side/YamlPane.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"
#include "ui/text/YamlView.h"
#include "ui/time/SchedulePicture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

constexpr int steps = 1000;

/// Everything that waits, then the whole window at once.
void repaint(QWidget &window)
{
    QCoreApplication::sendPostedEvents();
    window.repaint(); // all of it, which is more than a frame does
}

void measure(const char *what, QWidget &window, const std::function<void(int)> &step)
{
    std::vector<double> took;
    for (int i = 0; i < steps; ++i) {
        const auto start = std::chrono::steady_clock::now();
        step(i);
        repaint(window);
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(took.begin(), took.end());
    std::printf("%-34s p50 %6.2f ms   p99 %6.2f ms (budget 16)   worst %6.2f ms\n", what, took[steps / 2], took[steps * 99 / 100], took.back());
}

void send(QWidget &widget, QEvent::Type type, const QPointF &at)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton, type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::applyAppearance(operations::Appearance::Light, true);
    const QTemporaryDir state;
    app::SteppedDemo demo(state.path().toStdString());
    demo.window().resize(1440, 900);
    demo.window().QWidget::show();
    if (!app::openReady(demo))
        return 1;
    app::Editor &editor = demo.window().editor();
    editor.showPage(0);
    demo.settle();

    auto *failures = qobject_cast<ui::NumberField *>(editor.probes()->card(kube::ProbeKind::Startup)->field(QStringLiteral("failureThreshold")));
    failures->setFocus();
    bool there = true;
    measure("typed number to manifest pane", demo.window(), [&](int i) {
        failures->setValue(10 + i % 20);
        there = there && editor.yaml()->edited()->toPlainText().contains(QStringLiteral("failureThreshold: %1").arg(10 + i % 20));
    });

    auto *picture = editor.probes()->findChild<ui::SchedulePicture *>();
    const auto handle = std::find_if(picture->layoutNow().handles.begin(), picture->layoutNow().handles.end(), [](const auto &one) {
        return one.field == probes::HandleField::Period && one.lane == probes::LaneKind::Readiness;
    });
    if (handle == picture->layoutNow().handles.end())
        return 1;
    const QPointF at(handle->x, handle->y + handle->height / 2);
    const double second = handle->step;
    send(*picture, QEvent::MouseButtonPress, at);
    measure("drag of a schedule handle", demo.window(), [&](int i) {
        send(*picture, QEvent::MouseMove, at + QPointF(second * (1 + i % 12), 0));
    });
    send(*picture, QEvent::MouseButtonRelease, at);
    const std::string text = editor.document()->text();
    std::printf("consistent: %s\n", there && text.find("periodSeconds") != std::string::npos ? "yes" : "NO");
    return there ? 0 : 1;
}
