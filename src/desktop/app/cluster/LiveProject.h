// SPDX-License-Identifier: Apache-2.0
// One project of the cluster that is open: its document kept on the live object, its Services, its tracked readiness. It writes nothing.
#pragma once

#include "app/cluster/ClusterLink.h"
#include "client/Watch.h"
#include "operations/tracking/Tracking.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace app {

class LiveProject final : public QObject {
    Q_OBJECT
public:
    LiveProject(ClusterLink &link, Workspace &workspace, kube::ObjectRef ref, QObject *parent = nullptr);
    ~LiveProject() override;

    const kube::ObjectRef &ref() const { return m_ref; }
    const core::Value &live() const { return m_live; }
    document::Document *document() const { return m_document; }
    const std::optional<std::vector<core::Value>> &services() const { return m_services; }
    bool isTracked() const { return m_tracking && m_tracking->hasBegun(); }
    rollout::Timeline timeline() const { return m_tracking->timeline(); }
    /// Why there is nothing to follow; empty if there is.
    QString untracked() const { return m_untracked; }

    /// Before a write: opens the watches, so that nothing of what follows is missed.
    void prepareTracking();
    /// After it, with the object as the server answered.
    void beginTracking(const core::Value &object, bool changed);
    /// The answer of a write that had these edits in it.
    void written(const core::Value &object, const std::vector<core::Edit> &edits);

Q_SIGNALS:
    void opened(document::Document *document);
    /// Any change of the object, its status included.
    void liveChanged();
    void failed(const core::Error &error);
    void changedElsewhere(int dropped);
    void gone();
    void servicesKnown();
    void timelineChanged();
    void eventsAdded(const std::vector<rollout::Event> &events);

private:
    document::Base baseOf(const core::Value &object) const;
    void seen(const core::Value &object);
    void tellTimeline();
    void tellEverySecond();

    ClusterLink &m_link;
    Workspace &m_workspace;
    kube::ObjectRef m_ref;
    core::Value m_live;
    QPointer<document::Document> m_document;
    std::unique_ptr<client::Watch> m_watch;
    std::optional<std::vector<core::Value>> m_services;
    client::Call m_servicesCall;
    std::unique_ptr<operations::Tracking> m_tracking;
    QString m_untracked;
    core::TimerId m_tell = 0;
    core::TimerId m_second = 0;
};

} // namespace app
