// SPDX-License-Identifier: Apache-2.0
// What the API server makes of a create or an update: decoded, completed, validated, warned of. It stores nothing and assigns no uid.
#pragma once

#include "core/Value.h"
#include "kube/admission/ServiceRegistry.h"
#include "kube/validation/Errors.h"

#include <optional>
#include <string>
#include <vector>

namespace kube {

struct AdmitRequest {
    std::string apiVersion; ///< of the endpoint: "apps/v1"
    std::string kind;
    core::Value object; ///< as sent
    std::optional<std::string> body; ///< JSON text as sent, where there is one: it goes into the message for what cannot be read
    std::string nameSpace; ///< of the URL; empty: the object's own, or "default"
    std::string name;      ///< of the URL of an update; empty: the object's own
    std::string generatedSuffix = "abcde"; ///< completes metadata.generateName
    bool uidIsPrecondition = true; ///< of an update: false for patches, where another uid breaks a rule instead
    bool dryRun = true;   ///< the server looks less closely at the node ports of Services then
    ServiceRanges ranges; ///< of the cluster, for Services
};

struct Admission {
    int http = 0;        ///< 201, 200, 400, 409 or 422, under lenient field validation
    core::Value object;  ///< what would be stored and answered, without uid, resourceVersion and creationTimestamp that a create adds
    std::optional<std::string> decodeError;
    std::vector<std::string> strictErrors; ///< unknown and duplicate fields
    std::vector<FieldError> errors;
    std::vector<std::string> warnings; ///< only of what is accepted, in the server's order
    std::string reason;  ///< of the Status object, if not accepted
    std::string message;

    // Of an accepted update: what it means to those who watch.
    bool generationBumps = false;
    bool specUnchanged = false;
    bool templateUnchanged = false;
    bool unchanged = false; ///< to the letter: nothing is written

    bool accepted() const { return http == 200 || http == 201; }
    /// The message of the 400 that strict field validation gives for strictErrors; empty if there are none.
    std::string strictMessage(const std::string &kind, const std::string &apiVersion) const;
};

/// Deployment, StatefulSet, DaemonSet and Service by their own rules; other kinds of the schema by those for metadata alone.
Admission admitCreate(const AdmitRequest &request);
/// `old` as stored. Addresses and ports that a Service still lacks then are the caller's to give (serviceNeeds).
Admission admitUpdate(const AdmitRequest &request, const core::Value &old);

/// The object with its defaults as the server answers it; unchanged if it cannot be decoded or its kind is unknown.
core::Value defaulted(const core::Value &object);
/// Field errors and warnings of a new object, which need not have its defaults yet. Empty for kinds without rules.
std::vector<FieldError> validateCreate(const core::Value &object);
std::vector<FieldError> validateUpdate(const core::Value &object, const core::Value &old);
std::vector<std::string> warnings(const core::Value &object);

} // namespace kube
