// SPDX-License-Identifier: Apache-2.0
#include "cli/Terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace cli {

void Terminal::data(std::string_view bytes)
{
    if (broken())
        return;
    errno = 0;
    // Large pieces are not buffered, so each of the two calls may be the one that fails.
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0)
        m_problem = errno == 0 ? EIO : errno;
}

void Terminal::note(std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}

void Terminal::progress(std::string_view line)
{
    if (isatty(STDERR_FILENO))
        note(line);
}

bool Terminal::colour() const
{
    if (m_colours == "always" || m_colours == "never")
        return m_colours == "always";
    const char *off = std::getenv("NO_COLOR");
    return !(off && *off) && isatty(STDOUT_FILENO);
}

bool Terminal::unread() const
{
    return m_problem == EPIPE;
}

void holdClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) // open() takes the lowest free number, so this one
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace cli
