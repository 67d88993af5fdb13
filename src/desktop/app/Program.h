// SPDX-License-Identifier: Apache-2.0
// Starts the window program from its arguments and gives its exit code: 0 done, 1 self-test failed, 2 usage, 3 no display.
#pragma once

namespace app {

int run(int argc, char **argv);

} // namespace app
