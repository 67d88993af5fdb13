// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstring>

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::printf("readyline %s\n", READYLINE_VERSION);
        return 0;
    }
    return 2;
}
