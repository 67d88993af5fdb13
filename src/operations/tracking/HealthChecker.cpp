// SPDX-License-Identifier: Apache-2.0
#include "operations/tracking/HealthChecker.h"

#include "client/HealthCheck.h"

namespace operations {

namespace {

    rollout::HealthFailure failureOf(core::ErrorCode code)
    {
        switch (code) {
        case core::ErrorCode::TlsFailed:
            return rollout::HealthFailure::TlsFailed;
        case core::ErrorCode::ProtocolBroken:
            return rollout::HealthFailure::Protocol;
        case core::ErrorCode::Untrusted:
        case core::ErrorCode::Usage:
            return rollout::HealthFailure::NotAllowed;
        case core::ErrorCode::TimedOut:
            return rollout::HealthFailure::TimedOut;
        default:
            return rollout::HealthFailure::Unreachable;
        }
    }

    class NetworkHealthChecker final : public HealthChecker {
    public:
        NetworkHealthChecker(core::Clock &clock, bool allowLoopback) : m_clock(clock), m_allowLoopback(allowLoopback) { }

        client::Call check(const std::string &url, std::function<void(rollout::HealthAnswer)> handler) override
        {
            client::HealthRequest request;
            request.url = url;
            request.allowLoopback = m_allowLoopback;
            return client::checkHealth(m_clock, std::move(request), [handler](const core::Result<client::HealthAnswer> &result) {
                rollout::HealthAnswer answer;
                if (result) {
                    answer.status = result->status;
                    answer.detail = result->body.substr(0, 200);
                    answer.took = result->took;
                } else {
                    answer.failure = failureOf(result.error().code);
                    answer.detail = result.error().what.english();
                }
                handler(std::move(answer));
            });
        }

        client::Call resolve(const std::string &host, std::function<void(std::vector<std::string>)> handler) override
        {
            return client::resolveHost(host, [handler](const core::Result<std::vector<std::string>> &result) {
                handler(result ? *result : std::vector<std::string>());
            });
        }

    private:
        core::Clock &m_clock;
        bool m_allowLoopback;
    };

} // namespace

std::unique_ptr<HealthChecker> networkHealthChecker(core::Clock &clock, bool allowLoopback)
{
    return std::make_unique<NetworkHealthChecker>(clock, allowLoopback);
}

} // namespace operations
