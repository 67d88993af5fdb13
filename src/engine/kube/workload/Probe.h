// SPDX-License-Identifier: Apache-2.0
// A probe of a container as a value: one handler, optional numbers, Kubernetes' defaults. It validates nothing (kube/validation does).
#pragma once

#include "core/Value.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kube {

enum class ProbeKind { Startup, Readiness, Liveness };
constexpr std::array<ProbeKind, 3> probeKinds{ProbeKind::Startup, ProbeKind::Readiness, ProbeKind::Liveness};
/// "startup", "readiness", "liveness".
const char *name(ProbeKind kind);
/// The container's field: "startupProbe" and so on.
const char *field(ProbeKind kind);

enum class Handler { None, HttpGet, TcpSocket, Exec, Grpc };
constexpr std::array<Handler, 4> handlers{Handler::HttpGet, Handler::TcpSocket, Handler::Exec, Handler::Grpc};
/// The probe's field: "httpGet", "tcpSocket", "exec", "grpc"; empty for None.
const char *field(Handler handler);

/// The five timing fields and the probe's own grace, in seconds or counts. In the order of the form.
enum class Timing { InitialDelay, Period, Timeout, SuccessThreshold, FailureThreshold, TerminationGrace };
constexpr std::array<Timing, 6> timings{Timing::InitialDelay, Timing::Period, Timing::Timeout,
                                        Timing::SuccessThreshold, Timing::FailureThreshold, Timing::TerminationGrace};
/// "initialDelaySeconds", ...
const char *field(Timing timing);
/// What the API server fills in: 0, 10, 1, 1, 3; nothing for the grace, which falls back to the pod's (source: pkg/apis/core/v1/defaults.go).
std::optional<int> defaultOf(Timing timing);

struct HttpHeader {
    std::string name;
    std::string value;
    bool operator==(const HttpHeader &) const = default;
};

/// Absent numbers are unset, which is not 0. Only the members of `handler` count.
struct Probe {
    Handler handler = Handler::None;
    std::optional<std::string> path;   ///< httpGet
    std::optional<std::string> scheme; ///< httpGet: HTTP or HTTPS
    std::optional<std::string> host;   ///< httpGet, tcpSocket
    std::vector<HttpHeader> headers;   ///< httpGet
    core::Value port;                  ///< httpGet, tcpSocket: number or name; grpc: number
    std::vector<std::string> command;  ///< exec
    std::optional<std::string> service; ///< grpc
    std::array<std::optional<std::int64_t>, 6> numbers; ///< by Timing

    std::optional<std::int64_t> number(Timing timing) const { return numbers[std::size_t(timing)]; }
    /// The number that counts: set and not 0, else the default; 0 for an unset grace.
    std::int64_t effective(Timing timing) const;
    bool operator==(const Probe &) const = default;
};

/// Nothing where `probe` is no map. Fields of wrong types are left out; a probe with several handlers has the first in the order of `handlers`.
std::optional<Probe> readProbe(const core::Value &probe);
/// The manifest form, fields in the order people write them; unset fields are left out.
core::Value toValue(const Probe &probe);

} // namespace kube
