// SPDX-License-Identifier: Apache-2.0
#include "client/Watch.h"

#include "client/WatchMachine.h"

namespace client {

Watch::Watch(Session &session, WatchOptions options, WatchHandlers handlers)
    : m_machine(std::make_shared<Machine>(session, std::move(options), std::move(handlers)))
{
    m_machine->list();
}

Watch::~Watch()
{
    m_machine->stop();
}

bool Watch::isConnected() const
{
    return m_machine->connected;
}

void Watch::reconnect()
{
    m_machine->restartNow();
}

} // namespace client
