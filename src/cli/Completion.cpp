// SPDX-License-Identifier: Apache-2.0
#include "cli/Completion.h"

#include "cli/Commands.h"
#include "operations/cluster/Connection.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace cli {

namespace {

using Words = std::vector<std::string>;

Words split(const std::string &text, char separator)
{
    Words out;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        out.push_back(part);
    return out;
}

bool startsWith(const std::string &text, const std::string &start)
{
    return text.rfind(start, 0) == 0;
}

std::string dashed(const std::string &name)
{
    return (name.size() == 1 ? "-" : "--") + name;
}

/// The option that the word is, if it takes its value from the next one.
const Option *waitingForValue(const std::vector<Option> &options, const std::string &word)
{
    const auto named = [&word](const Option &option) {
        const Words names = split(option.names, ',');
        return *option.value && std::any_of(names.begin(), names.end(), [&word](const std::string &name) { return dashed(name) == word; });
    };
    const auto found = std::find_if(options.begin(), options.end(), named);
    return found == options.end() ? nullptr : &*found;
}

/// The words that are neither options nor their values.
Words plainWords(const Words &words)
{
    std::vector<Option> all;
    for (const Command &command : commands())
        all.insert(all.end(), command.options.begin(), command.options.end());
    all.insert(all.end(), commonOptions().begin(), commonOptions().end());
    Words out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!startsWith(words[i], "-"))
            out.push_back(words[i]);
        else if (waitingForValue(all, words[i]))
            ++i;
    }
    return out;
}

/// The longest command name that the words begin with.
const Command *commandOf(const Words &words)
{
    const Command *best = nullptr;
    std::size_t length = 0;
    for (const Command &command : commands()) {
        const Words name = split(command.name, ' ');
        if (name.size() > length && name.size() <= words.size() && std::equal(name.begin(), name.end(), words.begin())) {
            best = &command;
            length = name.size();
        }
    }
    return best;
}

struct Candidates {
    Words words;
    bool files = false;
};

Candidates valuesOf(const Option &option)
{
    if (startsWith(option.names, "context")) {
        Candidates out;
        for (const operations::ContextName &context : operations::contextNames({}).value_or(std::vector<operations::ContextName>()))
            out.words.push_back(context.name);
        return out;
    }
    const std::string value = option.value;
    if (value.find('|') != value.npos)
        return {split(value, '|'), false};
    return {{}, value == "FILE" || value == "DIR" || value == "FOLDER"};
}

/// The words of command names that go on from those before.
Words commandWords(const Words &before)
{
    Words out;
    for (const Command &command : commands()) {
        const Words name = split(command.name, ' ');
        if (name.size() > before.size() && std::equal(before.begin(), before.end(), name.begin()))
            out.push_back(name[before.size()]);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Candidates candidates(const Words &before, const std::string &typed)
{
    const Words plain = plainWords(before);
    const Command *command = commandOf(plain);
    const std::vector<Option> options = command ? optionsOf(*command) : commonOptions();
    if (const Option *option = before.empty() ? nullptr : waitingForValue(options, before.back()))
        return valuesOf(*option);
    Candidates out;
    if (startsWith(typed, "-")) {
        for (const Option &option : options)
            out.words.push_back(dashed(split(option.names, ',').back()));
        return out;
    }
    out.words = commandWords(plain);
    out.files = command && std::string_view(command->synopsis).find("FILE") != std::string_view::npos;
    if (command && std::string_view(command->name) == "completion")
        out.words = split(command->synopsis, '|');
    return out;
}

struct Shell {
    const char *name, *script;
};

constexpr std::array shells{
    Shell{"bash", R"(# bash completion for readyline-cli: source <(readyline-cli completion bash)
_readyline_cli()
{
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
        :0) compopt -o default ;;
        :*) ;;
        *) COMPREPLY+=("$line") ;;
        esac
    done < <(readyline-cli __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _readyline_cli readyline-cli
)"},
    Shell{"zsh", R"(#compdef readyline-cli
# zsh completion for readyline-cli: source <(readyline-cli completion zsh)
_readyline_cli()
{
    local -a lines
    lines=("${(@f)$(readyline-cli __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    [[ ${lines[-1]} == :0 ]] && _files
    compadd -- "${(@)lines[1,-2]}"
}
compdef _readyline_cli readyline-cli
)"},
    Shell{"fish", R"(# fish completion for readyline-cli: readyline-cli completion fish | source
complete -c readyline-cli -a '(readyline-cli __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null | string match -v ":*")'
)"},
};

std::optional<int> start(Invocation &call)
{
    if (call.arguments().size() == 1) {
        for (const Shell &shell : shells) {
            if (call.arguments().front() == shell.name) {
                call.output().data(shell.script);
                return 0;
            }
        }
    }
    return usage(call.output(), "completion needs the name of a shell", "readyline-cli completion bash, zsh or fish");
}

} // namespace

std::string completionOf(const std::vector<std::string> &words)
{
    const std::string typed = words.empty() ? std::string() : words.back();
    const Words before(words.begin(), words.empty() ? words.end() : words.end() - 1);
    const Candidates found = candidates(before, typed);
    std::string out;
    for (const std::string &word : found.words) {
        if (startsWith(word, typed))
            out += word + '\n';
    }
    return out + (found.files ? ":0\n" : ":4\n");
}

Command completionCommand()
{
    return {"completion", "bash|zsh|fish", "a script that completes words of the command line in a shell", {}, start};
}

} // namespace cli
