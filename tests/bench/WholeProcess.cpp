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

/// A megabyte of Deployments with different names, as a temporary file that is removed at the end.
class LargeFile {
public:
    LargeFile()
    {
        std::string text;
        for (int i = 0; text.size() < (1U << 20); ++i) {
            const std::string name = "proj-" + std::to_string(i) + "-api";
            text += "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: user-1}\nspec:\n  replicas: 1 # as it was\n"
                    "  selector: {matchLabels: {app: " + name + "}}\n  template:\n    metadata: {labels: {app: " + name + "}}\n    spec:\n      containers:\n"
                    "      - name: goose-api\n        image: registry.example/goose:1\n        readinessProbe:\n          httpGet: {path: /ready, port: 3001}\n"
                    "          periodSeconds: 5\n---\n";
        }
        m_file = mkstemp(m_path.data());
        m_written = m_file >= 0 && write(m_file, text.data(), text.size()) == ssize_t(text.size());
    }
    ~LargeFile()
    {
        close(m_file);
        unlink(m_path.c_str());
    }
    bool written() const { return m_written; }
    const std::string &path() const { return m_path; }

private:
    std::string m_path = "/tmp/readyline-bench-XXXXXX";
    int m_file = -1;
    bool m_written = false;
};

} // namespace

int main()
{
    if (const std::string cli = program("READYLINE_CLI"); !cli.empty()) {
        measure("readyline-cli --version", {cli, "--version"}, 8, 64);
        const LargeFile file;
        if (file.written())
            measure("readyline-cli set --name, 1 MB", {cli, "set", file.path(), "--name", "proj-700-api", "spec.replicas=2"}, 25, 64);
    }
    if (const std::string window = program("READYLINE_GUI"); !window.empty())
        measure("readyline --demo, first window", {window, "--demo", "--quit-after-first-paint"}, 200, 64);
    return 0;
}
