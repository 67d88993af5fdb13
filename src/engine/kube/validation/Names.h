// SPDX-License-Identifier: Apache-2.0
// The formats of names, labels, keys and ports in Kubernetes, each with the server's texts for what is wrong.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

Messages qualifiedName(std::string_view text);
Messages labelValue(std::string_view text);
Messages dns1123Label(std::string_view text);
Messages dns1123Subdomain(std::string_view text);
Messages dns1123SubdomainWithUnderscore(std::string_view text);
Messages dns1035Label(std::string_view text);
Messages portName(std::string_view text);
Messages percentText(std::string_view text);
Messages httpHeaderName(std::string_view text);
Messages environmentName(std::string_view text); ///< the relaxed rule, in force since 1.34
Messages configKey(std::string_view text);
Messages pathSegment(std::string_view text);
bool isSysctlName(std::string_view text);

/// A name that will be completed by a suffix: a trailing hyphen is taken as a letter.
std::string maskedTrailingDash(std::string_view text);

void validatePortNumber(Errors &errors, const Path &path, const core::Value &port);
/// A port by number (1 to 65535) or by name.
void validatePort(Errors &errors, const Path &path, const core::Value &port);
void validateLabels(Errors &errors, const Path &path, const core::Value &labels);

} // namespace kube
