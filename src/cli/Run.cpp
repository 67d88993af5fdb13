// SPDX-License-Identifier: Apache-2.0
#include "cli/Run.h"

#include "cli/Commands.h"
#include "cli/Completion.h"
#include "cli/Help.h"
#include "cli/Signals.h"
#include "cli/Terminal.h"
#include "operations/Language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace cli {

namespace {

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
    Call(const Command &command, const QCommandLineParser &parser, std::vector<std::string> arguments, Output &output)
        : m_command(command), m_parser(parser), m_arguments(std::move(arguments)), m_output(output)
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
    std::string format() const override
    {
        const std::string formats = m_command.formats;
        return value("output", formats.substr(0, formats.find('|')));
    }
    Output &output() override { return m_output; }
    void finish(int exitCode) override
    {
        m_exitCode = exitCode;
        QCoreApplication::exit(exitCode);
    }
    void keep(std::shared_ptr<void> object) override { m_kept.push_back(std::move(object)); }
    void onInterrupt(std::function<void(int)> fn) override { m_interrupt = std::move(fn); }
    /// Set once finish() was called: it may have been from inside the start function, when no event loop ran yet.
    std::optional<int> exitCode() const { return m_exitCode; }
    void interrupted(int code) const
    {
        if (m_interrupt)
            m_interrupt(code);
    }
    /// Last in, first out, so that what was built on an object goes before it.
    void release()
    {
        while (!m_kept.empty())
            m_kept.pop_back();
    }

private:
    const Command &m_command;
    const QCommandLineParser &m_parser;
    std::vector<std::string> m_arguments;
    Output &m_output;
    std::vector<std::shared_ptr<void>> m_kept;
    std::function<void(int)> m_interrupt;
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

/// The exit code, and that of a broken output if what was printed did not arrive.
int arrived(Terminal &output, int code)
{
    if (!output.broken())
        return code;
    if (output.unread()) { // Qt ignores the signal that ends every other program here, without a word
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    return std::max(code, report(output, core::Error(core::ErrorCode::FileUnwritable, core::say("Cannot write to standard output"))));
}

/// kubectl's flags may be written --flag=true and --flag=false, which Qt's parser does not know.
QStringList withPlainFlags(const QStringList &arguments, const std::vector<Option> &options)
{
    QStringList out;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--")
            return out + arguments.mid(i);
        const QString flag = arguments[i].section(u'=', 0, 0), value = arguments[i].section(u'=', 1);
        const bool known = (value == u"true" || value == u"false") && std::any_of(options.begin(), options.end(), [&flag](const Option &option) {
            return !*option.value && flag.startsWith(u"--") && namesOf(option).contains(flag.mid(2));
        });
        if (!known)
            out.push_back(arguments[i]);
        else if (value == u"true")
            out.push_back(flag);
    }
    return out;
}

/// Why the values of -o and --color cannot be meant.
int checkCommon(const Command &command, const QCommandLineParser &parser, Output &output)
{
    const QString formats = QString::fromUtf8(command.formats);
    for (const QString &format : parser.values(QStringLiteral("output"))) {
        if (format.startsWith(u"jsonpath") || format.startsWith(u"custom-columns"))
            return usage(output, "output format '" + format.toStdString() + "' is not supported", "use -o json");
        if (formats.isEmpty())
            return usage(output, std::string(command.name) + " has no output formats");
        if (!formats.split(u'|').contains(format))
            return usage(output, std::string(command.name) + " has no output format '" + format.toStdString() + "'",
                         "use -o " + formats.split(u'|').join(QStringLiteral(", ")).toStdString());
    }
    const QString when = parser.value(QStringLiteral("color"));
    if (parser.isSet(QStringLiteral("color")) && when != u"auto" && when != u"always" && when != u"never")
        return usage(output, "--color '" + when.toStdString() + "' is not known", "use auto, always or never");
    return 0;
}

int unknownCommand(const std::string &word, Output &output)
{
    for (const Command &command : commands()) {
        if (std::string_view(command.name).starts_with(word + ' '))
            return usage(output, "'" + word + "' alone is no command", std::string("readyline-cli ") + command.name);
    }
    return usage(output, "there is no command '" + word + "'", "readyline-cli --help lists them");
}

int start(const Command &command, const QStringList &arguments, Terminal &output, QCoreApplication &application)
{
    const std::string helpCall = std::string("readyline-cli ") + command.name + " --help";
    std::vector<Option> options = optionsOf(command);
    if (!*command.formats)
        options.push_back({"o,output", "FORMAT", ""}); // to say more than that it is unknown
    QCommandLineParser parser;
    addOptions(parser, options);
    if (!parser.parse(withPlainFlags(arguments, options)))
        return usage(output, parser.errorText().toStdString(), helpCall);
    if (parser.isSet(QStringLiteral("help"))) {
        output.data(helpOf(command));
        return arrived(output, 0);
    }
    if (const int wrong = checkCommon(command, parser, output))
        return wrong;
    if (parser.isSet(QStringLiteral("color")))
        output = Terminal(parser.value(QStringLiteral("color")).toStdString());
    std::vector<std::string> positional;
    for (const QString &text : parser.positionalArguments())
        positional.push_back(text.toStdString());
    if (!*command.synopsis && !positional.empty())
        return usage(output, std::string(command.name) + " takes no arguments, not '" + positional.front() + "'", helpCall);
    Call call(command, parser, std::move(positional), output);
    std::optional<int> done = command.start(call);
    if (!done)
        done = call.exitCode();
    int code = done.value_or(0);
    if (!done && !output.broken()) {
        // Only what goes on is ended in order; before, a signal ends the program at once, also while it reads standard input.
        const Signals signals_([&call, &code](int signal) {
            code = 128 + signal;
            call.interrupted(code);
            QCoreApplication::exit(code);
        });
        code = application.exec();
    }
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
    holdClosedStreams();
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
            return unknownCommand(arguments[qsizetype(words.front())].toStdString(), output);
        if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
            output.data(overview());
            return arrived(output, 0);
        }
        if (arguments.contains(QStringLiteral("--version"))) {
            output.line("readyline-cli " READYLINE_VERSION);
            return arrived(output, 0);
        }
        return usage(output, "a command is missing", "readyline-cli --help lists them");
    }
    for (auto position = found.words.rbegin(); position != found.words.rend(); ++position)
        arguments.removeAt(qsizetype(*position));
    return start(*found.command, arguments, output, application);
}

} // namespace cli
