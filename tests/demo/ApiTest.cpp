// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"
#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/engine/Api.h"
#include "kube/managedfields/Extract.h"
#include "support/TestMain.h"

#include <QtTest>

using core::Value;

namespace {

constexpr const char *applyType = "application/apply-patch+yaml", *mergeType = "application/merge-patch+json",
                     *strategicType = "application/strategic-merge-patch+json", *jsonPatchType = "application/json-patch+json",
                     *tableType = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";
const std::string deployments = "/apis/apps/v1/namespaces/shop/deployments";

/// JSON with ' for ", which reads better in literals (moc does not read raw strings).
std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

struct Server {
    core::SteppedClock clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    demo::Store store{clock};
    demo::Api api;

    explicit Server(demo::Api::Options options = {}) : api(clock, store, std::move(options))
    {
        if (api.answer(request("GET", "/version")).status == 200)
            call("POST", "/api/v1/namespaces", "{'metadata':{'name':'shop'}}");
    }

    static core::Request request(const std::string &method, const std::string &target, const std::string &body = {}, const std::string &type = {},
                                 const std::string &accept = "application/json")
    {
        core::Request request;
        request.method = method;
        request.target = target;
        request.body = quoted(body);
        request.headers = {{"User-Agent", "test/1"}, {"Accept", accept}};
        if (!type.empty())
            request.headers.push_back({"Content-Type", type});
        return request;
    }

    int status = 0;
    Value call(const std::string &method, const std::string &target, const std::string &body = {}, const std::string &type = {},
               const std::string &accept = "application/json")
    {
        const demo::Response response = api.answer(request(method, target, body, type, accept));
        status = response.status;
        return core::parseJson(response.body).value_or(Value(response.body));
    }
};

std::string configMap(const std::string &name, const std::string &labels = "{}")
{
    return "{'metadata':{'name':'" + name + "','labels':" + labels + "}}";
}

/// What `kubectl create deployment` sends.
constexpr const char *created = "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','labels':{'app':'web'}},"
    "'spec':{'replicas':1,'selector':{'matchLabels':{'app':'web'}},'strategy':{},'template':{'metadata':{'labels':{'app':'web'}},"
    "'spec':{'containers':[{'name':'web','image':'web:1','resources':{}}]}}},'status':{}}";

/// Lines of a watch body as events.
std::vector<Value> events(const std::string &text)
{
    std::vector<Value> result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        result.push_back(core::parseJson(text.substr(start, end - start)).value());
        start = end + 1;
    }
    return result;
}

/// A length-delimited protobuf field (shorter than 128 bytes).
std::string field(int number, const std::string &bytes)
{
    return std::string{char(number * 8 + 2), char(bytes.size())} + bytes;
}

std::string number(int fieldNumber, int value)
{
    return std::string{char(fieldNumber * 8), char(value)};
}

} // namespace

class ApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void successiveEditsOfACreatedDeploymentBothStay()
    {
        Server server;
        server.call("POST", deployments + "?fieldManager=kubectl-create", created, "application/json");
        QCOMPARE(server.status, 201);
        const auto edit = [&](const char *path, Value value) {
            const Value live = server.call("GET", deployments + "/web");
            const Value base = kube::extractApplied(live, "readyline").value_or(kube::identityOf(live));
            const Value config = base.set(core::FieldPath::of(path), std::move(value));
            return server.call("PATCH", deployments + "/web?fieldManager=readyline&fieldValidation=Strict&force=true", core::toJson(config), applyType);
        };
        edit("spec.template.spec.containers[name=web].readinessProbe.httpGet.port", Value(80));
        QCOMPARE(server.status, 200);
        const Value last = edit("spec.template.spec.containers[name=web].imagePullPolicy", Value("Always"));
        QCOMPARE(server.status, 200);
        const Value &container = last["spec"]["template"]["spec"]["containers"].items()[0];
        QCOMPARE(container["readinessProbe"]["httpGet"]["port"].integer().value_or(0), 80);
        QCOMPARE(container["imagePullPolicy"].string(), std::string("Always"));
        QCOMPARE(container["image"].string(), std::string("web:1"));
        QCOMPARE(last["metadata"]["generation"].integer().value_or(0), 3);
    }

    void conflictsNameTheOwnerAndForceTakesOver()
    {
        Server server;
        server.call("POST", deployments + "?fieldManager=kubectl-create", created, "application/json");
        const std::string config = "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web'},'spec':{'replicas':3}}";
        const Value refused = server.call("PATCH", deployments + "/web?fieldManager=a", config, applyType);
        QCOMPARE(server.status, 409);
        QCOMPARE(refused["message"].string(), std::string("Apply failed with 1 conflict: conflict with \"kubectl-create\" using apps/v1: .spec.replicas"));
        const Value forced = server.call("PATCH", deployments + "/web?fieldManager=a&force=true", config, applyType);
        QCOMPARE(server.status, 200);
        QCOMPARE(forced["spec"]["replicas"].integer().value_or(0), 3);
        server.call("PATCH", deployments + "/web?force=true", "{'spec':{}}", mergeType);
        QCOMPARE(server.status, 422);
    }

    void dryRunWritesNothing()
    {
        Server server;
        const auto before = server.store.revision();
        const Value shown = server.call("POST", deployments + "?dryRun=All", created, "application/json");
        QCOMPARE(server.status, 201);
        QVERIFY(!shown["metadata"]["uid"].string().empty());
        QCOMPARE(server.store.revision(), before);
        server.call("GET", deployments + "/web");
        QCOMPARE(server.status, 404);
    }

    void pagesAreOneSnapshot()
    {
        Server server;
        for (const char *name : {"a", "b", "c", "d", "e"})
            server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap(name));
        const Value first = server.call("GET", "/api/v1/namespaces/shop/configmaps?limit=2");
        QCOMPARE(first["items"].size(), std::size_t(2));
        QCOMPARE(first["metadata"]["remainingItemCount"].integer().value_or(0), 3);
        QVERIFY(!first["items"].items()[0].contains("kind"));
        server.call("DELETE", "/api/v1/namespaces/shop/configmaps/c");
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("bb"));
        std::string names, token = first["metadata"]["continue"].string();
        while (!token.empty()) {
            const Value page = server.call("GET", "/api/v1/namespaces/shop/configmaps?limit=2&continue=" + token);
            QCOMPARE(page["metadata"]["resourceVersion"].string(), first["metadata"]["resourceVersion"].string());
            for (const Value &item : page["items"].items())
                names += item["metadata"]["name"].string();
            token = page["metadata"]["continue"].string();
        }
        QCOMPARE(names, std::string("cde"));
        server.store.compact(server.store.revision());
        const Value expired = server.call("GET", "/api/v1/namespaces/shop/configmaps?limit=2&continue=" + first["metadata"]["continue"].string());
        QCOMPARE(server.status, 410);
        QCOMPARE(expired["reason"].string(), std::string("Expired"));
    }

    void selectorsSelect_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("names");
        QTest::newRow("equals") << "labelSelector=app%3Dx" << "ab";
        QTest::newRow("unequal") << "labelSelector=app!%3Dx" << "cd";
        QTest::newRow("in") << "labelSelector=app+in+(x,y)" << "abc";
        QTest::newRow("notin") << "labelSelector=app%20notin%20(y),app" << "ab";
        QTest::newRow("exists") << "labelSelector=tier" << "b";
        QTest::newRow("absent") << "labelSelector=!tier,app" << "ac";
        QTest::newRow("name") << "fieldSelector=metadata.name%3Dd" << "d";
        QTest::newRow("notname") << "fieldSelector=metadata.name!%3Dd" << "abc";
    }

    void selectorsSelect()
    {
        QFETCH(QString, query);
        QFETCH(QString, names);
        Server server;
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("a", "{'app':'x'}"));
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("b", "{'app':'x','tier':'1'}"));
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("c", "{'app':'y'}"));
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("d"));
        const Value list = server.call("GET", "/api/v1/namespaces/shop/configmaps?" + query.toStdString());
        std::string got;
        for (const Value &item : list["items"].items())
            got += item["metadata"]["name"].string();
        QCOMPARE(got, names.toStdString());
    }

    void watchesTellChangesBookmarksAndTheirEnd()
    {
        Server server;
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("old", "{'app':'x'}"));
        std::string body;
        bool ended = false;
        const demo::Api::Sink sink{[](const core::ResponseHead &) {}, [&](std::string_view chunk) { body += chunk; }, [&] { ended = true; }};
        const std::string target = "/api/v1/namespaces/shop/configmaps?watch=1&labelSelector=app%3Dx&allowWatchBookmarks=true&timeoutSeconds=100";
        const auto stream = server.api.handle(Server::request("GET", target), sink);
        QVERIFY(stream && server.api.watchCount() == 1);
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("other"));
        server.call("PATCH", "/api/v1/namespaces/shop/configmaps/other", "{'metadata':{'labels':{'app':'x'}}}", mergeType);
        server.call("PATCH", "/api/v1/namespaces/shop/configmaps/old", "{'metadata':{'labels':{'app':'y'}}}", mergeType);
        server.call("DELETE", "/api/v1/namespaces/shop/configmaps/other");
        server.clock.advance(std::chrono::seconds(61));
        std::string types;
        for (const Value &event : events(body))
            types += event["type"].string() + ' ' + event["object"]["metadata"]["name"].string() + '\n';
        QCOMPARE(types, std::string("ADDED old\nBOOKMARK \nADDED other\nDELETED old\nDELETED other\nBOOKMARK \n"));
        QCOMPARE(events(body).back()["object"]["metadata"]["resourceVersion"].string(), std::to_string(server.store.revision()));
        QVERIFY(!ended);
        server.clock.advance(std::chrono::seconds(40));
        QVERIFY(ended);
    }

    void oldWatchesGetGoneInTheStream()
    {
        Server server;
        const auto then = server.store.revision();
        server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("a"));
        server.store.compact(server.store.revision());
        const Value event = server.call("GET", "/api/v1/configmaps?watch=1&resourceVersion=" + std::to_string(then));
        QCOMPARE(server.status, 200);
        QCOMPARE(event["type"].string(), std::string("ERROR"));
        QCOMPARE(event["object"]["code"].integer().value_or(0), 410);
        server.call("GET", "/api/v1/configmaps?watch=1&sendInitialEvents=true");
        QCOMPARE(server.status, 422);
    }

    void patchesOfEachKind()
    {
        Server server;
        server.call("POST", deployments, created, "application/json");
        const Value strategic = server.call("PATCH", deployments + "/web",
                                            "{'spec':{'template':{'spec':{'containers':[{'name':'web','image':'web:2'},{'name':'side','image':'s:1'}]}}}}",
                                            strategicType);
        QCOMPARE(server.status, 200);
        QCOMPARE(strategic["spec"]["template"]["spec"]["containers"].size(), std::size_t(2));
        QCOMPARE(strategic["spec"]["template"]["spec"]["containers"].items()[0]["image"].string(), std::string("web:2"));
        const Value removed = server.call("PATCH", deployments + "/web",
                                          "{'spec':{'template':{'spec':{'containers':[{'name':'side','$patch':'delete'}]}}}}", strategicType);
        QCOMPARE(removed["spec"]["template"]["spec"]["containers"].size(), std::size_t(1));
        server.call("PATCH", deployments + "/web", "[{'op':'test','path':'/spec/replicas','value':7}]", jsonPatchType);
        QCOMPARE(server.status, 422);
        const Value patched = server.call("PATCH", deployments + "/web",
                                          "[{'op':'test','path':'/spec/replicas','value':1},{'op':'replace','path':'/spec/replicas','value':4}]",
                                          jsonPatchType);
        QCOMPARE(patched["spec"]["replicas"].integer().value_or(0), 4);
        server.call("PATCH", deployments + "/web", "{}", "application/xml");
        QCOMPARE(server.status, 415);
    }

    void servicesGetAddressesAndKeepThem()
    {
        Server server;
        const std::string services = "/api/v1/namespaces/shop/services";
        const Value service = server.call("POST", services, "{'metadata':{'name':'web'},'spec':{'type':'LoadBalancer','ports':[{'port':80}]}}");
        QCOMPARE(server.status, 201);
        const std::string address = service["spec"]["clusterIP"].string();
        QVERIFY2(address.rfind("10.96.", 0) == 0, address.c_str());
        const auto port = service["spec"]["ports"].items()[0]["nodePort"];
        QVERIFY(port.integer().value_or(0) >= 30000);
        const Value replaced = server.call("PUT", services + "/web", "{'metadata':{'name':'web'},'spec':{'type':'LoadBalancer','ports':[{'port':80},{'name':'b','port':81}]}}");
        if (server.status == 200) {
            QCOMPARE(replaced["spec"]["clusterIP"].string(), address);
            QVERIFY(replaced["spec"]["ports"].items()[0]["nodePort"] == port);
        }
        const Value second = server.call("POST", services, "{'metadata':{'name':'two'},'spec':{'ports':[{'port':80}]}}");
        QVERIFY(second["spec"]["clusterIP"].string() != address);
    }

    void tablesForKubectl()
    {
        Server server;
        server.call("POST", deployments, created, "application/json");
        server.clock.advance(std::chrono::seconds(90));
        const Value table = server.call("GET", deployments, {}, {}, tableType);
        QCOMPARE(table["kind"].string(), std::string("Table"));
        const Value &row = table["rows"].items()[0];
        QCOMPARE(core::toJson(row["cells"]), quoted("['web','0/1',0,0,'90s','web','web:1','app=web']"));
        QCOMPARE(row["object"]["kind"].string(), std::string("PartialObjectMetadata"));
        QCOMPARE(table["columnDefinitions"].size(), row["cells"].size());
        // Sorted lists carry whole objects, which have to say what they are.
        const Value whole = server.call("GET", deployments + "?includeObject=Object", {}, {}, tableType)["rows"].items()[0]["object"];
        QCOMPARE(whole["kind"].string() + ' ' + whole["apiVersion"].string(), std::string("Deployment apps/v1"));
        QCOMPARE(whole["spec"]["replicas"].integer().value_or(0), 1);
        const Value scale = server.call("GET", deployments + "/web/scale", {}, {}, tableType);
        QCOMPARE(core::toJson(scale["rows"].items()[0]["cells"]), quoted("['web',1,0,'90s']"));
        server.call("GET", deployments, {}, {}, "application/vnd.kubernetes.protobuf");
        QCOMPARE(server.status, 406);
    }

    void discoveryAndOpenApiDescribeWhatIsServed()
    {
        Server server;
        const Value groups = server.call("GET", "/apis");
        QCOMPARE(groups["groups"].items()[0]["name"].string(), std::string("apps"));
        const Value all = server.call("GET", "/apis", {}, {}, "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json");
        QCOMPARE(all["kind"].string(), std::string("APIGroupDiscoveryList"));
        const Value index = server.call("GET", "/openapi/v3");
        for (const core::Member &entry : index["paths"].members()) {
            const Value document = server.call("GET", entry.value["serverRelativeURL"].string());
            QCOMPARE(server.status, 200);
            bool validates = false;
            for (const core::Member &path : document["paths"].members()) {
                for (const Value &parameter : path.value["patch"]["parameters"].items())
                    validates = validates || parameter["name"].string() == "fieldValidation";
            }
            QVERIFY2(validates, entry.key.c_str());
        }
        // What kubectl reads before it looks into a List, or at a kind that is not served.
        QCOMPARE(server.call("GET", "/openapi/v2", {}, {}, "application/com.github.proto-openapi.spec.v2@v1.0+protobuf").string().substr(0, 5),
                 std::string("\n\x03" "2.0"));
        QCOMPARE(server.call("GET", "/version")["minor"].string(), std::string("34"));
        server.call("GET", "/apis/batch/v1/jobs");
        QCOMPARE(server.status, 404);
    }

    void readsProtobufBodies()
    {
        Server server;
        const auto post = [&](const std::string &kind, const std::string &message, const std::string &target) {
            const std::string envelope = std::string("k8s\0", 4) + field(1, field(1, "v1") + field(2, kind)) + field(2, message);
            core::Request request = Server::request("POST", target);
            request.headers.push_back({"Content-Type", "application/vnd.kubernetes.protobuf"});
            request.body = envelope;
            const demo::Response response = server.api.answer(request);
            server.status = response.status;
            return core::parseJson(response.body).value_or(Value());
        };
        const std::string port = field(1, "http") + number(3, 80) + field(4, number(1, 1) + field(3, "web"));
        const Value service = post("Service", field(1, field(1, "web") + field(11, field(1, "app") + field(2, "web"))) + field(2, field(1, port)),
                                   "/api/v1/namespaces/shop/services");
        QCOMPARE(server.status, 201);
        QCOMPARE(service["metadata"]["labels"]["app"].string(), std::string("web"));
        const Value &stored = service["spec"]["ports"].items()[0];
        QCOMPARE(stored["port"].integer().value_or(0), 80);
        QCOMPARE(stored["targetPort"].string(), std::string("web"));
        const Value secret = post("Secret", field(1, field(1, "s")) + field(2, field(1, "key") + field(2, "abc")), "/api/v1/namespaces/shop/secrets");
        QCOMPARE(secret["data"]["key"].string(), std::string("YWJj"));
        post("Secret", "\xff\xff", "/api/v1/namespaces/shop/secrets");
        QCOMPARE(server.status, 400);
        post("Nothing", "", "/api/v1/namespaces/shop/secrets");
        QCOMPARE(server.status, 400);
    }

    void asksForItsToken()
    {
        Server server({"secret", "10.96"});
        const Value refused = server.call("GET", "/api/v1/namespaces");
        QCOMPARE(server.status, 401);
        QCOMPARE(refused["reason"].string(), std::string("Unauthorized"));
        core::Request request = Server::request("GET", "/api/v1/namespaces");
        request.headers.push_back({"Authorization", "Bearer secret"});
        QCOMPARE(server.api.answer(request).status, 200);
    }

    void deletingAnswersAsTheRealServer()
    {
        Server server;
        server.call("POST", deployments, created, "application/json");
        const Value marked = server.call("DELETE", deployments + "/web", "{'propagationPolicy':'Foreground'}");
        QCOMPARE(marked["metadata"]["finalizers"].items()[0].string(), std::string("foregroundDeletion"));
        server.call("PATCH", deployments + "/web", "{'metadata':{'finalizers':null}}", mergeType);
        server.call("GET", deployments + "/web");
        QCOMPARE(server.status, 404);
        server.call("POST", "/api/v1/namespaces/nowhere/configmaps", configMap("a"));
        QCOMPARE(server.status, 404);
        server.call("DELETE", "/api/v1/namespaces/shop");
        const Value refused = server.call("POST", "/api/v1/namespaces/shop/configmaps", configMap("a"));
        QCOMPARE(server.status, 403);
        QCOMPARE(refused["details"]["causes"].items()[0]["reason"].string(), std::string("NamespaceTerminating"));
        server.call("PUT", "/api/v1/namespaces/shop/finalize", "{'metadata':{'name':'shop'},'spec':{'finalizers':[]}}");
        server.call("GET", "/api/v1/namespaces/shop");
        QCOMPARE(server.status, 404);
    }
};

REGISTER_TEST(ApiTest);
#include "ApiTest.moc"
