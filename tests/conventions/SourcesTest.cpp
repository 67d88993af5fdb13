// SPDX-License-Identifier: Apache-2.0
#include "SourceTree.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace conventions;

class SourcesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesAreSmall();
    void filesSayWhatTheyAre();
    void timersStandInFewPlaces();
    void onlyTheEdgeTranslates();
    void testsDoNotSleep();
    void noNestedEventLoops();
};

void SourcesTest::filesAreSmall()
{
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        const std::size_t limit = file.header() ? 200 : 400;
        if (file.lines.size() > limit)
            problems.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines, at most " + std::to_string(limit)
                               + ". Split it by concept; a table may go to a file of its own.");
    }
    QCOMPARE(joined(problems), std::string());
}

void SourcesTest::filesSayWhatTheyAre()
{
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (file.lines.empty() || file.lines[0] != "// SPDX-License-Identifier: Apache-2.0")
            problems.push_back(file.path + ": the first line must be the SPDX licence line");
        else if (file.header() && (file.lines.size() < 2 || file.lines[1].rfind("// ", 0) != 0))
            problems.push_back(file.path + ": the second line of a header says what it is for and what it does not do");
    }
    QCOMPARE(joined(problems), std::string());
}

/// Lines of the file that match, as "path:12: <why>".
static void grep(const SourceFile &file, const QRegularExpression &pattern, const std::string &why, Problems &problems)
{
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string &line = file.lines[i];
        const std::size_t start = line.find_first_not_of(' ');
        if (start != std::string::npos && line.compare(start, 2, "//") != 0 && pattern.match(QString::fromStdString(line)).hasMatch())
            problems.push_back(file.path + ':' + std::to_string(i + 1) + ": " + why);
    }
}

void SourcesTest::timersStandInFewPlaces()
{
    // Everything that waits asks core::Clock, so that tests need not. Animation and debouncing in the window are the exception.
    static const QRegularExpression timer(QStringLiteral("\\bQTimer\\b|singleShot|startTimer\\(|\\bsleep(_for|_until)?\\(|QThread::m?sleep"));
    static const std::set<std::string> windowLayers{"models", "ui", "pages", "app", "document"};
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (file.layer.empty() || windowLayers.count(file.layer) || file.path.find("operations/RealClock") != std::string::npos)
            continue;
        grep(file, timer, "take a core::Clock instead of a timer", problems);
    }
    QCOMPARE(joined(problems), std::string());
}

void SourcesTest::onlyTheEdgeTranslates()
{
    static const QRegularExpression translate(QStringLiteral("[^A-Za-z_]tr\\(\"|QCoreApplication::translate\\(|QObject::tr\\("));
    static const std::set<std::string> edge{"document", "models", "ui", "pages", "app", "main", "cli"};
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (!file.layer.empty() && !edge.count(file.layer))
            grep(file, translate, "return core::say(...) and let the window or the command line translate it", problems);
    }
    QCOMPARE(joined(problems), std::string());
}

void SourcesTest::testsDoNotSleep()
{
    static const QRegularExpression wait(QStringLiteral("\\bqWait\\(|qSleep\\(|QThread::m?sleep|sleep_for"));
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (file.layer.empty() && file.path.find("tests/conventions/") == std::string::npos)
            grep(file, wait, "wait for what you expect (QTRY_*, QSignalSpy::wait) or step the clock", problems);
    }
    QCOMPARE(joined(problems), std::string());
}

void SourcesTest::noNestedEventLoops()
{
    static const QRegularExpression loop(QStringLiteral("\\bQEventLoop\\b|processEvents\\("));
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (!file.layer.empty())
            grep(file, loop, "an event loop inside another lets anything happen in the middle of a function; use a callback", problems);
    }
    QCOMPARE(joined(problems), std::string());
}

REGISTER_TEST(SourcesTest);
#include "SourcesTest.moc"
