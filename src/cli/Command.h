// SPDX-License-Identifier: Apache-2.0
// What a command of the command line is: a row with its name, options and the function that starts it. It parses and prints nothing itself.
#pragma once

#include "cli/Output.h"
#include "core/Result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QObject;

namespace cli {

/// One option, with kubectl's names: {"n,namespace", "NAMESPACE", "..."}; an empty `value` makes it a flag. Options may be repeated.
struct Option {
    const char *names; ///< comma-separated, short ones first: "o,output"
    const char *value; ///< name of its value in the help text, "" for a flag
    const char *help;
};

/// One call of a command: its parsed arguments and where its output goes. Lives until the program ends.
class Invocation {
public:
    virtual ~Invocation() = default;

    virtual bool isSet(const char *option) const = 0;
    /// The last value given, or `otherwise`. `option` is any of its names without dashes.
    virtual std::string value(const char *option, std::string otherwise = {}) const = 0;
    virtual std::vector<std::string> values(const char *option) const = 0;
    /// Everything that is no option, after the command's name.
    virtual const std::vector<std::string> &arguments() const = 0;
    /// The value of -o, else the first of the command's formats.
    virtual std::string format() const = 0;

    virtual Output &output() = 0;
    /// Ends a command that returned nothing from its start function. Called once, from the event loop.
    virtual void finish(int exitCode) = 0;
    /// Keeps an object alive until the program ends; commands that go on put their state here.
    virtual void keep(std::shared_ptr<void> object) = 0;
    /// Called when SIGINT or SIGTERM arrives, with the exit code that follows, 130 or 143: the place to say what was applied.
    virtual void onInterrupt(std::function<void(int exitCode)> fn) = 0;
};

/// Starts the command. The exit code if it is done already; nothing if it goes on in the event loop and calls finish() later.
using Start = std::optional<int> (*)(Invocation &);

struct Command {
    const char *name;     ///< "set"; words of a sub-command are joined by a space: "demo serve"
    const char *synopsis; ///< arguments in the help text: "FILE... CHANGE..."
    const char *summary;  ///< one line
    std::vector<Option> options; ///< beside the common ones
    Start start;
    const char *formats = ""; ///< values of -o, the default one first: "table|json"; "" = it has no -o
    bool selector = false;    ///< whether -l chooses among its objects
};

/// Prints `readyline-cli: <what>: <why>` and the hint to standard error and gives the exit code of the error.
int report(Output &output, const core::Error &error);
/// The same for a wrong call: exit code 2.
int usage(Output &output, const std::string &why, const std::string &hint = {});

} // namespace cli
