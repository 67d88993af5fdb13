// SPDX-License-Identifier: Apache-2.0
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <filesystem>

#include <sys/stat.h>

using support::runCli;

static const char *const manifests = R"(# the service
apiVersion: v1
kind: Service
metadata: {name: web, namespace: a}
spec:
  ports: [{port: 80}]
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # same name
  namespace: a
spec:
  replicas: 1
  template:
    spec:
      initContainers:
      - name: mesh
        image: mesh:1
        restartPolicy: Always
      containers:
      - name: app
        image: app:1
        env:
        - name: MODE
          value: "x"
        resources:
          limits:
            cpu: 2
        readinessProbe:
          httpGet:
            path: /ready
            port: 8080
          periodSeconds: 5
---
apiVersion: v1
kind: List
items:
- apiVersion: apps/v1
  kind: StatefulSet
  metadata: {name: db}
  spec: {replicas: 1}
)";

class SetCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typesDecide_data();
    void typesDecide();
    void handlerIsReplaced();
    void objectsAreFound();
    void wrongCallsChangeNothing_data();
    void wrongCallsChangeNothing();
    void inPlaceKeepsModeAndLink();
    void aFileThatCannotBeWrittenStays();
    void containerDecidesBetweenObjects();
    void standardInput();
    void largeFileIsFast();
};

/// The manifests with one piece of text replaced.
static std::string with(const std::string &before, const std::string &after)
{
    std::string text = manifests;
    return text.replace(text.find(before), before.size(), after);
}

void SetCommandTest::typesDecide_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *change, const char *before, const char *after) {
        QTest::newRow(change) << QString::fromUtf8(change) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("readinessProbe.httpGet.port=http", "port: 8080", "port: http");
    row("readinessProbe.httpGet.port=9090", "port: 8080", "port: 9090");
    row("readinessProbe.httpGet.path=/", "path: /ready", "path: /");
    row("readinessProbe.periodSeconds=0x10", "periodSeconds: 5", "periodSeconds: 16");
    row("env[name=MODE].value=on", "value: \"x\"", "value: \"on\"");
    row("env[name=MODE].value=a: #b", "value: \"x\"", "value: \"a: #b\"");
    row("image=registry/app:012", "image: app:1", "image: registry/app:012");
    row("image=1.10", "image: app:1", "image: \"1.10\"");
    row("resources.limits.cpu=1", "cpu: 2", "cpu: 1");
    row("resources.limits.cpu=500m", "cpu: 2", "cpu: 500m");
    row("resources.limits[\"nvidia.com/gpu\"]=1", "cpu: 2", "cpu: 2\n            nvidia.com/gpu: \"1\"");
    row("resources-", "        resources:\n          limits:\n            cpu: 2\n", "");
    row("livenessProbe-", "periodSeconds: 5", "periodSeconds: 5");
    row("args=[--level, 5, yes]", "          periodSeconds: 5\n", "          periodSeconds: 5\n        args:\n        - --level\n        - \"5\"\n        - \"yes\"\n");
    row("ports[containerPort=80].name=http", "          periodSeconds: 5\n",
        "          periodSeconds: 5\n        ports:\n        - containerPort: 80\n          name: http\n");
}

void SetCommandTest::typesDecide()
{
    QFETCH(QString, change);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto result = runCli({"set", "-", "--kind", "deploy", "--name", "web", "--container", "app", change.toStdString()}, manifests);
    QVERIFY2(result.exitCode == 0, result.err.c_str());
    QCOMPARE(result.out, with(before.toStdString(), after.toStdString()));
}

void SetCommandTest::handlerIsReplaced()
{
    const auto result = runCli({"set", "-", "--kind", "Deployment", "--container", "app", "readinessProbe.tcpSocket.port=8080",
                                "readinessProbe.failureThreshold=2"}, manifests);
    QCOMPARE(result.out, with("          httpGet:\n            path: /ready\n            port: 8080\n          periodSeconds: 5\n",
                              "          tcpSocket:\n            port: 8080\n          periodSeconds: 5\n          failureThreshold: 2\n"));
}

void SetCommandTest::objectsAreFound()
{
    QCOMPARE(runCli({"set", "-", "--name", "db", "spec.replicas=2"}, manifests).out, with("{replicas: 1}", "{replicas: 2}"));
    QCOMPARE(runCli({"set", "-", "--doc", "1", "spec.replicas=2"}, manifests).out, with("replicas: 1", "replicas: 2"));
    QCOMPARE(runCli({"set", "-", "--doc", "1", "-c", "mesh", "image=mesh:2"}, manifests).out, with("mesh:1", "mesh:2"));
    QCOMPARE(runCli({"set", "-", "--kind", "svc", "-n", "a", "spec.ports[0].port=81"}, manifests).out, with("port: 80", "port: 81"));
    const auto two = runCli({"set", "-", "--name", "web", "metadata.labels.x=1"}, manifests);
    QCOMPARE(two.exitCode, 2);
    QVERIFY2(two.err.find("line 8") != std::string::npos, two.err.c_str());
}

void SetCommandTest::wrongCallsChangeNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, QStringList arguments, int code, const char *says) {
        QTest::newRow(name) << std::move(arguments) << code << QString::fromUtf8(says);
    };
    const QString doc = QStringLiteral("--doc=1");
    row("no change", {doc}, 2, "at least one CHANGE");
    row("no path", {doc, QStringLiteral("spec.replicas")}, 2, "is no change");
    row("unknown field", {doc, QStringLiteral("spec.replica=2")}, 2, "there is no field spec.replica in a Deployment");
    row("not a number", {doc, QStringLiteral("spec.replicas=many")}, 2, "not a whole number");
    row("too large", {doc, QStringLiteral("spec.replicas=99999999999")}, 2, "too large");
    row("not a map", {doc, QStringLiteral("spec.template=x")}, 2, "not a map");
    row("not a quantity", {doc, QStringLiteral("-c=app"), QStringLiteral("resources.limits.cpu=2x")}, 2, "not a quantity");
    row("one of two is wrong", {doc, QStringLiteral("spec.replicas=2"), QStringLiteral("spec.paused=maybe")}, 2, "not true or false");
    row("no such container", {doc, QStringLiteral("-c=none"), QStringLiteral("image=x")}, 3, "there is no container none");
    row("no such object", {QStringLiteral("--name=none"), QStringLiteral("spec.replicas=2")}, 3, "no object");
    row("no such document", {QStringLiteral("--doc=7"), QStringLiteral("spec.replicas=2")}, 3, "there is no document 7");
}

void SetCommandTest::wrongCallsChangeNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const support::Sandbox box;
    const std::string file = box.write("m.yaml", manifests);
    std::vector<std::string> call{"set", "-i", file};
    for (const QString &argument : arguments)
        call.push_back(argument.toStdString());
    const auto result = runCli(call);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.err.find(says.toStdString()) != std::string::npos, result.err.c_str());
    QVERIFY(result.out.empty());
    QCOMPARE(box.read("m.yaml"), std::string(manifests));
}

void SetCommandTest::inPlaceKeepsModeAndLink()
{
    const support::Sandbox box;
    const std::string file = box.write("real/m.yaml", manifests);
    std::filesystem::create_symlink(file, box.path("link.yaml"));
    ::chmod(file.c_str(), 0640);
    const auto result = runCli({"set", box.path("link.yaml"), "--doc", "1", "spec.replicas=2", "--in-place"});
    QVERIFY2(result.exitCode == 0 && result.out.empty(), result.err.c_str());
    QCOMPARE(box.read("real/m.yaml"), with("replicas: 1", "replicas: 2"));
    QVERIFY(std::filesystem::is_symlink(box.path("link.yaml")));
    struct stat about {};
    QCOMPARE(::stat(file.c_str(), &about), 0);
    QCOMPARE(about.st_mode & 07777U, 0640U);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(box.path("real")), {}), 1);
}

void SetCommandTest::aFileThatCannotBeWrittenStays()
{
    const support::Sandbox box;
    const std::string shared = box.write("m.yaml", "kind: A\nmetadata: {name: x}\na: &v 1\nb: *v\n");
    const auto refused = runCli({"set", "-i", shared, "a=2"});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.find("m.yaml: no small change") != std::string::npos && refused.err.find("line 3") != std::string::npos, refused.err.c_str());
    const auto missing = runCli({"set", "-i", box.path("none.yaml"), "a=2"});
    QCOMPARE(missing.exitCode, 3);
    const auto broken = runCli({"set", box.write("t.yaml", "kind: A\na: {{ .x }}\n"), "b=2"});
    QCOMPARE(broken.exitCode, 3);
    QVERIFY2(broken.err.find("line 2") != std::string::npos && broken.err.find("helm template") != std::string::npos, broken.err.c_str());
}

void SetCommandTest::containerDecidesBetweenObjects()
{
    support::Sandbox box;
    const std::string file = box.write("t.yaml", manifests);
    const auto result = runCli({"set", file, "--container", "app", "readinessProbe.httpGet.path=/other"});
    QVERIFY2(result.exitCode == 0, result.err.c_str());
    QVERIFY(result.out.find("path: /other") != std::string::npos);
    QCOMPARE(runCli({"set", file, "--container", "mesh", "image=mesh:2"}).exitCode, 0);
    const auto missing = runCli({"set", file, "--container", "nowhere", "image=x"});
    QVERIFY2(missing.exitCode != 0 && missing.err.find("3 objects match") != std::string::npos, missing.err.c_str());
}

void SetCommandTest::standardInput()
{
    const std::string text = "\xEF\xBB\xBF{\r\n  \"kind\": \"X\", \"metadata\": {\"name\": \"n\"},\r\n  \"a\": [1]\r\n}";
    const auto result = runCli({"set", "-", "a[1]=two"}, text);
    QCOMPARE(result.out, "\xEF\xBB\xBF{\r\n  \"kind\": \"X\", \"metadata\": {\"name\": \"n\"},\r\n  \"a\": [1, \"two\"]\r\n}");
    QCOMPARE(runCli({"set", "-i", "-", "a=1"}, text).exitCode, 2);
}

void SetCommandTest::largeFileIsFast()
{
    std::string text;
    for (int i = 0; text.size() < (1U << 20); ++i) {
        std::string one = manifests;
        one.replace(one.find("name: web # same"), 9, "name: web-" + std::to_string(i));
        text += one + "---\n";
    }
    QElapsedTimer timer;
    timer.start();
    const auto result = runCli({"set", "-", "--name", "web-7", "spec.replicas=2"}, text);
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(result.exitCode == 0, result.err.c_str());
    QCOMPARE(result.out.size(), text.size());
    QVERIFY(timer.elapsed() < 2000); // a debug build on a busy machine; the figure is in tests/bench
}

REGISTER_TEST(SetCommandTest);
#include "SetTest.moc"
