// SPDX-License-Identifier: Apache-2.0
#include "cli/Commands.h"

#include "cli/cluster/Apply.h"
#include "cli/cluster/Config.h"
#include "cli/cluster/Export.h"
#include "cli/cluster/Lifecycle.h"
#include "cli/cluster/projects/Projects.h"
#include "cli/cluster/Wait.h"
#include "cli/Completion.h"
#include "cli/DemoServe.h"
#include "cli/manifests/Defaults.h"
#include "cli/manifests/Lint.h"
#include "cli/manifests/Quantity.h"
#include "cli/manifests/Set.h"
#include "cli/manifests/Validate.h"
#include "cli/simulate/Explain.h"
#include "cli/simulate/Simulate.h"

#include <algorithm>
#include <string_view>

namespace cli {

// Each is defined in <Name>.cpp of src/cli or one of its folders.

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        projectsCommand(),
        projectsListCommand(),
        createCommand(),
        applyCommand(),
        diffCommand(),
        exportCommand(),
        activateCommand(),
        deactivateCommand(),
        restartCommand(),
        deleteCommand(),
        waitCommand(),
        configCommand(),
        configCheckCommand(),
        demoServeCommand(),
        lintCommand(),
        validateCommand(),
        defaultsCommand(),
        quantityCommand(),
        setCommand(),
        simulateCommand(),
        explainCommand(),
        completionCommand(),
    };
    return all;
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> all{
        {"kubeconfig", "FILE", "the kubeconfig file to use"},
        {"context", "NAME", "the kubeconfig context to use"},
        {"cluster", "NAME", "the kubeconfig cluster to use"},
        {"user", "NAME", "the kubeconfig user to use"},
        {"n,namespace", "NAMESPACE", "the namespace to work in"},
        {"A,all-namespaces", "", "all namespaces"},
        {"l,selector", "SELECTOR", "only objects whose labels match"},
        {"s,server", "URL", "address of the API server"},
        {"token", "TOKEN", "bearer token"},
        {"as", "USER", "act as this user"},
        {"as-group", "GROUP", "act as a member of this group (repeatable)"},
        {"certificate-authority", "FILE", "certificate authority of the API server"},
        {"client-certificate", "FILE", "client certificate"},
        {"client-key", "FILE", "client key"},
        {"tls-server-name", "NAME", "name expected in the server's certificate"},
        {"insecure-skip-tls-verify", "", "do not check the server's certificate"},
        {"request-timeout", "DURATION", "how long one request may take (0: no limit)"},
        {"field-manager", "NAME", "field manager of writes (default readyline)"},
        {"exec-policy", "allow|deny", "whether credential plugins may run (default allow)"},
        {"demo", "", "work in a private simulated cluster"},
        {"f,filename", "FILE", "a file, folder or - (repeatable)"},
        {"R,recursive", "", "folders with their sub-folders"},
        {"o,output", "FORMAT", "output format"},
        {"color", "auto|always|never", "when to write colours"},
        {"v", "LEVEL", "6: show each request on standard error"},
        {"h,help", "", "this text"},
    };
    return all;
}

static bool means(const Command &command, std::string_view names)
{
    if (names == "o,output")
        return *command.formats;
    if (names == "f,filename" || names == "R,recursive")
        return std::string_view(command.synopsis).find("FILE") != std::string_view::npos;
    return names != "l,selector" || command.selector;
}

/// The last of its names: "output" of "o,output".
static std::string_view lastName(std::string_view names)
{
    return names.substr(names.rfind(',') + 1);
}

std::vector<Option> optionsOf(const Command &command)
{
    std::vector<Option> all = command.options;
    for (Option option : commonOptions()) {
        // A command may give the name of a common option a meaning of its own.
        const bool taken = std::any_of(command.options.begin(), command.options.end(), [&option](const Option &own) {
            return lastName(own.names) == lastName(option.names);
        });
        if (taken || !means(command, option.names))
            continue;
        if (std::string_view(option.names) == "o,output")
            option.value = command.formats;
        all.push_back(option);
    }
    return all;
}

} // namespace cli
