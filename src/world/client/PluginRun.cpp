// SPDX-License-Identifier: Apache-2.0
#include "client/PluginRun.h"

#include <QMetaObject>
#include <QProcess>

#include <unistd.h>

namespace client {

namespace {

using core::ErrorCode;
using core::say;
using core::Text;

constexpr qsizetype mostOutput = 1 << 20;

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

class PluginRun final : public Call::Work, public std::enable_shared_from_this<PluginRun> {
public:
    using Handler = std::function<void(core::Result<kube::ExecCredential>)>;
    PluginRun(kube::ExecPlugin plugin, Handler handler) : m_plugin(std::move(plugin)), m_handler(std::move(handler)) { }
    ~PluginRun() override
    {
        m_process.disconnect();
        m_process.kill(); // its end is waited for by QProcess
    }

    void start(const std::string &info, bool interactive)
    {
        const std::weak_ptr<PluginRun> weak = weak_from_this();
        QObject::connect(&m_process, &QProcess::finished, &m_process, [weak](int code, QProcess::ExitStatus status) {
            if (const auto self = weak.lock())
                self->onFinished(code, status);
        });
        QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [weak](QProcess::ProcessError error) {
            // It may come from inside start(); the answer must not.
            const auto self = weak.lock();
            if (!self || error != QProcess::FailedToStart)
                return;
            const auto tell = [weak] {
                if (const auto later = weak.lock())
                    later->fail(later->notFound());
            };
            QMetaObject::invokeMethod(&self->m_process, tell, Qt::QueuedConnection);
        });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : m_plugin.env.value_or(std::vector<std::pair<std::string, std::string>>()))
            environment.insert(qt(name), qt(value));
        environment.insert(QStringLiteral("KUBERNETES_EXEC_INFO"), qt(info));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        if (interactive)
            m_process.setInputChannelMode(QProcess::ForwardedInputChannel);
        QStringList arguments;
        for (const std::string &argument : m_plugin.args.value_or(std::vector<std::string>()))
            arguments.push_back(qt(argument));
        m_process.start(qt(m_plugin.command), arguments, QIODevice::ReadOnly);
    }

private:
    void onFinished(int code, QProcess::ExitStatus status)
    {
        if (status != QProcess::NormalExit)
            return fail(core::Error(ErrorCode::CredentialInvalid, say("The credential plugin %1 was ended by a signal", m_plugin.command)));
        if (code != 0)
            return fail(core::Error(ErrorCode::CredentialInvalid, Text::verbatim("exec: executable " + m_plugin.command + " failed with exit code " + std::to_string(code)),
                                    say("Sign in again with the plugin's own tools, or choose another context")));
        const QByteArray output = m_process.readAllStandardOutput();
        if (output.size() > mostOutput)
            return fail(core::Error(ErrorCode::TooLarge, say("The credential plugin %1 printed more than 1 MiB", m_plugin.command)));
        answer(kube::readExecCredential(m_plugin, {output.constData(), std::size_t(output.size())}));
    }
    core::Error notFound() const
    {
        Text hint = m_plugin.installHint.empty() ? say("Install the plugin, or correct its path in the kubeconfig") : Text::verbatim(m_plugin.installHint);
        return {ErrorCode::CredentialInvalid, Text::verbatim("exec: executable " + m_plugin.command + " not found"), std::move(hint)};
    }
    void fail(core::Error error) { answer(core::unexpected<core::Error>(std::move(error))); }
    void answer(core::Result<kube::ExecCredential> result)
    {
        const auto self = shared_from_this(); // the handler may destroy the Call
        const Handler handler = std::move(m_handler);
        m_handler = nullptr;
        if (handler)
            handler(std::move(result));
    }

    kube::ExecPlugin m_plugin;
    Handler m_handler;
    QProcess m_process;
};

} // namespace

core::Result<bool> pluginIsInteractive(const kube::ExecPlugin &plugin)
{
    const bool terminal = isatty(STDIN_FILENO) != 0;
    if (plugin.interactiveMode == "Always" && !terminal)
        return core::fail(ErrorCode::CredentialInvalid, Text::verbatim("exec plugin cannot support interactive mode: standard input is not a terminal"),
                          say("Run the command in a terminal"));
    return terminal && plugin.interactiveMode != "Never";
}

Call runPlugin(const kube::ClientSettings &settings, const std::string &caPem, std::function<void(core::Result<kube::ExecCredential>)> handler)
{
    const bool interactive = pluginIsInteractive(*settings.exec).value_or(false);
    auto run = std::make_shared<PluginRun>(*settings.exec, std::move(handler));
    run->start(kube::execInfo(settings, caPem, interactive), interactive);
    return Call(run);
}

} // namespace client
