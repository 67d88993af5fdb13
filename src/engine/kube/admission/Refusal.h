// SPDX-License-Identifier: Apache-2.0
// The answers that refuse a request, in the server's words. Internal to the admission; it decides nothing.
#pragma once

#include "kube/admission/Admit.h"

namespace kube {

std::string groupOf(const std::string &apiVersion);
std::string versionOf(const std::string &apiVersion);

Admission refused(Admission admission, int http, const char *reason, std::string message);
/// The 400 for admission.decodeError; `apiVersion` and `kind` are what the body calls itself.
Admission undecodable(Admission admission, const AdmitRequest &request, const std::string &apiVersion, const std::string &kind);
/// The 422 for the errors.
Admission invalid(Admission admission, const AdmitRequest &request, Errors &errors);

} // namespace kube
