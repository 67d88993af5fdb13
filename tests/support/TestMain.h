// SPDX-License-Identifier: Apache-2.0
// Lets one executable hold many test classes: REGISTER_TEST(Class) at the end of each file, run all or `tst_layer Class [function]`.
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace support {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

struct TestRegistration {
    TestRegistration(const char *name, TestFactory factory);
};

/// Runs the classes named by the arguments (all without), prints one summary line, returns the number of failed functions.
int runTests(int argc, char **argv);

} // namespace support

#define REGISTER_TEST(Class) \
    static const support::TestRegistration registered##Class(#Class, [] { return std::make_unique<Class>(); })
