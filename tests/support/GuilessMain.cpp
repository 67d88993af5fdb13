// SPDX-License-Identifier: Apache-2.0
#include "support/TestMain.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return support::runTests(argc, argv);
}
