// SPDX-License-Identifier: Apache-2.0
// Findings about a workload that the API server accepts but an administrator regrets. Pure; what is invalid is kube/validation's business.
#pragma once

#include "core/Edit.h"
#include "kube/workload/Workload.h"

#include <optional>
#include <string>
#include <vector>

namespace probes {

enum class Severity { Error, Warning, Info };
/// "error", "warning", "info".
const char *name(Severity severity);

/// What the rules look at. Services are those of the workload's namespace; unknown (not read, or forbidden) is not the same as none.
struct LintInput {
    const kube::Workload &workload;
    std::optional<std::vector<core::Value>> services;
    std::optional<double> startSeconds; ///< how long a start takes until it answers, as observed; else the declaration in the manifest counts
    std::optional<std::vector<core::Value>> quotas = std::nullopt; ///< ResourceQuotas of the namespace, with status; unknown as for services
};

struct Finding {
    std::string id; ///< stable: "liveness-stricter-than-readiness"
    Severity severity = Severity::Warning;
    std::string container; ///< empty where it is about the workload or a Service
    core::FieldPath path;  ///< absolute, in the workload; in the Service where `service` is set
    std::string service;   ///< name of the Service it is about
    core::Text message;
    std::optional<core::Edit> fix; ///< of the workload; absent where none is safe
};

/// In the order of the rules. Without those that the workload's annotation `readyline.dev/ignore: id,id` accepts.
std::vector<Finding> lint(const LintInput &input);

/// One row per rule, for lists, documentation and SARIF.
struct RuleInfo {
    const char *id;
    Severity severity;
    const char *summary;               ///< one English sentence, translatable in context "engine"
    std::vector<const char *> peers;   ///< "kube-score/pod-probes", ...
};
const std::vector<RuleInfo> &lintRules();

} // namespace probes
