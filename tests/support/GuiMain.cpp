// SPDX-License-Identifier: Apache-2.0
#include "support/TestMain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return support::runTests(argc, argv);
}
