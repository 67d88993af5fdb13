// SPDX-License-Identifier: Apache-2.0
// The latest known objects around one Deployment, whatever order they came in. It draws no conclusions from them.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rollout {

/// An Event object read into what rules need.
struct Happening {
    std::string objectUid, objectKind, objectName;
    std::string container; ///< from fieldPath "spec.containers{web}"; may be empty
    std::string reason, message;
    bool warning = false;
    int count = 1;
    core::Instant first, last; ///< firstTimestamp; newest of series, lastTimestamp, eventTime. Server clock
    core::Instant arrived;     ///< this computer's clock
};

class World {
public:
    void seen(const core::Value &object, core::Instant now);
    void gone(const core::Value &object);
    /// Replaces all objects of the kind (Events are only added).
    void listed(const std::string &kind, const std::vector<core::Value> &objects, core::Instant now);
    void setForbidden(const std::string &kind) { m_forbidden.insert(kind); }

    bool isListed(const std::string &kind) const { return m_listed.count(kind) > 0; }
    bool isForbidden(const std::string &kind) const { return m_forbidden.count(kind) > 0; }
    /// Listed or never to come.
    bool isSettled(const std::string &kind) const { return isListed(kind) || isForbidden(kind); }

    /// All objects of a kind, by uid.
    const std::map<std::string, core::Value> &all(const std::string &kind) const;
    const core::Value *byName(const std::string &kind, const std::string &name) const;
    /// Oldest arrival first.
    std::vector<const Happening *> happenings(const std::string &objectUid) const;
    /// Controller uid of every pod and ReplicaSet ever seen, gone ones included.
    const std::string &ownerOf(const std::string &uid) const;

private:
    void remember(const std::string &kind, const core::Value &object, core::Instant now);

    std::map<std::string, std::map<std::string, core::Value>> m_objects;
    std::map<std::string, std::map<std::string, Happening>> m_happenings; ///< by the uid of what they are about, then by their own
    std::map<std::string, std::string> m_owners;
    std::set<std::string> m_listed, m_forbidden;
};

} // namespace rollout
