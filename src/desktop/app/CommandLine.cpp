// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <variant>

namespace app {

namespace {

using Place = std::variant<bool CommandLine::*, std::string CommandLine::*>;

struct Option {
    const char *name;
    Place place;
    const char *value; ///< what the value is, in the help
    const char *help;
};
const Option options[] = {
    {"--demo", &CommandLine::demo, "", "work in a simulated cluster, with no Kubernetes at hand"},
    {"--kubeconfig", &CommandLine::kubeconfig, "FILE", "use this kubeconfig instead of KUBECONFIG or ~/.kube/config"},
    {"--context", &CommandLine::context, "NAME", "use this context of the kubeconfig"},
    {"--screenshots", &CommandLine::screenshots, "FOLDER", "write each page and dialog as PNG, light and dark, from demo data, and end"},
    {"--size", &CommandLine::size, "WxH", "size of these pictures, 1440x900 unless given"},
    {"--self-test", &CommandLine::selfTest, "", "open every page without a display and end"},
    {"--quit-after-first-paint", &CommandLine::quitAfterFirstPaint, "", "end as soon as the window was painted"},
    {"--help", &CommandLine::help, "", "show this text and end"},
    {"--version", &CommandLine::version, "", "show the version and end"},
};

/// Source: QGuiApplication's and QApplication's documentation. Those with a value take the next argument.
struct ToolkitOption {
    const char *name;
    bool value;
};
constexpr ToolkitOption toolkitOptions[] = {{"-platform", true},        {"-platformtheme", true}, {"-style", true},   {"-stylesheet", true},
                                            {"-qwindowgeometry", true}, {"-geometry", true},      {"-display", true}, {"-session", true},
                                            {"-reverse", false}};

/// How many arguments from here on are Qt's.
std::size_t toolkitArguments(const std::string &argument)
{
    for (const ToolkitOption &option : toolkitOptions) {
        if (argument == option.name)
            return option.value ? 2 : 1;
    }
    return 0;
}

bool localServerAnswers(const std::string &display)
{
    const std::size_t colon = display.rfind(':');
    if (colon == std::string::npos)
        return false;
    if (colon != 0 && display.substr(0, colon) != "unix")
        return true; // another host: its answer takes too long to wait for
    const std::string number = display.substr(colon + 1, display.find('.', colon) - colon - 1);
    const std::string path = "/tmp/.X11-unix/X" + number;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (number.empty() || path.size() + 1 >= sizeof(address.sun_path))
        return false;
    const int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (file < 0)
        return true;
    // X servers listen on the abstract name, the path, or both.
    bool answers = false;
    for (const std::size_t skip : {std::size_t(1), std::size_t(0)}) {
        std::memset(address.sun_path, 0, sizeof(address.sun_path));
        std::memcpy(address.sun_path + skip, path.c_str(), path.size());
        const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + skip + path.size() + (skip == 0 ? 1 : 0));
        answers = answers || ::connect(file, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    }
    ::close(file);
    return answers;
}

} // namespace

core::Result<CommandLine> parseCommandLine(const std::vector<std::string> &arguments)
{
    CommandLine line;
    bool onlyPaths = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (onlyPaths || argument.empty() || argument[0] != '-') {
            line.paths.push_back(argument);
            continue;
        }
        if (const std::size_t theirs = toolkitArguments(argument); theirs > 0) {
            i += theirs - 1;
            continue;
        }
        if (argument == "--") {
            onlyPaths = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument == "-h" ? "--help" : argument.substr(0, equals);
        const Option *found = nullptr;
        for (const Option &option : options)
            found = name == option.name ? &option : found;
        if (!found)
            return core::fail(core::ErrorCode::Usage, core::say("There is no option %1", name), core::say("See readyline --help."));
        if (const auto *flag = std::get_if<bool CommandLine::*>(&found->place)) {
            if (equals != std::string::npos)
                return core::fail(core::ErrorCode::Usage, core::say("The option %1 takes no value", name));
            line.*(*flag) = true;
            continue;
        }
        std::string value;
        if (equals != std::string::npos)
            value = argument.substr(equals + 1);
        else if (i + 1 < arguments.size())
            value = arguments[++i];
        if (value.empty())
            return core::fail(core::ErrorCode::Usage, core::say("The option %1 needs a value: %2", name, found->value));
        line.*std::get<std::string CommandLine::*>(found->place) = value;
    }
    return line;
}

std::string helpText()
{
    std::string text = "Usage: readyline [OPTION]... [FOLDER|FILE]...\n"
                       "Edits probes and resources of Kubernetes workloads and shows when they are really ready.\n\n";
    for (const Option &option : options) {
        std::string left = std::string("  ") + option.name + (*option.value ? std::string(" ") + option.value : std::string());
        left.resize(std::max<std::size_t>(left.size() + 2, 28), ' ');
        text += left + option.help + "\n";
    }
    return text + "\nThe same engine without a window: readyline-cli --help\n";
}

std::string missingDisplay()
{
    if (const char *platform = std::getenv("QT_QPA_PLATFORM"); platform && *platform && std::strncmp(platform, "xcb", 3) != 0)
        return {};
    if (const char *wayland = std::getenv("WAYLAND_DISPLAY"); wayland && *wayland)
        return {};
    const char *display = std::getenv("DISPLAY");
    if (!display || !*display)
        return "there is no display: DISPLAY and WAYLAND_DISPLAY are not set";
    if (!localServerAnswers(display))
        return std::string("the display ") + display + " does not answer";
    return {};
}

} // namespace app
