// SPDX-License-Identifier: Apache-2.0
// The service load balancer of the simulated cloud: gives Services of type LoadBalancer a loopback address behind which their pods really answer.
#pragma once

#include "demo/app/Balancer.h"
#include "demo/controllers/Controller.h"

namespace demo {

/// Service annotations that decide what happens: seconds or "never"; and the text of a failure.
inline constexpr const char *balancerDelayAnnotation = "demo.readyline.dev/lb-delay";
inline constexpr const char *balancerFailureAnnotation = "demo.readyline.dev/lb-failure";
/// Where the health check is to be found, as no program of an ordinary user listens on port 80.
inline constexpr const char *healthUrlAnnotation = "readyline.dev/health-url";

class LoadBalancers final : public Controller {
public:
    struct Options {
        std::string delay = "3";
        bool sockets = true; ///< really listen
    };
    LoadBalancers(World world, const Applications &applications, Options options);
    ~LoadBalancers() override;
    void hear(const Event &event) override;

protected:
    void sync(const ObjectName &name) override;

private:
    struct Entry {
        std::string uid;
        std::string address;
        core::Instant due{};    ///< when the address is there, or the next try after a failure
        core::Duration wait{0}; ///< of the last failure
        bool ready = false;
        bool leaving = false;
        std::vector<std::unique_ptr<Balancer>> balancers; ///< by the Service's ports
        std::string healthUrl;
        std::size_t turn = 0;
    };
    bool wanted(const core::Value &service) const;
    void begin(const core::Value &service, Entry &entry);
    void provide(const core::Value &service, Entry &entry);
    void fail(const core::Value &service, Entry &entry, const std::string &why);
    void release(const core::Value &service, Entry &entry);
    core::Result<void> listen(const core::Value &service, Entry &entry);
    std::optional<Balancer::Target> choose(const ObjectName &service, std::size_t port);
    std::string healthUrl(const core::Value &service, const Entry &entry) const;
    std::string freeAddress();
    void record(const core::Value &service, Recorder::Type type, const char *reason, const std::string &message);

    const Applications &m_applications;
    Options m_options;
    std::map<ObjectName, Entry> m_entries;
    int m_lastAddress = 1;
};

} // namespace demo
