// SPDX-License-Identifier: Apache-2.0
#include "cli/cluster/Export.h"

#include "cli/cluster/Connect.h"
#include "cli/cluster/Sequence.h"
#include "core/Json.h"
#include "kube/exporting/Export.h"
#include "kube/workload/Workload.h"
#include "operations/Files.h"
#include "yaml/Writer.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

namespace cli {

namespace {

using core::ErrorCode;
using core::say;
using core::Value;

constexpr std::array parts{"service", "configmap", "namespace", "secret"};

/// Names of ConfigMaps and Secrets that the pod template uses.
std::set<std::string> used(const Value &podSpec, const char *kind)
{
    const bool secret = std::string_view(kind) == "Secret";
    std::set<std::string> names;
    const auto add = [&names](const Value &name) {
        if (!name.string().empty())
            names.insert(name.string());
    };
    for (const Value &volume : podSpec["volumes"].items()) {
        add(secret ? volume["secret"]["secretName"] : volume["configMap"]["name"]);
        for (const Value &source : volume["projected"]["sources"].items())
            add(source[secret ? "secret" : "configMap"]["name"]);
    }
    for (const char *list : {"containers", "initContainers"}) {
        for (const Value &container : podSpec[list].items()) {
            for (const Value &from : container["envFrom"].items())
                add(from[secret ? "secretRef" : "configMapRef"]["name"]);
            for (const Value &variable : container["env"].items())
                add(variable["valueFrom"][secret ? "secretKeyRef" : "configMapKeyRef"]["name"]);
        }
    }
    return names;
}

std::string rankOf(const Value &object)
{
    static constexpr std::array kinds{"Namespace", "ConfigMap", "Secret", "Service"};
    const auto at = std::find(kinds.begin(), kinds.end(), object["kind"].string());
    return std::to_string(at - kinds.begin()) + object["metadata"]["name"].string();
}

class Exporting {
public:
    Exporting(Invocation &call, Link &link, std::vector<kube::ObjectRef> refs, std::set<std::string> with)
        : m_call(call), m_link(link), m_refs(std::move(refs)), m_with(std::move(with))
    {
    }

    void run()
    {
        const bool named = !m_refs.empty();
        if (named) {
            for (const kube::ObjectRef &ref : m_refs)
                m_sequence->add([this, ref](Sequence::Done done) { readOne(ref, std::move(done)); });
        } else {
            const std::string scope = m_call.isSet("all-namespaces") ? std::string() : m_link.namespaceName();
            for (const char *kind : {"Deployment", "StatefulSet", "DaemonSet"})
                m_sequence->add([this, scope, kind](Sequence::Done done) { readAll("apps/v1", kind, scope, m_workloads, std::move(done)); });
        }
        m_sequence->run([this] { readSurroundings(); });
    }

private:
    void readOne(const kube::ObjectRef &ref, Sequence::Done done)
    {
        m_calls.push_back(m_link.session().get(ref.path(), {}, [this, ref, done = std::move(done)](core::Result<client::Reply> reply) {
            if (reply)
                m_workloads.push_back(reply->body);
            else
                fail(reply.error(), ref.namespaceName + '/' + ref.name);
            done();
        }));
    }
    void readAll(const char *apiVersion, const char *kind, const std::string &namespaceName, std::vector<Value> &into, Sequence::Done done, bool quietly = false)
    {
        client::Query query;
        if (m_call.isSet("selector") && &into == &m_workloads)
            query.emplace_back("labelSelector", m_call.value("selector"));
        const std::string path = kube::findKind(apiVersion, kind)->listPath(namespaceName);
        m_calls.push_back(m_link.session().list(path, query, [this, &into, quietly, done = std::move(done)](core::Result<client::Listing> listing) {
            if (listing)
                into.insert(into.end(), listing->items.begin(), listing->items.end());
            else if (!quietly)
                fail(listing.error(), {});
            done();
        }));
    }
    void readSurroundings()
    {
        std::set<std::string> namespaces;
        for (const Value &workload : m_workloads)
            namespaces.insert(workload["metadata"]["namespace"].string());
        for (const std::string &name : namespaces) {
            if (m_with.count("service"))
                m_more->add([this, name](Sequence::Done done) { readAll("v1", "Service", name, m_services, std::move(done)); });
            // Not readable is as none: then replicas stay in the manifest.
            m_more->add([this, name](Sequence::Done done) {
                readAll("autoscaling/v2", "HorizontalPodAutoscaler", name, m_autoscalers, std::move(done), true);
            });
            if (m_with.count("namespace"))
                m_more->add([this, name](const Sequence::Done &done) { readObject({"v1", "Namespace", {}, name, {}}, done); });
        }
        std::set<std::pair<std::string, std::string>> wanted; // path, kind
        for (const Value &workload : m_workloads) {
            for (const auto &[part, kind] : {std::pair("configmap", "ConfigMap"), std::pair("secret", "Secret")}) {
                if (!m_with.count(part))
                    continue;
                for (const std::string &name : used(workload["spec"]["template"]["spec"], kind)) {
                    const kube::ObjectRef ref{"v1", kind, workload["metadata"]["namespace"].string(), name, {}};
                    if (wanted.emplace(ref.path(), kind).second)
                        m_more->add([this, ref](const Sequence::Done &done) { readObject(ref, done); });
                }
            }
        }
        m_more->run([this] { write(); });
    }
    void readObject(const kube::ObjectRef &ref, const Sequence::Done &done)
    {
        m_calls.push_back(m_link.session().get(ref.path(), {}, [this, ref, done](core::Result<client::Reply> reply) {
            if (reply)
                m_others.push_back(reply->body);
            else
                fail(reply.error(), ref.display());
            done();
        }));
    }
    bool scaled(const Value &workload) const
    {
        return std::any_of(m_autoscalers.begin(), m_autoscalers.end(), [&workload](const Value &autoscaler) {
            const Value &target = autoscaler["spec"]["scaleTargetRef"];
            return autoscaler["metadata"]["namespace"] == workload["metadata"]["namespace"] && target["kind"] == workload["kind"]
                && target["name"] == workload["metadata"]["name"];
        });
    }
    Value clean(const Value &object) const
    {
        kube::ExportOptions options;
        options.keepDefaults = m_call.isSet("keep-defaults");
        options.showSecrets = m_call.isSet("show-secrets");
        options.underAutoscaler = scaled(object);
        return kube::exportManifest(object, options);
    }
    void write()
    {
        std::vector<Value> live = m_others;
        for (const Value &service : m_services) {
            const bool needed = std::any_of(m_workloads.begin(), m_workloads.end(), [&service](const Value &workload) {
                return workload["metadata"]["namespace"] == service["metadata"]["namespace"]
                    && kube::selects(service, workload["spec"]["template"]["metadata"]["labels"]);
            });
            if (needed)
                live.push_back(service);
        }
        live.insert(live.end(), m_workloads.begin(), m_workloads.end());
        std::vector<Value> manifests;
        for (const Value &object : live)
            manifests.push_back(clean(object));
        std::sort(manifests.begin(), manifests.end(), [](const Value &a, const Value &b) {
            const auto key = [](const Value &v) {
                const std::string &space = v["metadata"]["namespace"].string();
                return std::pair(space.empty() ? v["metadata"]["name"].string() : space, rankOf(v));
            };
            return key(a) < key(b);
        });
        if (manifests.empty() && m_exit == 0)
            m_call.output().note("No projects found.");
        const int code = m_call.isSet("dir") ? toFolder(manifests) : toOutput(manifests);
        m_call.finish(worse(m_exit, code));
    }
    std::string printed(const std::vector<Value> &manifests) const
    {
        if (m_call.format() == "yaml")
            return yaml::writeAll(manifests);
        if (manifests.size() == 1)
            return core::toJson(manifests.front(), core::JsonStyle::Pretty);
        return core::toJson(core::map({{"apiVersion", Value("v1")}, {"kind", Value("List")}, {"items", Value(core::Items(manifests))}}), core::JsonStyle::Pretty);
    }
    int toOutput(const std::vector<Value> &manifests)
    {
        if (!manifests.empty())
            m_call.output().data(printed(manifests));
        return 0;
    }
    /// single: one file a namespace and workload name; per-object: one file an object.
    int toFolder(const std::vector<Value> &manifests)
    {
        const std::filesystem::path folder = m_call.value("dir");
        const std::string ending = m_call.format() == "yaml" ? ".yaml" : ".json";
        const bool perObject = m_call.value("layout", "single") == "per-object";
        std::map<std::string, std::vector<Value>> files;
        for (const Value &manifest : manifests) {
            const std::string &space = manifest["metadata"]["namespace"].string();
            const std::string name = manifest["metadata"]["name"].string();
            const std::string kind = kube::ObjectRef::of(manifest).resource()->singular;
            const std::string home = space.empty() ? name : space;
            files[home + '/' + (perObject ? name + '-' + kind : space.empty() ? "namespace" : name)].push_back(manifest);
        }
        for (const auto &[name, content] : files) {
            const std::filesystem::path file = folder / (name + ending);
            std::error_code problem;
            std::filesystem::create_directories(file.parent_path(), problem);
            if (problem) {
                core::Error error(ErrorCode::FileUnwritable, say("Cannot make the folder: %1", problem.message()));
                error.subject = file.parent_path().string();
                return report(m_call.output(), error);
            }
            const bool secrets = m_call.isSet("show-secrets") && m_with.count("secret");
            if (const auto written = operations::writeFile(file.string(), printed(content), secrets ? 0600 : 0644); !written)
                return report(m_call.output(), written.error());
            m_call.output().note(terminalSafe(file.string()));
        }
        return 0;
    }
    void fail(core::Error error, const std::string &subject)
    {
        if (!subject.empty())
            error.subject = subject;
        m_exit = worse(m_exit, report(m_call.output(), error));
    }

    Invocation &m_call;
    Link &m_link;
    std::vector<kube::ObjectRef> m_refs;
    std::set<std::string> m_with;
    std::vector<Value> m_workloads, m_services, m_autoscalers, m_others;
    client::Calls m_calls;
    std::shared_ptr<Sequence> m_sequence = std::make_shared<Sequence>(), m_more = std::make_shared<Sequence>();
    int m_exit = 0;
};

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    const std::string layout = call.value("layout", "single");
    if (layout != "single" && layout != "per-object")
        return usage(output, "--layout '" + layout + "' is not known", "use single or per-object");
    std::set<std::string> with;
    const std::string list = call.value("with", "service");
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        const std::string part = list.substr(at, end - at);
        if (std::find(parts.begin(), parts.end(), part) == parts.end())
            return usage(output, "--with '" + part + "' is not known", "use service, configmap, namespace, secret");
        with.insert(part);
        at = end + 1;
    }
    const auto link = connect(call);
    if (!link)
        return report(output, link.error());
    std::vector<kube::ObjectRef> refs;
    if (!call.arguments().empty()) {
        auto parsed = projectRefs(call, call.arguments(), **link);
        if (!parsed)
            return report(output, parsed.error());
        refs = std::move(*parsed);
    }
    const auto exporting = std::make_shared<Exporting>(call, **link, std::move(refs), std::move(with));
    call.keep(exporting);
    exporting->run();
    return std::nullopt;
}

} // namespace

Command exportCommand()
{
    return {"export", "[PROJECT...]", "live projects as clean manifests that can be applied again",
            {{"dir", "DIR", "write files below this folder instead of standard output"},
             {"layout", "single|per-object", "one file for a project, or for each object"},
             {"with", "LIST", "what goes with the workload: service,configmap,namespace,secret (default service)"},
             {"keep-defaults", "", "keep defaults that the server filled in"},
             {"show-secrets", "", "write the values of Secrets"}},
            start, "yaml|json", true};
}

} // namespace cli
