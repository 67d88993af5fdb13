// SPDX-License-Identifier: Apache-2.0
#include "app/SteppedDemo.h"

#include "app/frame/Editor.h"
#include "app/frame/ProjectPane.h"
#include "demo/Cluster.h"
#include "kube/status/Endpoints.h"
#include "operations/apply/LiveEdit.h"

#include <QCoreApplication>

#include <map>

namespace app {

namespace {

/// Answers as the demo's load balancers would: well while the Service has a ready endpoint.
class EndpointChecker final : public operations::HealthChecker {
public:
    EndpointChecker(core::Clock &clock, demo::Cluster &cluster) : m_clock(clock), m_cluster(cluster) { }

    client::Call check(const std::string &url, std::function<void(rollout::HealthAnswer)> handler) override
    {
        rollout::HealthAnswer answer;
        answer.failure = rollout::HealthFailure::Refused;
        for (const core::Value &service : m_cluster.store().list("services", {})) {
            bool asked = false;
            for (const core::Value &ingress : service["status"]["loadBalancer"]["ingress"].items())
                asked = asked || url.find(ingress["ip"].string()) != std::string::npos;
            const core::Value &own = service["metadata"]["annotations"]["readyline.dev/health-url"];
            asked = asked || (!own.string().empty() && url.compare(0, own.string().size(), own.string()) == 0);
            if (!asked)
                continue;
            const std::string &space = service["metadata"]["namespace"].string();
            for (const kube::Endpoint &endpoint :
                 kube::endpointsOf(service["metadata"]["name"].string(), m_cluster.store().list("endpointslices", space))) {
                if (endpoint.ready) {
                    answer.status = 200;
                    answer.failure = rollout::HealthFailure::None;
                }
            }
        }
        answer.took = core::Duration(3);
        return later([handler, answer] { handler(answer); });
    }

    client::Call resolve(const std::string &, std::function<void(std::vector<std::string>)> handler) override
    {
        return later([handler] { handler({"127.0.0.9"}); });
    }

private:
    /// Not called any more once the Call is gone.
    struct Waiting final : client::Call::Work {
        QObject context;
    };
    client::Call later(std::function<void()> fn)
    {
        auto waiting = std::make_shared<Waiting>();
        m_clock.after(core::Duration(3), &waiting->context, std::move(fn));
        return client::Call(std::move(waiting));
    }

    core::Clock &m_clock;
    demo::Cluster &m_cluster;
};

} // namespace

SteppedDemo::SteppedDemo(const std::string &folder)
    : m_clock(core::fromRfc3339("2026-01-01T10:00:00Z").value_or(core::Instant())),
      m_workspace(std::make_unique<Workspace>(m_clock, operations::Drafts(folder + "/drafts"))),
      m_window(std::make_unique<MainWindow>(*m_workspace)),
      m_controller(new ClusterController(*m_window, *m_workspace, {}, folder + "/settings.yaml", operations::Consents(folder + "/consents")))
{
    m_controller->connectDemo(false);
    if (m_controller->link().demoCluster())
        m_controller->link().setChecker(std::make_unique<EndpointChecker>(m_clock, *m_controller->link().demoCluster()));
    runUntil([this] { return !m_controller->link().namespaces().empty(); }, 5);
}

SteppedDemo::~SteppedDemo()
{
    m_write.cancel(); // it stands on the controller's connection
}

void SteppedDemo::settle()
{
    for (int quiet = 0; quiet < 3; ++quiet) {
        // Only what is posted: a loop of its own would also hear the user.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (const demo::Cluster *cluster = m_controller->link().demoCluster(); cluster && !cluster->idle())
            quiet = 0;
    }
}

bool SteppedDemo::runUntil(const std::function<bool()> &done, double seconds)
{
    const core::Instant end = m_clock.now() + core::Duration(std::int64_t(seconds * 1000));
    for (;;) {
        settle();
        if (done())
            return true;
        const auto due = m_clock.nextDue();
        if (!due || *due > end) {
            m_clock.advanceTo(end);
            settle();
            return done();
        }
        m_clock.advanceTo(*due);
    }
}

bool SteppedDemo::open(const std::string &namespaceName, const std::string &name)
{
    const auto row = [&] { return m_controller->link().row(namespaceName, name); };
    if (!runUntil([&] { return row() && m_workspace->tree().indexOf(row()->uid).isValid(); }, 10))
        return false;
    m_window->projects().select(row()->uid);
    return runUntil(
        [&] {
            const document::Document *document = m_window->editor().document();
            return document && document->origin().object.name == name && m_controller->project() && m_controller->project()->isTracked();
        },
        10);
}

void SteppedDemo::apply()
{
    LiveProject *project = m_controller->project();
    operations::EditRequest request;
    request.ref = project->ref();
    request.edit = project->document()->combined();
    project->prepareTracking();
    client::Session &session = m_controller->link().session();
    m_write = operations::previewEdit(session, request, [this, &session, request](const operations::EditPreview &preview) {
        m_write = operations::applyEdit(session, request, preview.difference, [this](const operations::EditOutcome &outcome) {
            LiveProject *shown = m_controller->project();
            if (!outcome.applied.error && shown)
                shown->written(outcome.applied.after, shown->document()->edits());
        });
    });
}

} // namespace app
