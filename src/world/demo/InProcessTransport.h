// SPDX-License-Identifier: Apache-2.0
// A core::Transport that leads to the simulated API server in this process, through the event loop. It has no network and adds no credentials.
#pragma once

#include "core/Transport.h"
#include "demo/engine/Api.h"

#include <memory>

namespace demo {

class InProcessTransport final : public core::Transport {
public:
    /// `api` and `clock` (for timeouts) outlive the transport and its exchanges.
    InProcessTransport(Api &api, core::Clock &clock);
    ~InProcessTransport() override;

    [[nodiscard]] std::unique_ptr<core::Exchange> start(core::Request request, core::ResponseHandler handler) override;

    /// False: open exchanges end with Unreachable, new ones too, as if the network were gone.
    void setReachable(bool reachable);
    /// Nothing waits to be delivered and no ordinary request is open; tests move their clock only then.
    bool idle() const;

private:
    struct Private;
    class Call;
    std::shared_ptr<Private> d;
};

} // namespace demo
