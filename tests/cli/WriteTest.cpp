// SPDX-License-Identifier: Apache-2.0
// The commands that write, as a script sees them, against a served simulated cluster.
#include "core/Json.h"
#include "support/Program.h"
#include "support/Sandbox.h"
#include "support/TestMain.h"

#include <QTest>

using core::Value;
using support::ProgramResult;

class WriteTest : public QObject {
    Q_OBJECT

    support::Sandbox folder;
    std::string kubeconfig;
    std::unique_ptr<support::BackgroundProgram> server;

    ProgramResult cli(std::vector<std::string> arguments, std::string_view input = {}) const
    {
        return support::runCli(arguments, input, {{"KUBECONFIG", kubeconfig}}, 120);
    }
    Value json(const ProgramResult &result) const
    {
        const auto value = core::parseJson(result.out);
        return value ? *value : Value("no JSON: " + result.out + result.err);
    }
    static bool has(const std::string &text, const char *part) { return text.find(part) != std::string::npos; }

private Q_SLOTS:
    void initTestCase()
    {
        kubeconfig = folder.path("k.yaml");
        server = std::make_unique<support::BackgroundProgram>(
            "READYLINE_CLI", std::vector<std::string>{"demo", "serve", "--scenario", "empty", "--speed", "20", "--kubeconfig-out", kubeconfig});
        QVERIFY2(server->waitForLine("KUBECONFIG"), server->output().c_str());
        const ProgramResult made = cli({"create", "42", "--user-id", "7", "--image", "registry.example/goose:1"});
        QVERIFY2(made.exitCode == 0, made.err.c_str());
        QCOMPARE(made.out, std::string("namespace/user-7 created\nservice/proj-42-api created\ndeployment.apps/proj-42-api created\n"));
    }
    void cleanupTestCase() { server.reset(); }

    void createAgainChangesNothing()
    {
        const ProgramResult again = cli({"create", "42", "--user-id", "7", "--image", "registry.example/goose:1", "-o", "json"});
        QCOMPARE(again.exitCode, 0);
        const Value document = json(again);
        for (const Value &item : document["items"].items())
            QVERIFY2(item["result"].string() == "unchanged", again.out.c_str());
    }
    void createNeedsItsOptions()
    {
        QCOMPARE(cli({"create", "42", "--image", "x"}).exitCode, 2);
        QCOMPARE(cli({"create", "42", "--user-id", "7"}).exitCode, 2);
        QCOMPARE(cli({"create", "--user-id", "7", "--image", "x"}).exitCode, 2);
        QCOMPARE(cli({"create", "42", "--user-id", "7", "--image", "x", "--dry-run=client"}).exitCode, 2);
    }
    void dryRunWritesNothing()
    {
        const ProgramResult look = cli({"create", "50", "--user-id", "50", "--image", "x:1", "--dry-run=server"});
        QCOMPARE(look.exitCode, 0);
        QVERIFY2(has(look.err, "checked only when applying"), look.err.c_str());
        const ProgramResult list = cli({"projects", "-n", "user-50", "-o", "json"});
        QCOMPARE(json(list)["items"].size(), std::size_t(0));
    }
    void projects()
    {
        const Value item = json(cli({"projects", "-n", "user-7", "-o", "json"}))["items"].at(0);
        QCOMPARE(item["name"].string(), std::string("proj-42-api"));
        QCOMPARE(item["workload"].string(), std::string("deployment.apps/proj-42-api"));
        QVERIFY(item["layout"].boolean());
        QCOMPARE(item["drift"].integer(), 0);
        QCOMPARE(item["qos"].string(), std::string("Burstable"));
        QCOMPARE(item["probes"]["goose-api"].size(), std::size_t(3));
        QCOMPARE(item["findings"]["warning"].integer(), 0);
        QCOMPARE(cli({"projects", "-n", "user-7", "-o", "name"}).out, std::string("deployment.apps/proj-42-api\n"));
    }

    void exportDiffApply()
    {
        const ProgramResult exported = cli({"export", "user-7/proj-42-api"});
        QCOMPARE(exported.exitCode, 0);
        for (const char *never : {"uid:", "resourceVersion", "managedFields", "status:", "clusterIP", "nodePort"})
            QVERIFY2(!has(exported.out, never), never);
        const std::string file = folder.write("p.yaml", exported.out);
        const ProgramResult same = cli({"diff", file});
        QCOMPARE(same.exitCode, 0);
        QVERIFY(same.out.empty());

        std::string changed = exported.out;
        changed.replace(changed.find("failureThreshold: 12"), 20, "failureThreshold: 13");
        const std::string other = folder.write("q.yaml", changed);
        const ProgramResult differs = cli({"diff", other});
        QCOMPARE(differs.exitCode, 1);
        QVERIFY2(has(differs.out, "-          failureThreshold: 12\n+          failureThreshold: 13\n"), differs.out.c_str());
        QCOMPARE(cli({"apply", other, "--dry-run=server"}).exitCode, 0);
        QCOMPARE(cli({"diff", other}).exitCode, 1); // it only looked
        const ProgramResult applied = cli({"apply", "-f", other, "-o", "json"});
        QCOMPARE(applied.exitCode, 0);
        const Value changes = json(applied)["items"].at(1)["changes"];
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes.at(0)["path"].string(), std::string("spec.template.spec.containers[name=goose-api].startupProbe.failureThreshold"));
        QVERIFY(has(applied.err, "startupProbe.failureThreshold: 12 -> 13"));
        QCOMPARE(cli({"diff", other}).exitCode, 0);
        QCOMPARE(cli({"apply", "-"}, exported.out).exitCode, 0);
    }
    void exportToFolder()
    {
        const std::string target = folder.path("out");
        QCOMPARE(cli({"export", "-n", "user-7", "--dir", target, "--layout", "per-object"}).exitCode, 0);
        QVERIFY(has(folder.read("out/user-7/proj-42-api-deployment.yaml"), "kind: Deployment"));
        QVERIFY(has(folder.read("out/user-7/proj-42-api-service.yaml"), "kind: Service"));
    }

    void conflict()
    {
        std::string text = cli({"export", "user-7/proj-42-api"}).out;
        const std::string file = folder.write("mine.yaml", text);
        QCOMPARE(cli({"apply", file, "--field-manager", "other"}).exitCode, 0); // shares equal values
        text.replace(text.find("registry.example/goose:1"), 24, "registry.example/goose:2");
        const std::string newer = folder.write("newer.yaml", text);
        const ProgramResult refused = cli({"apply", newer});
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(has(refused.err, "image: ours registry.example/goose:2, theirs registry.example/goose:1, owned by other"), refused.err.c_str());
        const ProgramResult forced = cli({"apply", newer, "--force-conflicts"});
        QCOMPARE(forced.exitCode, 0);
        QCOMPARE(cli({"apply", file, "--force-conflicts"}).exitCode, 0);
    }
    void refusals()
    {
        const std::string unknown = folder.write("u.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: user-7}\nspec: {prots: []}\n");
        const ProgramResult rejected = cli({"apply", unknown});
        QCOMPARE(rejected.exitCode, 1);
        QVERIFY2(has(rejected.err, "prots"), rejected.err.c_str());
        QCOMPARE(cli({"apply", folder.write("b.yaml", "a: [\n")}).exitCode, 3);
        QCOMPARE(cli({"apply", folder.path("none.yaml")}).exitCode, 3);
        QCOMPARE(cli({"apply"}).exitCode, 2);
        const std::string crd = folder.write("c.yaml", "apiVersion: x.example/v1\nkind: Thing\nmetadata: {name: a}\n");
        QCOMPARE(cli({"apply", crd}).exitCode, 3);
        const std::string good = folder.write("g.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: user-7}\n");
        const ProgramResult others = cli({"apply", crd, unknown, good});
        QCOMPARE(others.exitCode, 3);
        QCOMPARE(others.out, std::string("configmap/c created\n"));
        const ProgramResult none = cli({"apply", folder.path("b.yaml"), "-"}, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: d, namespace: user-7}\n");
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.out.empty()); // everything is parsed before anything is written
        for (const char *command : {"apply", "diff"}) {
            const ProgramResult elsewhere = cli({command, good, "-n", "elsewhere"});
            QCOMPARE(elsewhere.exitCode, 2);
            QVERIFY2(has(elsewhere.err, "configmap/c is in namespace user-7, not in elsewhere"), elsewhere.err.c_str());
            QCOMPARE(cli({command, good, "-n", "user-7"}).exitCode, 0);
        }
    }
    void maskedSecretIsRefused()
    {
        const std::string secret = folder.write("s.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: user-7}\nstringData: {password: canary-secret}\n");
        const ProgramResult made = cli({"apply", secret});
        QVERIFY2(made.exitCode == 0, made.err.c_str());
        const ProgramResult changed = cli({"apply", "-", "-o", "json"}, "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: user-7}\nstringData: {password: canary-other}\n");
        QVERIFY(!has(made.out + made.err + changed.out + changed.err, "canary"));
        const ProgramResult compared = cli({"diff", secret});
        QVERIFY2(!has(compared.out + compared.err, "canary") && !has(compared.out, "Y2FuYXJ5"), compared.out.c_str());
    }

    void lifecycle()
    {
        const ProgramResult off = cli({"deactivate", "user-7/proj-42-api"});
        QCOMPARE(off.exitCode, 0);
        QCOMPARE(off.out, std::string("deployment.apps/proj-42-api configured (replicas 1 -> 0)\n"));
        QCOMPARE(cli({"deactivate", "user-7/proj-42-api"}).out, std::string("deployment.apps/proj-42-api unchanged\n"));
        QCOMPARE(cli({"activate", "-n", "user-7", "deploy/proj-42-api", "--replicas", "2"}).out,
                 std::string("deployment.apps/proj-42-api configured (replicas 0 -> 2)\n"));
        QCOMPARE(cli({"restart", "user-7/proj-42-api"}).out, std::string("deployment.apps/proj-42-api restarted\n"));
        QCOMPARE(cli({"activate", "user-7/nothing"}).exitCode, 3);
        QCOMPARE(cli({"activate", "svc/x"}).exitCode, 2);
        QCOMPARE(cli({"activate", "user-7/proj-42-api", "--replicas", "none"}).exitCode, 2);
    }
    void selectors()
    {
        const auto out = [this](std::vector<std::string> call) {
            call.insert(call.end(), {"-o", "name"});
            return cli(call).out;
        };
        const std::string name = "deployment.apps/proj-42-api\n";
        QCOMPARE(out({"restart", "-n", "user-7", "-l", "app=proj-42-api"}), name);
        QCOMPARE(out({"restart", "-A", "-l", "app in (proj-42-api,x)"}), name);
        const ProgramResult none = cli({"deactivate", "-l", "app=proj-42-api"}); // of the namespace `default`
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.out.empty() && has(none.err, "No projects found."));
        QCOMPARE(cli({"wait", "-A", "-l", "app=x"}).exitCode, 1);
        QVERIFY(has(cli({"wait", "-A", "-l", "app=proj-42-api"}).out, "proj-42-api ready"));
        QVERIFY(has(cli({"explain", "-A", "-l", "app=proj-42-api"}).out, "QoS class"));
        QCOMPARE(cli({"lint", "-A", "-l", "app=proj-42-api"}).exitCode, 0);
        const std::string two = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one, namespace: user-7, labels: {a: \"1\"}}\n---\n"
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: two, namespace: user-7, labels: {a: \"2\"}}\n";
        QCOMPARE(cli({"apply", "-", "-l", "a notin (1)"}, two).out, std::string("configmap/two created\n"));
        QCOMPARE(cli({"diff", "-", "-l", "a=2"}, two).exitCode, 0);
        QCOMPARE(cli({"diff", "-", "-l", "a"}, two).exitCode, 1);
        QCOMPARE(cli({"apply", "-", "-l", "a in (x"}, two).exitCode, 2);
        for (const std::vector<std::string> &call : {std::vector<std::string>{"delete", "-A", "-l", ""}, {"delete", "user-7/proj-42-api", "-l", "a=b"},
                                                     {"export", "user-7/proj-42-api", "-l", "a=b"}, {"lint", "user-7/proj-42-api", "-l", "a=b"}})
            QCOMPARE(cli(call).exitCode, 2);
        QCOMPARE(cli({"restart", "-A", "-l", "app in (x"}).exitCode, 1); // the server says what is wrong with it
    }
    void zDelete()
    {
        QVERIFY(has(cli({"delete", "user-7/proj-42-api", "--dry-run=server"}).out, "deleted (server dry run)"));
        QCOMPARE(json(cli({"projects", "-n", "user-7", "-o", "json"}))["items"].size(), std::size_t(1));
        const ProgramResult gone = cli({"delete", "user-7/proj-42-api", "--wait"});
        QCOMPARE(gone.exitCode, 0);
        QCOMPARE(gone.out, std::string("deployment.apps/proj-42-api deleted\nservice/proj-42-api deleted\n"));
        QCOMPARE(json(cli({"projects", "-n", "user-7", "-o", "json"}))["items"].size(), std::size_t(0));
        QCOMPARE(cli({"delete", "user-7/proj-42-api"}).exitCode, 3);
    }
};

REGISTER_TEST(WriteTest);
#include "WriteTest.moc"
