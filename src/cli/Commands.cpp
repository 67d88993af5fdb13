// SPDX-License-Identifier: Apache-2.0
#include "cli/Commands.h"

#include "cli/Completion.h"
#include "cli/Defaults.h"
#include "cli/DemoServe.h"
#include "cli/Explain.h"
#include "cli/Lint.h"
#include "cli/Quantity.h"
#include "cli/Set.h"
#include "cli/Validate.h"
#include "cli/cluster/Apply.h"
#include "cli/cluster/Config.h"
#include "cli/cluster/Export.h"
#include "cli/cluster/Lifecycle.h"
#include "cli/cluster/projects/Projects.h"
#include "cli/cluster/Wait.h"
#include "cli/simulate/Simulate.h"

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

} // namespace cli
