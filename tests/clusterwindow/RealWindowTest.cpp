// SPDX-License-Identifier: Apache-2.0
// The whole window on the cluster of READYLINE_E2E_KUBECONFIG: a probe is edited, looked at, applied, and gets ready.
#include "app/ClusterController.h"
#include "app/MainWindow.h"
#include "app/dialogs/ApplyDialog.h"
#include "app/frame/Editor.h"
#include "operations/RealClock.h"
#include "operations/project/CreateProject.h"
#include "operations/project/Delete.h"
#include "pages/probes/ProbesPage.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"
#include "ui/fields/NumberField.h"
#include "ui/fields/ProbeCard.h"

#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

class RealWindowTest : public QObject {
    Q_OBJECT

    operations::RealClock m_clock;
    std::unique_ptr<operations::Connection> m_connection;
    kube::ProjectManifests m_manifests;

    /// A small project of its own, made beside the window.
    void create()
    {
        kube::ProjectLayout layout;
        layout.image = qEnvironmentVariable("READYLINE_E2E_IMAGE", QStringLiteral("localhost/testapp:1.0")).toStdString();
        const std::string id = std::to_string(QRandomGenerator::global()->bounded(100000));
        auto manifests = kube::makeProject(layout, {"w" + id, "window-" + id}, kube::defaultProfile(layout.port), 1);
        QVERIFY(manifests);
        m_manifests = std::move(*manifests);
        m_manifests.deployment = m_manifests.deployment.set(*core::FieldPath::parse("spec.template.spec.containers[0].resources.requests.cpu"), core::Value("20m"));
        std::optional<operations::CreateOutcome> outcome;
        const client::Call call = operations::createProject(m_connection->session(), {m_manifests, false, false, false}, [&outcome](auto o) { outcome = std::move(o); });
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30000);
        for (const operations::ApplyOutcome &object : outcome->objects)
            QVERIFY2(!object.error, object.error ? object.error->english().c_str() : "");
    }
    kube::ObjectRef ref() const { return kube::ObjectRef::of(m_manifests.deployment); }

private Q_SLOTS:
    void initTestCase()
    {
        const std::string kubeconfig = qEnvironmentVariable("READYLINE_E2E_KUBECONFIG").toStdString();
        if (kubeconfig.empty())
            QSKIP("No cluster: READYLINE_E2E_KUBECONFIG is not set");
        operations::ConnectionOptions options;
        options.kubeconfig = kubeconfig;
        auto opened = operations::Connection::open(m_clock, options);
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        m_connection = std::move(*opened);
        create();
    }
    void cleanupTestCase()
    {
        if (!m_connection)
            return;
        std::optional<core::Result<client::Reply>> gone;
        const client::Call call = m_connection->session().remove("/api/v1/namespaces/" + ref().namespaceName, {}, {}, [&gone](auto reply) { gone = std::move(reply); });
        QTRY_VERIFY_WITH_TIMEOUT(gone.has_value(), 30000);
    }

    void editedProbeGetsReady()
    {
        const support::Sandbox sandbox;
        app::Workspace workspace(m_clock, operations::Drafts(sandbox.path("drafts")));
        app::MainWindow window(workspace);
        auto *controller = new app::ClusterController(window, workspace, {}, sandbox.path("settings.yaml"),
                                                      operations::Consents(sandbox.path("consents"))); // owned by the window
        std::vector<std::string> writes; // "dry PATH" or "PATH", in the order of their answers
        connect(&controller->link(), &app::ClusterLink::requestDone, this, [&writes](const client::Session::Activity &activity) {
            if (activity.method == "GET")
                return;
            const std::string path = activity.target.substr(0, activity.target.find('?'));
            QVERIFY2(activity.target.find("fieldManager=readyline") != std::string::npos && activity.target.find("fieldValidation=Strict") != std::string::npos,
                     activity.target.c_str());
            writes.push_back((activity.target.find("dryRun=All") != std::string::npos ? "dry " : "") + path);
        });
        window.QWidget::show();
        qputenv("KUBECONFIG", qgetenv("READYLINE_E2E_KUBECONFIG")); // one's own: nothing is asked
        controller->connectKubeconfig({}, {});
        QTRY_VERIFY_WITH_TIMEOUT(controller->link().row(ref().namespaceName, ref().name), 30000);
        const std::string uid = controller->link().row(ref().namespaceName, ref().name)->uid;
        QTRY_VERIFY_WITH_TIMEOUT(workspace.tree().indexOf(uid).isValid(), 10000);
        Q_EMIT window.clusterEntryChosen(uid);
        app::Editor &editor = window.editor();
        QTRY_VERIFY_WITH_TIMEOUT(editor.document() && controller->project() && controller->project()->ref().name == ref().name, 10000);

        auto *period = qobject_cast<ui::NumberField *>(editor.probes()->card(kube::ProbeKind::Readiness)->field(QLatin1String("period")));
        QVERIFY(period);
        period->selectAll();
        QTest::keyClicks(period, QStringLiteral("2"));
        window.actions()["apply"]->trigger();
        auto *dialog = window.findChild<app::ApplyDialog *>();
        QVERIFY(dialog);
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("apply"));
        QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), 10000);
        // A dry run is repeated when somebody else wrote in between, so there may be several.
        const auto dryRuns = [&writes, this] { return std::count(writes.begin(), writes.end(), "dry " + ref().path()); };
        const auto looked = dryRuns();
        QVERIFY(looked > 0 && std::size_t(looked) == writes.size());
        apply->click();
        QTRY_VERIFY_WITH_TIMEOUT(!editor.document()->isDirty(), 10000);
        QCOMPARE(writes.back(), ref().path());
        QVERIFY(dryRuns() > looked && std::size_t(dryRuns()) == writes.size() - 1);
        QTRY_VERIFY_WITH_TIMEOUT(controller->project()->timeline().outcome == rollout::Outcome::Ready, 120000);
        QCOMPARE(controller->project()->live().at(*core::FieldPath::parse("spec.template.spec.containers[0].readinessProbe.periodSeconds")).integer(), 2);
    }
};

REGISTER_TEST(RealWindowTest);
#include "RealWindowTest.moc"
