// SPDX-License-Identifier: Apache-2.0
#include "support/Program.h"

namespace support {

namespace {

QStringList toQt(const std::vector<std::string> &words)
{
    QStringList out;
    for (const std::string &word : words)
        out.push_back(QString::fromStdString(word));
    return out;
}

void setUp(QProcess &process, const Environment &environment)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment) {
        if (value.empty())
            all.remove(QString::fromUtf8(name));
        else
            all.insert(QString::fromUtf8(name), QString::fromStdString(value));
    }
    process.setProcessEnvironment(all);
}

} // namespace

ProgramResult runCli(const std::vector<std::string> &arguments, std::string_view input, const Environment &environment, int seconds)
{
    QProcess process;
    setUp(process, environment);
    process.start(qEnvironmentVariable("READYLINE_CLI"), toQt(arguments));
    ProgramResult result;
    if (!process.waitForStarted())
        return result;
    process.write(input.data(), qint64(input.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(seconds * 1000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    } else {
        result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
    }
    result.out = process.readAllStandardOutput().toStdString();
    result.err = process.readAllStandardError().toStdString();
    return result;
}

BackgroundProgram::BackgroundProgram(const char *programVariable, const std::vector<std::string> &arguments, const Environment &environment)
    : m_process(std::make_unique<QProcess>())
{
    setUp(*m_process, environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(qEnvironmentVariable(programVariable), toQt(arguments));
}

BackgroundProgram::~BackgroundProgram()
{
    m_process->terminate();
    if (!m_process->waitForFinished(5000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

bool BackgroundProgram::waitForLine(std::string_view text, int seconds)
{
    while (m_output.find(text) == std::string::npos) {
        if (!m_process->waitForReadyRead(seconds * 1000))
            return false;
        m_output += m_process->readAll().toStdString();
    }
    return true;
}

} // namespace support
