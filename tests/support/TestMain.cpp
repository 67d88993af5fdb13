// SPDX-License-Identifier: Apache-2.0
#include "support/TestMain.h"

#include <QTest>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace support {

namespace {

std::vector<std::pair<std::string, TestFactory>> &registry()
{
    static std::vector<std::pair<std::string, TestFactory>> tests; // filled by static registration before main()
    return tests;
}

} // namespace

TestRegistration::TestRegistration(const char *name, TestFactory factory)
{
    registry().emplace_back(name, std::move(factory));
}

int runTests(int argc, char **argv)
{
    qputenv("QTEST_DISABLE_STACK_DUMP", "1"); // a debugger that is asked for the stack of a crashed test may never come back
    std::string wanted;
    std::vector<char *> arguments{argv[0]};
    for (int i = 1; i < argc; ++i) {
        if (i == 1 && argv[i][0] != '-')
            wanted = argv[i];
        else
            arguments.push_back(argv[i]);
    }
    int failed = 0, ran = 0;
    for (const auto &[name, factory] : registry()) {
        if (!wanted.empty() && wanted != name)
            continue;
        ++ran;
        failed += QTest::qExec(factory().get(), int(arguments.size()), arguments.data());
    }
    std::printf("%d test classes, %d functions failed\n", ran, failed);
    return ran == 0 ? 1 : failed;
}

} // namespace support
