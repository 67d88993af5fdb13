// SPDX-License-Identifier: Apache-2.0
#include "cli/Run.h"

#include "cli/Commands.h"
#include "cli/Completion.h"
#include "cli/Signals.h"
#include "operations/Language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cli {

namespace {

class Terminal final : public Output {
public:
    explicit Terminal(std::string when) : m_when(std::move(when)) { }
    void data(std::string_view bytes) override
    {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        if (std::fflush(stdout) != 0)
            m_broken = true;
    }
    void note(std::string_view text) override
    {
        std::fwrite(text.data(), 1, text.size(), stderr);
        std::fputc('\n', stderr);
    }
    void progress(std::string_view text) override
    {
        if (isatty(STDERR_FILENO))
            note(text);
    }
    bool colour() const override
    {
        if (m_when == "always" || m_when == "never")
            return m_when == "always";
        const char *off = std::getenv("NO_COLOR");
        return !(off && *off) && isatty(STDOUT_FILENO);
    }
    bool broken() const { return m_broken; }

private:
    std::string m_when;
    bool m_broken = false;
};

QStringList namesOf(const Option &option)
{
    return QString::fromUtf8(option.names).split(u',');
}

void addOptions(QCommandLineParser &parser, const std::vector<Option> &options)
{
    for (const Option &option : options)
        parser.addOption(QCommandLineOption(namesOf(option), QString::fromUtf8(option.help), QString::fromUtf8(option.value)));
}

class Call final : public Invocation {
public:
    Call(const QCommandLineParser &parser, std::vector<std::string> arguments, Output &output)
        : m_parser(parser), m_arguments(std::move(arguments)), m_output(output)
    {
    }
    bool isSet(const char *option) const override { return m_parser.isSet(QString::fromUtf8(option)); }
    std::string value(const char *option, std::string otherwise) const override
    {
        const QStringList all = m_parser.values(QString::fromUtf8(option));
        return all.isEmpty() ? otherwise : all.last().toStdString();
    }
    std::vector<std::string> values(const char *option) const override
    {
        std::vector<std::string> out;
        for (const QString &text : m_parser.values(QString::fromUtf8(option)))
            out.push_back(text.toStdString());
        return out;
    }
    const std::vector<std::string> &arguments() const override { return m_arguments; }
    Output &output() override { return m_output; }
    void finish(int exitCode) override
    {
        m_exitCode = exitCode;
        QCoreApplication::exit(exitCode);
    }
    void keep(std::shared_ptr<void> object) override { m_kept.push_back(std::move(object)); }
    void onInterrupt(std::function<void()> fn) override { m_interrupt = std::move(fn); }
    /// Set once finish() was called: it may have been from inside the start function, when no event loop ran yet.
    std::optional<int> exitCode() const { return m_exitCode; }
    void interrupted() const
    {
        if (m_interrupt)
            m_interrupt();
    }
    /// Last in, first out, so that what was built on an object goes before it.
    void release()
    {
        while (!m_kept.empty())
            m_kept.pop_back();
    }

private:
    const QCommandLineParser &m_parser;
    std::vector<std::string> m_arguments;
    Output &m_output;
    std::vector<std::shared_ptr<void>> m_kept;
    std::function<void()> m_interrupt;
    std::optional<int> m_exitCode;
};

/// The words of the call that are no options: those may stand before the command's name.
std::vector<std::size_t> wordPositions(const QStringList &arguments)
{
    std::vector<std::size_t> positions;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-') || argument == u"-") {
            positions.push_back(std::size_t(i));
            continue;
        }
        const QString name = argument.mid(argument.startsWith(u"--") ? 2 : 1);
        for (const Option &option : commonOptions()) {
            if (*option.value && namesOf(option).contains(name))
                ++i; // its value follows as a word of its own
        }
    }
    return positions;
}

struct Found {
    const Command *command = nullptr;
    std::vector<std::size_t> words; ///< positions of the command's name in the call
};

/// The longest name that the first words spell.
Found findCommand(const QStringList &arguments)
{
    const std::vector<std::size_t> words = wordPositions(arguments);
    Found best;
    for (const Command &command : commands()) {
        const QStringList name = QString::fromUtf8(command.name).split(u' ');
        bool same = std::size_t(name.size()) <= words.size() && std::size_t(name.size()) > best.words.size();
        for (qsizetype i = 0; same && i < name.size(); ++i)
            same = arguments[qsizetype(words[std::size_t(i)])] == name[i];
        if (same)
            best = {&command, {words.begin(), words.begin() + name.size()}};
    }
    return best;
}

std::string optionLines(const std::vector<Option> &options)
{
    std::string text;
    for (const Option &option : options) {
        QStringList names;
        for (const QString &name : namesOf(option))
            names.push_back((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
        std::string left = "  " + names.join(QStringLiteral(", ")).toStdString();
        if (*option.value)
            left += std::string(" ") + option.value;
        left.resize(std::max<std::size_t>(left.size() + 2, 36), ' ');
        text += left + option.help + '\n';
    }
    return text;
}

std::string overview()
{
    std::string text = "readyline-cli: probes, resources and real readiness of Kubernetes projects\n\n"
                       "Usage: readyline-cli COMMAND [options] [arguments]\n\nCommands:\n";
    for (const Command &command : commands()) {
        std::string left = std::string("  ") + command.name;
        left.resize(std::max<std::size_t>(left.size() + 2, 18), ' ');
        text += left + command.summary + '\n';
    }
    return text + "\nOptions of every command:\n" + optionLines(commonOptions());
}

std::string helpOf(const Command &command)
{
    std::string text = std::string(command.summary) + "\n\nUsage: readyline-cli " + command.name + " [options] " + command.synopsis + '\n';
    if (!command.options.empty())
        text += "\nOptions:\n" + optionLines(command.options);
    return text + "\nOptions of every command:\n" + optionLines(commonOptions());
}

/// The exit code, unless what was printed did not arrive.
int arrived(Terminal &output, int code)
{
    if (code != 0 || !output.broken())
        return code;
    return report(output, core::Error(core::ErrorCode::FileUnwritable, core::say("Cannot write to standard output")));
}

int start(const Command &command, const QStringList &arguments, Terminal &output, QCoreApplication &application)
{
    QCommandLineParser parser;
    addOptions(parser, command.options);
    // A command may give the name of a common option a meaning of its own.
    QStringList taken;
    for (const Option &option : command.options)
        taken += namesOf(option);
    std::vector<Option> common = commonOptions();
    common.erase(std::remove_if(common.begin(), common.end(), [&taken](const Option &option) { return taken.contains(namesOf(option).last()); }),
                 common.end());
    addOptions(parser, common);
    if (!parser.parse(arguments))
        return usage(output, parser.errorText().toStdString(), std::string("readyline-cli ") + command.name + " --help");
    if (parser.isSet(QStringLiteral("help"))) {
        output.data(helpOf(command));
        return arrived(output, 0);
    }
    const std::string format = parser.value(QStringLiteral("output")).toStdString();
    if (format.rfind("jsonpath", 0) == 0 || format.rfind("custom-columns", 0) == 0)
        return usage(output, "output format '" + format + "' is not supported", "use -o json");
    if (parser.isSet(QStringLiteral("color")))
        output = Terminal(parser.value(QStringLiteral("color")).toStdString());
    std::vector<std::string> positional;
    for (const QString &text : parser.positionalArguments())
        positional.push_back(text.toStdString());
    if (!*command.synopsis && !positional.empty())
        return usage(output, std::string(command.name) + " takes no arguments, not '" + positional.front() + "'", std::string("readyline-cli ") + command.name + " --help");
    Call call(parser, std::move(positional), output);
    int code = 0;
    const Signals signals_([&call, &code](int signal) {
        call.interrupted();
        code = 128 + signal;
        QCoreApplication::exit(code);
    });
    std::optional<int> done = command.start(call);
    if (!done)
        done = call.exitCode();
    code = done ? *done : application.exec();
    call.release();
    return arrived(output, code);
}

} // namespace

int report(Output &output, const core::Error &error)
{
    output.note("readyline-cli: " + terminalSafe(error.english()));
    if (!error.hint.empty())
        output.note("hint: " + terminalSafe(error.hint.english()));
    return core::exitCode(error.code);
}

int usage(Output &output, const std::string &why, const std::string &hint)
{
    output.note("readyline-cli: wrong usage: " + terminalSafe(why));
    if (!hint.empty())
        output.note("hint: " + terminalSafe(hint));
    return core::exitCode(core::ErrorCode::Usage);
}

int run(int argc, char **argv)
{
    // Before anything of Qt is made: scripts ask for the version often.
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        Terminal output("auto");
        output.line("readyline-cli " READYLINE_VERSION);
        return arrived(output, 0);
    }
    // kubectl completes `kubectl readyline ...` by a program of this name; the scripts of `completion` use the word.
    const bool forKubectl = std::string_view(argv[0]).substr(std::string_view(argv[0]).rfind('/') + 1) == "kubectl_complete-readyline";
    if (forKubectl || (argc > 1 && std::strcmp(argv[1], "__complete") == 0)) {
        std::fputs(completionOf({argv + (forKubectl ? 1 : 2), argv + argc}).c_str(), stdout);
        return 0;
    }
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("readyline-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    operations::installLanguage(application);
    Terminal output("auto");
    QStringList arguments = QCoreApplication::arguments();
    const Found found = findCommand(arguments);
    if (!found.command) {
        const std::vector<std::size_t> words = wordPositions(arguments);
        if (!words.empty())
            return usage(output, "there is no command '" + arguments[qsizetype(words.front())].toStdString() + "'", "readyline-cli --help lists them");
        if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
            output.data(overview());
            return arrived(output, 0);
        }
        return usage(output, "a command is missing", "readyline-cli --help lists them");
    }
    for (auto position = found.words.rbegin(); position != found.words.rend(); ++position)
        arguments.removeAt(qsizetype(*position));
    return start(*found.command, arguments, output, application);
}

} // namespace cli
