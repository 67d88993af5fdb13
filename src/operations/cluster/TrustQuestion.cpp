// SPDX-License-Identifier: Apache-2.0
#include "operations/cluster/TrustQuestion.h"

#include "kube/kubeconfig/ExecCredential.h"
#include "operations/Drafts.h"
#include "operations/cluster/Trust.h"

#include <QStandardPaths>

namespace operations {

namespace {

using core::say;
using core::Text;

/// The file that would be run: names without a slash are looked for in PATH, as for a shell.
std::string programOf(const std::string &command)
{
    if (command.find('/') != std::string::npos)
        return realPath(command);
    const QString found = QStandardPaths::findExecutable(QString::fromStdString(command));
    return found.isEmpty() ? command : realPath(found.toStdString());
}

void addConnection(const kube::ClientSettings &settings, std::vector<TrustQuestion::Row> &rows)
{
    rows.push_back({say("Server"), Text::verbatim(kube::redactedUrl(settings.host))});
    if (settings.insecure)
        rows.push_back({say("Its certificate"), say("is not checked")});
    if (!settings.tlsServerName.empty())
        rows.push_back({say("Name in its certificate"), Text::verbatim(settings.tlsServerName)});
    if (!settings.proxyUrl.empty())
        rows.push_back({say("Proxy"), Text::verbatim(kube::redactedUrl(settings.proxyUrl))});
}

void addProgram(const kube::ExecPlugin &plugin, std::vector<TrustQuestion::Row> &rows)
{
    rows.push_back({say("Runs the program"), Text::verbatim(programOf(plugin.command))});
    if (plugin.args && !plugin.args->empty())
        rows.push_back({say("Its arguments"), say("%1, not shown because they may hold a secret", plugin.args->size())});
    std::string names;
    for (const auto &[name, value] : plugin.env.value_or(std::vector<std::pair<std::string, std::string>>()))
        names += (names.empty() ? "" : ", ") + name;
    if (!names.empty())
        rows.push_back({say("Sets the variables"), Text::verbatim(names)});
}

void addFiles(const kube::ClientSettings &settings, const std::string &kubeconfig, std::vector<TrustQuestion::Row> &rows)
{
    struct File {
        const std::string &path;
        Text what;
        bool credential;
    };
    for (const File &file : {File{settings.bearerTokenFile, say("Reads the token"), true}, File{settings.certFile, say("Reads the certificate"), true},
                             File{settings.keyFile, say("Reads the key"), true}, File{settings.caFile, say("Reads the certificate authority"), false}}) {
        if (!file.path.empty())
            rows.push_back({file.what, Text::verbatim(realPath(file.path)), file.credential && !isInFolderOf(kubeconfig, file.path)});
    }
}

std::string keyOf(const TrustQuestion &question, const std::optional<kube::ExecPlugin> &plugin)
{
    core::Items rows, arguments;
    for (const TrustQuestion::Row &row : question.rows)
        rows.push_back(core::list({core::Value(row.what.english()), core::Value(row.value.english())}));
    if (question.runsProgram) {
        for (const std::string &argument : plugin->args.value_or(std::vector<std::string>()))
            arguments.push_back(core::Value(argument));
    }
    return hashOf(core::map({{"kubeconfig", core::Value(question.kubeconfig)},
                             {"untrusted", core::Value(question.untrusted)},
                             {"rows", core::Value(std::move(rows))},
                             {"arguments", core::Value(std::move(arguments))}}));
}

} // namespace

std::optional<TrustQuestion> trustQuestion(const std::string &kubeconfig, bool trusted, const kube::ClientSettings &settings)
{
    TrustQuestion question{realPath(kubeconfig), !trusted, kube::signsInByPlugin(settings), {}, {}};
    if (trusted && !question.runsProgram)
        return {};
    if (!trusted)
        addConnection(settings, question.rows);
    if (question.runsProgram)
        addProgram(*settings.exec, question.rows);
    if (!trusted)
        addFiles(settings, kubeconfig, question.rows);
    question.key = keyOf(question, settings.exec);
    return question;
}

} // namespace operations
