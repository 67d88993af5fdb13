// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/Api.h"

#include "core/Json.h"
#include "demo/engine/meta/Discovery.h"
#include "demo/engine/meta/OpenApi.h"
#include "demo/engine/objects/Deletes.h"
#include "demo/engine/objects/Fields.h"
#include "demo/engine/read/Lists.h"
#include "demo/engine/read/Shape.h"
#include "demo/engine/read/Watch.h"

#include <algorithm>

namespace demo {

using core::Value;

struct Api::Private {
    Private(core::Clock &theClock, Store &theStore, Options theOptions)
        : clock(theClock), store(theStore), options(std::move(theOptions)), admission(store, options.serviceRange), writes(store, admission)
    {
    }

    core::Clock &clock;
    Store &store;
    Options options;
    Admission admission;
    Writes writes;
    Interceptor interceptor;
    LogSource logSource;
    std::shared_ptr<std::vector<Watch *>> watches = std::make_shared<std::vector<Watch *>>();

    std::optional<Failure> authenticate(const Call &call) const;
    Response respond(const Call &call);
    Response plain(const Call &call) const;
    Answer<Outcome> perform(const Route &route, const Call &call);
    Response log(const Route &route, const Call &call) const;
};

namespace {

Response text(int status, std::string body)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(body)};
}

Response json(int status, const Value &value, std::string contentType = "application/json")
{
    return {status, {{"Content-Type", std::move(contentType)}, {"Cache-Control", "no-cache, private"}}, core::toJson(value) + '\n'};
}

void addWarnings(Response &response, const std::vector<std::string> &warnings)
{
    for (const std::string &warning : warnings)
        response.headers.push_back({"Warning", "299 - " + core::jsonQuoted(warning)});
}

Response refused(const Failure &failure)
{
    Response response = json(failure.code, failure.status());
    if (failure.retryAfterSeconds > 0)
        response.headers.push_back({"Retry-After", std::to_string(failure.retryAfterSeconds)});
    addWarnings(response, failure.warnings);
    return response;
}

/// Of one object there is no watch but by a selector.
bool isWatch(const Call &call, const std::optional<Route> &route)
{
    return call.method == "GET" && call.flag("watch") && route && route->name.empty();
}

void deliver(const Response &response, const Api::Sink &sink)
{
    core::Headers headers = response.headers;
    headers.push_back({"Content-Length", std::to_string(response.body.size())});
    sink.head({response.status, std::move(headers)});
    if (!response.body.empty())
        sink.chunk(response.body);
    sink.end();
}

/// Keeps a watch in the list of its Api while both live.
class RegisteredWatch final : public Api::Stream {
public:
    RegisteredWatch(std::unique_ptr<Watch> watch, const std::shared_ptr<std::vector<Watch *>> &list) : m_watch(std::move(watch)), m_list(list)
    {
        list->push_back(m_watch.get());
    }
    ~RegisteredWatch() override
    {
        if (const auto list = m_list.lock())
            list->erase(std::remove(list->begin(), list->end(), m_watch.get()), list->end());
    }

private:
    std::unique_ptr<Watch> m_watch;
    std::weak_ptr<std::vector<Watch *>> m_list;
};

} // namespace

Api::Api(core::Clock &clock, Store &store, Options options) : d(std::make_unique<Private>(clock, store, std::move(options)))
{
    // Controllers write to the store without requests; what they write is theirs all the same.
    store.setFieldTracker([this](const Value &before, const Value &next, const Author &author) {
        const Kind *kind = kindNamed(next["kind"].string());
        return kind ? kube::trackUpdate(before, next, author.manager, d->writes.scopeOf(*kind, author.subresource)) : next;
    });
}

Api::~Api()
{
    d->store.setFieldTracker({});
}

void Api::setInterceptor(Interceptor interceptor)
{
    d->interceptor = std::move(interceptor);
}

void Api::setLogSource(LogSource source)
{
    d->logSource = std::move(source);
}

std::size_t Api::watchCount() const
{
    return d->watches->size();
}

void Api::dropWatches()
{
    // Ending one may destroy others.
    const auto all = *d->watches;
    for (Watch *watch : all) {
        if (std::find(d->watches->begin(), d->watches->end(), watch) != d->watches->end())
            watch->finish();
    }
}

std::optional<Failure> Api::Private::authenticate(const Call &call) const
{
    if (options.token.empty() || call.header("Authorization") == "Bearer " + options.token)
        return std::nullopt;
    return unauthorized();
}

Response Api::Private::plain(const Call &call) const
{
    const auto is = [&](const char *name) { return !call.path.empty() && call.path[0] == name; };
    if (is("readyz") || is("livez") || is("healthz"))
        return text(200, "ok");
    if (auto found = discovery(call))
        return json(200, found->body, found->contentType);
    if (is("openapi")) {
        if (auto document = openApiProtobuf(call))
            return {200, {{"Content-Type", "application/com.github.proto-openapi.spec.v2.v1.0+protobuf"}}, std::move(*document)};
        const std::string accept = call.header("Accept");
        if (!accept.empty() && accept.find("json") == std::string::npos && accept.find("*/*") == std::string::npos)
            return text(406, "");
        if (auto document = openApi(call))
            return json(200, *document);
    }
    // Within a group that is there it is a resource that is missing.
    const auto known = groupVersions();
    const std::string group = is("apis") && call.path.size() > 1 ? call.path[1] : std::string();
    const bool inGroup = is("api") || std::any_of(known.begin(), known.end(), [&](const auto &entry) { return !group.empty() && entry.first == group; });
    if (inGroup)
        return refused(noSuchPath());
    return text(404, "404 page not found\n");
}

Response Api::Private::log(const Route &route, const Call &call) const
{
    const Value *pod = store.get("pods", route.space, route.name);
    if (!pod)
        return refused(notFound(*route.kind, route.name));
    const Value &containers = (*pod)["spec"]["containers"];
    LogRequest request{route.space, route.name, call.parameter("container"), call.flag("previous"), call.number("tailLines")};
    if (request.container.empty()) {
        if (containers.size() != 1) {
            std::string names;
            for (const Value &container : containers.items())
                names += (names.empty() ? "" : " ") + container["name"].string();
            return refused(badRequest("a container name must be specified for pod " + route.name + ", choose one of: [" + names + ']'));
        }
        request.container = containers.items()[0]["name"].string();
    }
    if (!logSource)
        return text(200, "");
    const auto lines = logSource(request);
    return lines ? text(200, *lines) : refused(lines.error());
}

Answer<Outcome> Api::Private::perform(const Route &route, const Call &call)
{
    const bool collection = route.name.empty();
    if (call.method == "GET") {
        auto found = route.subresource == "scale" ? writes.scale(route) : Answer<Value>(tl::unexpected(notFound(*route.kind, route.name)));
        if (route.subresource != "scale") {
            if (const Value *object = store.get(route.kind->plural, route.space, route.name))
                found = *object;
        }
        return found ? Answer<Outcome>(Outcome{200, *found, {}}) : tl::unexpected(found.error());
    }
    if (call.method == "POST" && ((collection && (!route.kind->namespaced || !route.space.empty())) || route.subresource == "binding"))
        return writes.create(route, call);
    if (call.method == "PUT" && !collection)
        return writes.update(route, call);
    if (call.method == "PATCH" && !collection)
        return writes.patch(route, call);
    if (call.method == "DELETE" && route.subresource.empty() && !(collection && route.kind->plural == "namespaces"))
        return collection ? removeCollection(store, route, call) : removeObject(store, route, call);
    return refuse(methodNotAllowed());
}

Response Api::Private::respond(const Call &call)
{
    if (auto failure = authenticate(call))
        return refused(*failure);
    const auto route = Route::of(call.path);
    if (!route)
        return plain(call);
    if (route->subresource == "log" && call.method == "GET")
        return log(*route, call);
    const auto shape = Shape::of(call);
    if (!shape)
        return refused(shape.error());
    if (auto problem = optionsProblem(call))
        return refused(*problem);
    if (call.method == "GET" && route->name.empty()) {
        const auto list = listObjects(store, *route, call);
        return list ? json(200, shape->list(*route->kind, *list, clock.now())) : refused(list.error());
    }
    const auto outcome = perform(*route, call);
    if (!outcome)
        return refused(outcome.error());
    const Kind &kind = route->subresource == "scale" ? scaleKind() : *route->kind;
    const bool object = outcome->body["kind"].string() == kind.kind;
    Response response = json(outcome->status, object ? shape->one(kind, outcome->body, clock.now()) : outcome->body);
    addWarnings(response, outcome->warnings);
    return response;
}

std::unique_ptr<Api::Stream> Api::handle(const core::Request &request, Sink sink)
{
    if (d->interceptor) {
        if (const auto instead = d->interceptor(request)) {
            deliver(*instead, sink);
            return nullptr;
        }
    }
    const Call call = Call::of(request);
    const auto route = Route::of(call.path);
    if (!isWatch(call, route)) {
        deliver(d->respond(call), sink);
        return nullptr;
    }
    std::optional<Failure> problem = d->authenticate(call);
    const auto shape = Shape::of(call);
    const auto selector = ObjectSelector::of(call, *route->kind);
    if (!problem && !shape)
        problem = shape.error();
    if (!problem && !selector)
        problem = selector.error();
    if (!problem) {
        auto watch = std::make_unique<Watch>(d->clock, d->store, *route, *shape, *selector, sink);
        problem = watch->start(call);
        if (!problem)
            return watch->finished() ? nullptr : std::make_unique<RegisteredWatch>(std::move(watch), d->watches);
    }
    deliver(refused(*problem), sink);
    return nullptr;
}

Response Api::answer(const core::Request &request)
{
    Response response;
    const auto stream = handle(request, {[&](const core::ResponseHead &head) {
                                             response.status = head.status;
                                             response.headers = head.headers;
                                         },
                                         [&](std::string_view chunk) { response.body += chunk; }, [] {}});
    return response;
}

} // namespace demo
