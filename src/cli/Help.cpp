// SPDX-License-Identifier: Apache-2.0
#include "cli/Help.h"

#include "cli/Commands.h"

#include <algorithm>
#include <string_view>

namespace cli {

namespace {

std::string padded(std::string left, std::size_t width)
{
    left.resize(std::max(left.size() + 2, width), ' ');
    return left;
}

std::string optionLines(const std::vector<Option> &options)
{
    std::string text;
    for (const Option &option : options) {
        std::string left = " ";
        std::string_view names = option.names;
        while (!names.empty()) {
            const std::string_view name = names.substr(0, names.find(','));
            names.remove_prefix(std::min(names.size(), name.size() + 1));
            left += (name.size() == 1 ? " -" : " --") + std::string(name) + (names.empty() ? "" : ",");
        }
        if (*option.value)
            left += std::string(" ") + option.value;
        text += padded(left, 36) + option.help + '\n';
    }
    return text;
}

} // namespace

std::string overview()
{
    std::string text = "readyline-cli: probes, resources and real readiness of Kubernetes projects\n\n"
                       "Usage: readyline-cli COMMAND [options] [arguments]\n\nCommands:\n";
    for (const Command &command : commands())
        text += padded(std::string("  ") + command.name, 18) + command.summary + '\n';
    return text + "\nCommon options (COMMAND --help lists those that it takes):\n" + optionLines(commonOptions()) + optionLines({{"version", "", "the version of this program"}});
}

std::string helpOf(const Command &command)
{
    std::vector<Option> own = optionsOf(command);
    const auto rest = own.begin() + std::ptrdiff_t(command.options.size());
    // The output formats are the command's, so they stand with its options.
    const auto common = std::stable_partition(rest, own.end(), [](const Option &option) { return std::string_view(option.names) == "o,output"; });
    const std::vector<Option> others(common, own.end());
    own.erase(common, own.end());
    std::string text = std::string(command.summary) + "\n\nUsage: readyline-cli " + command.name + " [options] " + command.synopsis + '\n';
    if (!own.empty())
        text += "\nOptions:\n" + optionLines(own);
    return text + "\nCommon options:\n" + optionLines(others);
}

} // namespace cli
