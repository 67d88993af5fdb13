// SPDX-License-Identifier: Apache-2.0
#include "cli/Run.h"

int main(int argc, char **argv)
{
    return cli::run(argc, argv);
}
