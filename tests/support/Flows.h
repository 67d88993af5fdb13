// SPDX-License-Identifier: Apache-2.0
// What operations do to objects of a cluster, as one set of tests that runs against the simulated cluster and against a real API server.
#pragma once

#include "operations/apply/LiveEdit.h"
#include "operations/cluster/Connection.h"

#include <QObject>

#include <memory>

namespace support {

class Flows : public QObject {
    Q_OBJECT
public:
    /// JSON with single quotes.
    static core::Value parsed(std::string json);

protected:
    /// A connection with all rights; nullptr skips the tests with the sentence in `skipped`.
    virtual operations::Connection *connection() = 0;
    /// Goes round the event loop (and lets time pass) until `done`; false after a long while.
    virtual bool waitUntil(const std::function<bool()> &done) = 0;
    std::string skipped;

    client::Session &session() { return connection()->session(); }
    core::Result<client::Reply> get(const std::string &path);
    /// The live Deployment "web".
    core::Value live();
    kube::ObjectRef web() const;
    /// Makes it with POST as another manager would ("kubectl-create").
    void makeWeb();
    core::Result<client::Reply> patchAs(const char *manager, const char *contentType, const core::Value &body);
    /// Preview and apply of one edit.
    operations::EditOutcome edit(std::vector<core::Change> changes, bool force = false);
    operations::ApplyOutcome apply(operations::ApplyRequest request);
    std::string space;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void twoEditsLeaveBoth();
    void editNeedsTheSameObject();
    void changedSinceShownIsNotWritten();
    void conflictShowsManagerAndValues();
    void forceTakesOver();
    void removalOfOthersField();
    void handlerOfOthersProbeIsReplaced();
    void ownFieldIsRemovedByLeavingItOut();
    void ownRestartIsNoConflict();
    void completeManifestDropsFields();
    void unknownFieldIsRejected();
    void managedByHelmIsRefused();
    void scaleRemembers();
    void scaleWithAutoscaler();
    void createTwice();
    void deleteByUid();
    void deleteWaitsNoLongerThanAsked();
    void watchSeesChanges();
};

} // namespace support
