// SPDX-License-Identifier: Apache-2.0
#include "app/cluster/Connecting.h"

#include "app/dialogs/TrustDialog.h"

namespace app {

Connecting::Connecting(QWidget &window, ClusterLink &link, operations::Consents consents, QObject *parent)
    : QObject(parent), m_window(window), m_link(link), m_consents(std::move(consents))
{
}

void Connecting::connectTo(const std::string &file, const std::string &context)
{
    delete m_dialog; // about another kubeconfig
    m_file = file;
    m_context = context;
    operations::ConnectionOptions options;
    options.kubeconfig = file;
    options.overrides.context = context;
    std::optional<operations::TrustQuestion> open;
    options.agreed = [this, &open](const operations::TrustQuestion &question) {
        if (m_consents.has(question))
            return true;
        open = question;
        return false;
    };
    const core::Result<void> done = m_link.connectKubeconfig(options, [this] { Q_EMIT leaving(); });
    if (done)
        m_kubeconfig = file;
    else if (open)
        ask(*open, done.error());
    else
        Q_EMIT refused(done.error());
}

void Connecting::ask(const operations::TrustQuestion &question, const core::Error &refusal)
{
    m_dialog = new TrustDialog(question, &m_window);
    connect(m_dialog, &QDialog::accepted, this, [this, question] {
        m_dialog = nullptr; // it is the sender, and goes by itself
        const core::Result<void> kept = m_consents.remember(question);
        again();
        if (!kept)
            Q_EMIT notRemembered(kept.error());
    });
    connect(m_dialog, &QDialog::rejected, this, [this, refusal] { Q_EMIT refused(refusal); });
    m_dialog->open();
}

} // namespace app
