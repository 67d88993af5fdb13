// SPDX-License-Identifier: Apache-2.0
// Runs the built programs as a user would: arguments and standard input in, both outputs and the exit code back. It checks nothing.
#pragma once

#include <QProcess>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

struct ProgramResult {
    int exitCode = -1; ///< 128 + signal if it was ended by one; -1 if it did not start or did not end in time
    std::string out;
    std::string err;
};

using Environment = std::vector<std::pair<const char *, std::string>>;

/// Runs readyline-cli to its end (at most `seconds`). `environment` is added to the test's own; an empty value removes a variable.
ProgramResult runCli(const std::vector<std::string> &arguments, std::string_view input = {}, const Environment &environment = {},
                     int seconds = 60);

/// A program that goes on beside the test and is ended with it.
class BackgroundProgram {
public:
    BackgroundProgram(const char *programVariable, const std::vector<std::string> &arguments, const Environment &environment = {});
    ~BackgroundProgram();
    /// Waits until standard output has a line with this text; false after `seconds`.
    bool waitForLine(std::string_view text, int seconds = 30);
    std::string output() const { return m_output; }
    QProcess &process() { return *m_process; }

private:
    std::unique_ptr<QProcess> m_process;
    std::string m_output;
};

} // namespace support
