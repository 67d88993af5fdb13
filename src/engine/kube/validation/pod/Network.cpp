// SPDX-License-Identifier: Apache-2.0
// DNS settings and host aliases of a pod. Source: validatePodDNSConfig, ValidateHostAliases of pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Ip.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

namespace kube {

using core::Value;

void validateDns(Errors &errors, const Path &spec, const Value &pod)
{
    const Value &config = pod["dnsConfig"];
    const Value &servers = config["nameservers"], &searches = config["searches"], &options = config["options"];
    const Path path = spec.child("dnsConfig");
    const Path serversPath = path.child("nameservers"), searchesPath = path.child("searches"), optionsPath = path.child("options");
    if (pod["dnsPolicy"].string() == "None") {
        if (config.isNull()) {
            errors.required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
            return;
        }
        if (servers.size() == 0) {
            errors.required(serversPath, "must provide at least one DNS nameserver when `dnsPolicy` is None");
            return;
        }
    }
    constexpr std::size_t mostServers = 3, mostSearches = 32, mostCharacters = 2048;
    if (servers.size() > mostServers)
        errors.invalid(serversPath, goJson(servers), "must not have more than 3 nameservers");
    for (std::size_t i = 0; i < servers.size(); ++i)
        validateIp(errors, serversPath.index(i), servers.at(i).string());
    if (searches.size() > mostSearches)
        errors.invalid(searchesPath, goJson(searches), "must not have more than 32 search paths");
    std::size_t characters = 0;
    for (const Value &search : searches.items())
        characters += search.string().size() + (characters > 0 ? 1 : 0);
    if (characters > mostCharacters)
        errors.invalid(searchesPath, goJson(searches), "must not have more than 2048 characters (including spaces) in the search list");
    for (std::size_t i = 0; i < searches.size(); ++i) {
        std::string search = searches.at(i).string();
        if (search == ".")
            continue;
        if (!search.empty() && search.back() == '.')
            search.pop_back();
        errors.invalidEach(searchesPath.index(i), search, dns1123SubdomainWithUnderscore(search));
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options.at(i)["name"].string().empty())
            errors.required(optionsPath.index(i), "must not be empty");
    }
}

void validateHostAliases(Errors &errors, const Path &path, const Value &aliases)
{
    for (std::size_t i = 0; i < aliases.size(); ++i) {
        const Path item = path.index(i);
        validateIp(errors, item.child("ip"), aliases.at(i)["ip"].string());
        const Value &names = aliases.at(i)["hostnames"];
        const Path list = item.child("hostnames");
        for (std::size_t j = 0; j < names.size(); ++j)
            errors.invalidEach(list.index(j), names.at(j).string(), dns1123Subdomain(names.at(j).string()));
    }
}

} // namespace kube
