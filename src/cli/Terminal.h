// SPDX-License-Identifier: Apache-2.0
// The program's standard output and standard error. It decides when colours and progress are written.
#pragma once

#include "cli/Output.h"

namespace cli {

class Terminal final : public Output {
public:
    /// `colours`: auto, always or never.
    explicit Terminal(std::string colours) : m_colours(std::move(colours)) { }

    void data(std::string_view bytes) override;
    void note(std::string_view line) override;
    void progress(std::string_view line) override;
    bool colour() const override;
    bool broken() const override { return m_problem != 0; }
    /// Whoever read it has gone away, as `head` does.
    bool unread() const;

private:
    std::string m_colours;
    int m_problem = 0; ///< errno of what could not be written
};

/// A stream that the caller closed (`>&-`) must not become the number of a file or socket that the program opens: it is held by one that cannot be
/// used. To be called first of all.
void holdClosedStreams();

} // namespace cli
