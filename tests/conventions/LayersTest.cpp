// SPDX-License-Identifier: Apache-2.0
#include "SourceTree.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

using namespace conventions;

/// Which layers a layer may include directly; what those include follows.
static const std::map<std::string, std::set<std::string>> arrows{
    {"core", {}},
    {"yaml", {"core"}},
    {"kube", {"yaml"}},
    {"probes", {"kube"}},
    {"rollout", {"probes"}},
    {"client", {"kube"}},
    {"history", {"rollout"}},
    {"demo", {"probes"}},
    {"operations", {"client", "history"}},
    {"cli", {"operations", "demo"}},
    {"document", {"probes", "operations"}},
    {"models", {"document"}},
    {"ui", {"models"}},
    {"pages", {"ui"}},
    {"app", {"pages", "demo"}},
};

static std::set<std::string> reachable(const std::string &layer)
{
    std::set<std::string> out{layer};
    for (const std::string &next : arrows.at(layer)) {
        const std::set<std::string> further = reachable(next);
        out.insert(further.begin(), further.end());
    }
    return out;
}

class LayersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void includesFollowTheArrows();
    void headersShowNoThirdParty();
    void foldersHaveNoRings();
    void commandLineLinksNoWindowLibrary();
};

static std::vector<std::string> includes(const SourceFile &file, const char *pattern)
{
    const std::regex include(pattern);
    std::vector<std::string> out;
    for (const std::string &line : file.lines) {
        std::smatch match;
        if (std::regex_search(line, match, include))
            out.push_back(match[1]);
    }
    return out;
}

void LayersTest::includesFollowTheArrows()
{
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (file.layer.empty() || file.layer == "main")
            continue;
        if (!arrows.count(file.layer)) {
            problems.push_back(file.path + ": \"" + file.layer + "\" is no layer; add it to the table of arrows or move the file");
            continue;
        }
        const std::set<std::string> allowed = reachable(file.layer);
        for (const std::string &target : includes(file, "^#include \"([a-z]+)/")) {
            if (arrows.count(target) && !allowed.count(target))
                problems.push_back(file.path + ": " + file.layer + " may not include " + target
                                   + ". Move the code to the layer where both can reach it, or hand the value in.");
        }
    }
    QCOMPARE(joined(problems), std::string());
}

void LayersTest::headersShowNoThirdParty()
{
    // A header that shows a library makes every layer above depend on it.
    static const std::regex allowed("^(Q[A-Za-z]*|Qt[A-Za-z]+/.*|tl/expected\\.hpp|[a-z_0-9]+)$");
    Problems problems;
    for (const SourceFile &file : sourceFiles()) {
        if (file.layer.empty() || !file.header())
            continue;
        for (const std::string &target : includes(file, "^#include <([^>]+)>")) {
            if (!std::regex_match(target, allowed))
                problems.push_back(file.path + ": <" + target + "> belongs in a .cpp");
        }
    }
    QCOMPARE(joined(problems), std::string());
}

static bool reaches(const std::map<std::string, std::set<std::string>> &edges, const std::string &from, const std::string &to,
                    std::set<std::string> &seen)
{
    const auto found = edges.find(from);
    if (found == edges.end())
        return false;
    for (const std::string &next : found->second) {
        if (next == to || (seen.insert(next).second && reaches(edges, next, to, seen)))
            return true;
    }
    return false;
}

void LayersTest::foldersHaveNoRings()
{
    // Folders below src at every depth: what they include of one another must be no circle. A folder and its own sub-folders count as one
    // direction: the folder may use its parts, the parts may not use the folder's siblings that use them.
    std::map<std::string, std::string> folderOf; // "kube/validation/Probe.h" -> "kube/validation"
    const auto folder = [](const std::string &path) { return path.substr(0, path.rfind('/')); };
    const auto include = [](const std::string &path) {
        std::string out = path.substr(4);
        for (const char *group : {"engine/", "world/", "desktop/"}) {
            if (out.rfind(group, 0) == 0)
                out = out.substr(std::string(group).size());
        }
        return out;
    };
    std::map<std::string, std::set<std::string>> edges;
    for (const SourceFile &file : sourceFiles()) {
        if (file.layer.empty() || file.layer == "main")
            continue;
        const std::string from = folder(include(file.path));
        for (const std::string &target : includes(file, "^#include \"([a-z]+/[^\"]+)\"")) {
            const std::string to = folder(target);
            const bool nested = to.rfind(from + '/', 0) == 0 || from.rfind(to + '/', 0) == 0;
            if (to != from && !nested)
                edges[from].insert(to);
        }
    }
    Problems problems;
    for (const auto &[from, targets] : edges) {
        for (const std::string &to : targets) {
            std::set<std::string> seen;
            if (from < to && reaches(edges, to, from, seen))
                problems.push_back(from + " and " + to + " include one another, maybe through others; one of them needs less");
        }
    }
    QCOMPARE(joined(problems), std::string());
}

void LayersTest::commandLineLinksNoWindowLibrary()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {qEnvironmentVariable("READYLINE_CLI")});
    QVERIFY2(ldd.waitForFinished(), "ldd did not run");
    const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
    QVERIFY2(libraries.contains(QStringLiteral("libQt6Core")), qPrintable(libraries));
    for (const char *forbidden : {"libQt6Gui", "libQt6Widgets", "libX11", "libxcb", "libGL"})
        QVERIFY2(!libraries.contains(QString::fromUtf8(forbidden)), forbidden);
}

REGISTER_TEST(LayersTest);
#include "LayersTest.moc"
