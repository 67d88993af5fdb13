// SPDX-License-Identifier: Apache-2.0
// Connects the window with contexts of a kubeconfig, after a person has agreed where that is needed. It knows nothing of projects.
#pragma once

#include "app/cluster/ClusterLink.h"
#include "operations/cluster/Consents.h"

#include <QObject>
#include <QPointer>

namespace app {

class TrustDialog;

class Connecting final : public QObject {
    Q_OBJECT
public:
    Connecting(QWidget &window, ClusterLink &link, operations::Consents consents, QObject *parent);

    /// Empty strings mean kubectl's choice. Without consent nothing is run or connected to.
    void connectTo(const std::string &file, const std::string &context);
    /// Another context of the kubeconfig that was connected last.
    void choose(const std::string &context) { connectTo(m_kubeconfig, context); }
    /// What was tried last, whether or not it succeeded: a refused kubeconfig is asked about once more.
    void again() { connectTo(m_file, m_context); }

Q_SIGNALS:
    /// The new connection stands, the old one goes now.
    void leaving();
    /// Everything is as it was before.
    void refused(const core::Error &error);
    /// Connected, but the consent is only remembered until the window goes.
    void notRemembered(const core::Error &error);

private:
    void ask(const operations::TrustQuestion &question, const core::Error &refusal);

    QWidget &m_window;
    ClusterLink &m_link;
    operations::Consents m_consents;
    QPointer<TrustDialog> m_dialog;
    std::string m_file, m_context; ///< tried last
    std::string m_kubeconfig;      ///< of the connection
};

} // namespace app
