// SPDX-License-Identifier: Apache-2.0
// links: core
// Whole programs from outside: wall time and peak memory of finished processes, median of five after one warm-up.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Figures {
    double milliseconds = 0;
    double mebibytes = 0;
    int exitCode = -1;
};

Figures once(const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    for (const std::string &word : command)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), double(usage.ru_maxrss) / 1024, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

void measure(const char *what, const std::vector<std::string> &command, double budgetMs, double budgetMiB)
{
    once(command);
    std::vector<double> times, sizes;
    int exitCode = 0;
    for (int i = 0; i < 5; ++i) {
        const Figures figures = once(command);
        times.push_back(figures.milliseconds);
        sizes.push_back(figures.mebibytes);
        exitCode = std::max(exitCode, figures.exitCode);
    }
    std::sort(times.begin(), times.end());
    std::sort(sizes.begin(), sizes.end());
    std::printf("%-34s %7.1f ms (budget %.0f)   %6.1f MiB (budget %.0f)   exit %d\n", what, times[2], budgetMs, sizes[2], budgetMiB, exitCode);
}

std::string program(const char *variable)
{
    const char *path = std::getenv(variable);
    return path ? path : std::string();
}

} // namespace

int main()
{
    if (const std::string cli = program("READYLINE_CLI"); !cli.empty())
        measure("readyline-cli --version", {cli, "--version"}, 8, 64);
    if (const std::string window = program("READYLINE_GUI"); !window.empty())
        measure("readyline --demo, first window", {window, "--demo", "--quit-after-first-paint"}, 200, 64);
    return 0;
}
