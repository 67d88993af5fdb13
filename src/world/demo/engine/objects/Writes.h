// SPDX-License-Identifier: Apache-2.0
// The writing verbs of the API: create, update, patch, apply. They turn a request into one write of the store, or into a refusal.
#pragma once

#include "demo/engine/http/Call.h"
#include "demo/engine/objects/Admission.h"
#include "demo/engine/http/Route.h"
#include "kube/managedfields/Apply.h"

#include <string>
#include <vector>

namespace demo {

struct Outcome {
    int status = 200;
    core::Value body;
    std::vector<std::string> warnings;
};

class Writes {
public:
    Writes(Store &store, Admission &admission) : m_store(store), m_admission(admission) { }

    Answer<Outcome> create(const Route &route, const Call &call);
    /// PUT of the object or of its subresource.
    Answer<Outcome> update(const Route &route, const Call &call);
    Answer<Outcome> patch(const Route &route, const Call &call);
    /// GET of /scale.
    Answer<core::Value> scale(const Route &route) const;

    /// For managedFields: the parameter fieldManager, else the User-Agent up to its first slash.
    static std::string managerOf(const Call &call);
    /// The scope of managed fields for an endpoint of the kind.
    kube::FieldScope scopeOf(const Kind &kind, const std::string &subresource) const;

private:
    /// The Scale of an object with who owns what of it.
    static core::Value ownedScale(const core::Value &object);
    Answer<Outcome> createObject(const Route &route, const Call &call, core::Value object, std::vector<std::string> warnings);
    Answer<Outcome> storeUpdate(const Route &route, const Call &call, const core::Value &live, const core::Value &object,
                                std::vector<std::string> warnings);
    Answer<Outcome> apply(const Route &route, const Call &call);
    Answer<Admission::Decoded> patched(const Route &route, const Call &call, const core::Value &live, std::vector<std::string> &warnings);
    Answer<Outcome> updateScale(const Route &route, const Call &call);
    Answer<Outcome> storeScale(const Route &route, const Call &call, const core::Value &live, const core::Value &scale);
    Answer<Outcome> bind(const Route &route, const Call &call);
    Answer<core::Value> find(const Route &route) const;
    std::optional<Failure> namespaceProblem(const Route &route) const;

    Store &m_store;
    Admission &m_admission;
};

} // namespace demo
