// SPDX-License-Identifier: Apache-2.0
// Source: validateContainerPorts, AccumulateUniqueHostPorts of pkg/apis/core/validation/validation.go.
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

namespace kube {

using core::Value;

void validateContainerPorts(Errors &errors, const Path &path, const Value &ports)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const Value &port = ports.at(i);
        const Path item = path.index(i);
        const std::string &name = port["name"].string();
        if (!name.empty()) {
            const Messages messages = portName(name);
            errors.invalidEach(item.child("name"), name, messages);
            if (messages.empty() && !names.insert(name).second)
                errors.duplicate(item.child("name"), shown(name));
        }
        if (port["containerPort"].integer().value_or(0) == 0)
            errors.required(item.child("containerPort"));
        else
            validatePortNumber(errors, item.child("containerPort"), port["containerPort"]);
        if (port["hostPort"].integer().value_or(0) != 0)
            validatePortNumber(errors, item.child("hostPort"), port["hostPort"]);
        errors.oneOf(item.child("protocol"), port["protocol"], {"SCTP", "TCP", "UDP"}, true);
    }
}

void validateHostPorts(Errors &errors, const Path &path, const core::Items &containers, std::size_t first, std::size_t count)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < count; ++i) {
        const Path item = path.index(i);
        const Path list = item.child("ports");
        const Value &ports = containers[first + i]["ports"];
        for (std::size_t j = 0; j < ports.size(); ++j) {
            const Value &port = ports.at(j);
            if (port["hostPort"].integer().value_or(0) == 0)
                continue;
            std::string claim = port["protocol"].string() + '/' + port["hostIP"].string() + '/' + port["hostPort"].text();
            if (!taken.insert(claim).second)
                errors.duplicate(list.index(j).child("hostPort"), shown(claim));
        }
    }
}

} // namespace kube
