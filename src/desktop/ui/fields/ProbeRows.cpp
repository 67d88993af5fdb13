// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/ProbeRows.h"

#include <QtGlobal>

#include <cstring>

namespace ui {

const std::vector<ProbeRow> &probeRows()
{
    using kube::Handler;
    static const std::vector<ProbeRow> rows = {
        {{"httpPath", "httpGet.path", QT_TRANSLATE_NOOP("FormBinder", "path")}, Handler::HttpGet, false},
        {{"httpPort", "httpGet.port", QT_TRANSLATE_NOOP("FormBinder", "port")}, Handler::HttpGet, false},
        {{"httpScheme", "httpGet.scheme", QT_TRANSLATE_NOOP("FormBinder", "scheme")}, Handler::HttpGet, true},
        {{"httpHost", "httpGet.host", QT_TRANSLATE_NOOP("FormBinder", "host")}, Handler::HttpGet, true},
        {{"httpHeaders", "httpGet.httpHeaders", QT_TRANSLATE_NOOP("FormBinder", "headers")}, Handler::HttpGet, true},
        {{"tcpPort", "tcpSocket.port", QT_TRANSLATE_NOOP("FormBinder", "port")}, Handler::TcpSocket, false},
        {{"tcpHost", "tcpSocket.host", QT_TRANSLATE_NOOP("FormBinder", "host")}, Handler::TcpSocket, true},
        {{"execCommand", "exec.command", QT_TRANSLATE_NOOP("FormBinder", "command")}, Handler::Exec, false},
        {{"grpcPort", "grpc.port", QT_TRANSLATE_NOOP("FormBinder", "port")}, Handler::Grpc, false},
        {{"grpcService", "grpc.service", QT_TRANSLATE_NOOP("FormBinder", "service")}, Handler::Grpc, false},
        {{"initialDelay", "initialDelaySeconds", QT_TRANSLATE_NOOP("FormBinder", "initial delay")}, Handler::None, false},
        {{"period", "periodSeconds", QT_TRANSLATE_NOOP("FormBinder", "period")}, Handler::None, false},
        {{"timeout", "timeoutSeconds", QT_TRANSLATE_NOOP("FormBinder", "timeout")}, Handler::None, false},
        {{"failureThreshold", "failureThreshold", QT_TRANSLATE_NOOP("FormBinder", "failures")}, Handler::None, false},
        {{"successThreshold", "successThreshold", QT_TRANSLATE_NOOP("FormBinder", "successes")}, Handler::None, false},
        {{"grace", "terminationGracePeriodSeconds", QT_TRANSLATE_NOOP("FormBinder", "grace")}, Handler::None, false},
    };
    return rows;
}

bool applies(const ProbeRow &row, kube::ProbeKind kind)
{
    // Source: pkg/apis/core/validation: "must not be set for readinessProbes".
    return kind != kube::ProbeKind::Readiness || std::strcmp(row.row.widget, "grace") != 0;
}

} // namespace ui
