// SPDX-License-Identifier: Apache-2.0
// The whole command-line program behind main(): finds the command, parses its options, runs it, gives the exit code. It does no command's work.
#pragma once

namespace cli {

/// Exit codes: 0 yes, 1 the answer is no, 2 wrong usage, 3 could not do it, 4 owned by another manager, 5 timed out, 130/143 on a signal.
int run(int argc, char **argv);

} // namespace cli
