// SPDX-License-Identifier: Apache-2.0
// Makes a new project: ids and image, what the server would make of them, then the objects. The manifests are kube/Project's.
#pragma once

#include "app/writes/WriteFlow.h"
#include "operations/project/CreateProject.h"

namespace app {

class NewProjectDialog;

class CreateFlow final : public WriteFlow {
    Q_OBJECT
public:
    CreateFlow(const WriteContext &context, QObject *parent);

Q_SIGNALS:
    void created(const std::string &uid);

private:
    using Handler = std::function<void(const operations::CreateOutcome &)>;
    client::Call run(bool dryRun, Handler handler);
    void check();
    void create();
    void finish(const operations::CreateOutcome &outcome);

    QPointer<NewProjectDialog> m_dialog;
    operations::CreateRequest m_request;
    std::vector<core::Value> m_shown;
};

} // namespace app
