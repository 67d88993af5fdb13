// SPDX-License-Identifier: Apache-2.0
// The real kubectl against the simulated cluster, as far as there is one on the PATH.
#include "support/Program.h"
#include "support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr const char *manifest = "apiVersion: apps/v1\n"
                                 "kind: Deployment\n"
                                 "metadata: {name: web, namespace: shop}\n"
                                 "spec:\n"
                                 "  replicas: 3\n"
                                 "  selector: {matchLabels: {app: web}}\n"
                                 "  template:\n"
                                 "    metadata: {labels: {app: web}}\n"
                                 "    spec:\n"
                                 "      containers: [{name: web, image: 'web:3', ports: [{containerPort: 80}]}]\n";

} // namespace

class KubectlTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<support::BackgroundProgram> m_server;
    QString m_kubectl;
    QString m_out, m_err;

    int run(const QString &line)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KUBECONFIG"), m_folder.filePath(QStringLiteral("k.yaml")));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(m_kubectl, QProcess::splitCommand(line));
        if (!process.waitForFinished(60000))
            return -1;
        m_out = QString::fromUtf8(process.readAllStandardOutput());
        m_err = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    /// One command that must work.
    void good(const char *line)
    {
        const int code = run(QString::fromLatin1(line));
        QVERIFY2(code == 0, qPrintable(QString::fromLatin1(line) + QLatin1String(": ") + m_out + m_err));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_kubectl = QStandardPaths::findExecutable(QStringLiteral("kubectl"));
        if (m_kubectl.isEmpty())
            QSKIP("There is no kubectl on the PATH.");
        if (qEnvironmentVariableIsEmpty("READYLINE_CLI"))
            QSKIP("READYLINE_CLI does not say where readyline-cli is; ctest does.");
        const std::string kubeconfig = m_folder.filePath(QStringLiteral("k.yaml")).toStdString();
        m_server = std::make_unique<support::BackgroundProgram>(
            "READYLINE_CLI", std::vector<std::string>{"demo", "serve", "--scenario", "empty", "--speed", "10", "--kubeconfig-out", kubeconfig});
        QVERIFY(m_server->waitForLine("export KUBECONFIG"));
        QFile file(m_folder.filePath(QStringLiteral("web.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(manifest);
        QFile list(m_folder.filePath(QStringLiteral("list.yaml")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("apiVersion: v1\nkind: List\nitems:\n"
                   "- {apiVersion: v1, kind: ConfigMap, metadata: {name: one, namespace: default}, data: {a: b}}\n"
                   "- {apiVersion: v1, kind: ConfigMap, metadata: {name: two, namespace: default}}\n");
        QFile other(m_folder.filePath(QStringLiteral("other.yaml")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("apiVersion: example.com/v1\nkind: Goose\nmetadata: {name: one}\n");
    }

    void worksAsWithAnyCluster()
    {
        if (!m_server)
            QSKIP("There is no server.");
        good("create namespace shop");
        good("-n shop create deployment web --image=web:1 --replicas=2");
        good("-n shop rollout status deployment/web --timeout=60s");
        good("-n shop set image deployment/web web=web:2");
        good("-n shop rollout status deployment/web --timeout=60s");
        good("-n shop rollout undo deployment/web");
        good("-n shop rollout status deployment/web --timeout=60s");
        good("-n shop get deployment web -o jsonpath={.spec.template.spec.containers[0].image}");
        QCOMPARE(m_out, QStringLiteral("web:1"));
        good("-n shop scale deployment web --replicas=1");
        good("-n shop get deployments,replicasets,pods -o wide");
        QVERIFY2(m_out.contains(QLatin1String("deployment.apps/web")), qPrintable(m_out));

        QCOMPARE(run(QStringLiteral("apply --server-side -f web.yaml")), 1);
        QVERIFY2(m_err.contains(QLatin1String("conflicts with \"kubectl\" with subresource \"scale\" using apps/v1:\n- .spec.replicas")), qPrintable(m_err));
        QCOMPARE(run(QStringLiteral("diff --server-side --force-conflicts -f web.yaml")), 1);
        QVERIFY2(m_out.contains(QLatin1String("+      - image: web:3")), qPrintable(m_out));
        good("apply --server-side --force-conflicts -f web.yaml");
        good("diff --server-side -f web.yaml");
        good("-n shop describe deployment web");
        good("-n shop delete deployment web --wait --timeout=60s");
        QCOMPARE(run(QStringLiteral("-n shop get deployment web")), 1);
        QVERIFY2(m_err.contains(QLatin1String("deployments.apps \"web\" not found")), qPrintable(m_err));
        good("delete namespace shop --timeout=60s");
    }

    void readsListsAndSortsAndNamesWhatIsNotServed()
    {
        if (!m_server)
            QSKIP("There is no server.");
        good("apply -f list.yaml");
        QCOMPARE(m_out, QStringLiteral("configmap/one created\nconfigmap/two created\n"));
        good("apply --server-side --force-conflicts -f list.yaml");
        good("get configmaps --sort-by={.metadata.name}");
        QVERIFY2(m_out.contains(QLatin1String("\none ")) && m_out.contains(QLatin1String("\ntwo ")), qPrintable(m_out));
        QCOMPARE(run(QStringLiteral("apply -f other.yaml")), 1);
        QVERIFY2(m_err.contains(QLatin1String("no matches for kind \"Goose\" in version \"example.com/v1\"")), qPrintable(m_err));
    }
};

REGISTER_TEST(KubectlTest);
#include "KubectlTest.moc"
