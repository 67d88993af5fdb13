// SPDX-License-Identifier: Apache-2.0
#include "app/cluster/LiveProject.h"

#include "kube/exporting/Export.h"
#include "kube/workload/Workload.h"

namespace app {

namespace {

constexpr core::Duration timelinePause{50};

} // namespace

LiveProject::LiveProject(ClusterLink &link, Workspace &workspace, kube::ObjectRef ref, QObject *parent)
    : QObject(parent), m_link(link), m_workspace(workspace), m_ref(std::move(ref))
{
    client::WatchHandlers handlers;
    handlers.initial = [this](const std::vector<core::Value> &items) {
        if (items.empty()) {
            Q_EMIT failed(core::Error(core::ErrorCode::NotFound, core::say("%1 is not there any more", m_ref.display())));
            Q_EMIT gone();
        } else {
            seen(items.front());
        }
    };
    handlers.event = [this](client::WatchEvent event, const core::Value &object) {
        if (event == client::WatchEvent::Deleted)
            Q_EMIT gone();
        else
            seen(object);
    };
    handlers.disconnected = [this](const core::Error &error, bool fatal) {
        if (fatal)
            Q_EMIT failed(error);
    };
    client::WatchOptions options;
    options.path = m_ref.listPath();
    options.query = {{"fieldSelector", "metadata.name=" + m_ref.name}};
    m_watch = std::make_unique<client::Watch>(link.session(), std::move(options), std::move(handlers));
    const kube::ResourceKind *services = kube::findKind("v1", "Service");
    m_servicesCall = link.session().list(services->listPath(m_ref.namespaceName), {}, [this](core::Result<client::Listing> listing) {
        if (!listing)
            return; // not allowed: the rules about Services stay silent
        m_services = std::move(listing->items);
        Q_EMIT servicesKnown();
    });
    if (m_ref.kind != "Deployment")
        m_untracked = tr("Readiness is not yet supported for a %1.").arg(QString::fromStdString(m_ref.kind));
    else
        prepareTracking();
}

LiveProject::~LiveProject() = default;

document::Base LiveProject::baseOf(const core::Value &object) const
{
    return {m_link.originOf(kube::ObjectRef::of(object)), kube::exportManifest(object), {}};
}

void LiveProject::seen(const core::Value &object)
{
    m_live = object;
    m_ref.uid = object["metadata"]["uid"].string();
    Q_EMIT liveChanged();
    document::Base base = baseOf(object);
    if (!m_document) {
        m_document = m_workspace.adopt(base);
        if (!(m_document->base().object == base.object))
            m_document->rebase(std::move(base)); // opened before, changed since
        if (m_tracking && !m_tracking->hasBegun())
            beginTracking(object, false);
        Q_EMIT opened(m_document);
        return;
    }
    if (m_document->base().object == base.object)
        return; // status only
    const bool edited = m_document->isDirty();
    const std::vector<core::Edit> dropped = m_document->rebase(std::move(base));
    // Our own write comes back here too, often before its answer: then the edits are in it and nothing is left to tell.
    if (edited && (m_document->isDirty() || !dropped.empty()))
        Q_EMIT changedElsewhere(int(dropped.size()));
}

void LiveProject::prepareTracking()
{
    if (m_ref.kind != "Deployment")
        return;
    operations::TrackingHandlers handlers;
    handlers.changed = [this] { tellTimeline(); };
    handlers.events = [this](const std::vector<rollout::Event> &events) {
        Q_EMIT eventsAdded(events);
        tellTimeline();
    };
    handlers.failed = [this](const core::Error &error) { Q_EMIT failed(error); };
    const std::string selector = m_live.isNull() ? std::string() : operations::selectorOf(m_live);
    m_tracking = std::make_unique<operations::Tracking>(m_link.session(), m_link.checker(), m_ref.namespaceName, m_ref.name, selector,
                                                        std::move(handlers));
}

void LiveProject::beginTracking(const core::Value &object, bool changed)
{
    if (!m_tracking || m_tracking->hasBegun())
        prepareTracking();
    if (!m_tracking)
        return;
    rollout::Options options;
    const bool off = object["spec"]["replicas"].integer() == 0;
    options.waitFor = off ? rollout::WaitFor::Inactive : rollout::WaitFor::Ready;
    m_tracking->begin(operations::targetOf(m_link.connection().context(), object, changed, m_link.connection().clock().now()), options);
    tellTimeline();
}

void LiveProject::written(const core::Value &object, const std::vector<core::Edit> &edits)
{
    m_live = object;
    // What was edited since the write was sent stays an edit.
    if (m_document && m_document->edits() == edits)
        m_document->markSaved(baseOf(object));
    else if (m_document)
        m_document->rebase(baseOf(object));
    beginTracking(object, true);
}

void LiveProject::tellTimeline()
{
    if (m_tell != 0)
        return;
    m_tell = m_link.connection().clock().after(timelinePause, this, [this] {
        m_tell = 0;
        if (isTracked())
            Q_EMIT timelineChanged();
        tellEverySecond();
    });
}

/// Elapsed times go on while nothing happens.
void LiveProject::tellEverySecond()
{
    const bool underWay = isTracked() && m_tracking->outcome() == rollout::Outcome::None;
    if (m_second != 0 || !underWay)
        return;
    m_second = m_link.connection().clock().after(core::Duration(1000), this, [this] {
        m_second = 0;
        tellTimeline();
    });
}

} // namespace app
