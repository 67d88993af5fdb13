// SPDX-License-Identifier: Apache-2.0
// Writes the Events of controllers and nodes into the store, joining repeated ones as the real recorder does, and forgets them after an hour.
#pragma once

#include "demo/engine/Store.h"

#include <map>
#include <string>

namespace demo {

class Recorder {
public:
    struct Source {
        std::string component; ///< "deployment-controller", "kubelet"
        std::string host;      ///< the node, for kubelets
    };

    explicit Recorder(Store &store);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    enum class Type { Normal, Warning };
    /// `fieldPath` names a container: "spec.containers{web}".
    void record(const core::Value &object, Type type, const std::string &reason, const std::string &message, const Source &source,
                const std::string &fieldPath = {});
    /// In the scheduler's newer form: eventTime and action instead of counts.
    void recordAction(const core::Value &object, Type type, const std::string &reason, const std::string &action, const std::string &message,
                      const std::string &controller);

private:
    core::Value base(const core::Value &object, Type type, const std::string &reason, const std::string &message, const std::string &fieldPath);
    void create(const core::Value &event, const std::string &key);
    bool repeat(const std::string &key, bool series);
    void sweep();
    void armSweep();

    Store &m_store;
    std::map<std::string, ObjectName> m_known; ///< what happened -> its Event
    std::uint64_t m_serial = 0x17f0000000000000;
    core::TimerId m_timer = 0;
};

} // namespace demo
