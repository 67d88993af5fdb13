// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/objects/Fields.h"

#include "kube/admission/UidConflict.h"

namespace demo {

using core::Value;

std::optional<Failure> optionsProblem(const Call &call)
{
    const std::string options = call.method == "POST" ? "CreateOptions" : call.method == "PUT" ? "UpdateOptions" : call.method == "PATCH" ? "PatchOptions" : "DeleteOptions";
    if (call.method == "GET")
        return std::nullopt;
    const std::string &dryRun = call.parameter("dryRun"), &validation = call.parameter("fieldValidation");
    if (!dryRun.empty() && dryRun != "All")
        return invalidOption(options, "FieldValueNotSupported", "dryRun", "Unsupported value: [\"" + dryRun + "\"]: supported values: \"All\"");
    if (!validation.empty() && validation != "Ignore" && validation != "Warn" && validation != "Strict") {
        return invalidOption(options, "FieldValueNotSupported", "fieldValidation",
                             "Unsupported value: \"" + validation + "\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"");
    }
    return std::nullopt;
}

Answer<std::vector<std::string>> judgeStrict(const Kind &kind, const Call &call, const std::vector<std::string> &errors)
{
    const std::string &mode = call.parameter("fieldValidation");
    if (errors.empty() || mode == "Ignore")
        return std::vector<std::string>();
    if (mode != "Strict")
        return errors;
    std::string list;
    for (const std::string &error : errors)
        list += (list.empty() ? "" : ", ") + error;
    return refuse(badRequest(kind.kind + " in version \"" + kind.version + "\" cannot be handled as a " + kind.kind + ": strict decoding error: " + list));
}

Answer<Value> inNamespace(const Value &object, const Route &route)
{
    const std::string &own = object["metadata"]["namespace"].string();
    if (!own.empty() && own != route.space) {
        return refuse(badRequest("the namespace of the provided object does not match the namespace sent on the request"));
    }
    if (!route.kind->namespaced || own == route.space)
        return object;
    return object.with("metadata", object["metadata"].with("namespace", Value(route.space)));
}

Answer<Value> atName(const Value &object, const Route &route)
{
    auto placed = inNamespace(object, route);
    if (!placed)
        return placed;
    const std::string &name = (*placed)["metadata"]["name"].string();
    if (name.empty())
        return placed->with("metadata", (*placed)["metadata"].with("name", Value(route.name)));
    if (name != route.name)
        return refuse(badRequest("the name of the object (" + name + ") does not match the name on the URL (" + route.name + ")"));
    return placed;
}

Value withClearedManagers(const Value &object, const Value &withEmpties)
{
    const Value &sent = withEmpties["metadata"]["managedFields"];
    if (!sent.isList() || sent.size() > 0)
        return object;
    return object.with("metadata", object["metadata"].with("managedFields", sent));
}

std::optional<Failure> preconditionProblem(const Kind &kind, const Value &live, const Value &object)
{
    const std::string &uid = object["metadata"]["uid"].string(), &version = object["metadata"]["resourceVersion"].string();
    const std::string &liveUid = live["metadata"]["uid"].string(), &name = live["metadata"]["name"].string();
    if (!uid.empty() && uid != liveUid)
        return conflict(kind, name,
                        kube::uidConflict(kind.plural, live["metadata"]["namespace"].string(), name, uid, liveUid));
    if (!version.empty() && version != live["metadata"]["resourceVersion"].string())
        return conflict(kind, name, "the object has been modified; please apply your changes to the latest version and try again");
    return std::nullopt;
}

namespace {

Value withoutTimes(const Value &object)
{
    core::Items entries;
    for (const Value &entry : object["metadata"]["managedFields"].items())
        entries.push_back(entry.without("time"));
    return object.with("metadata", object["metadata"].with("managedFields", Value(std::move(entries))));
}

} // namespace

bool sameButForTimes(const Value &a, const Value &b)
{
    // Equal sets in another order of time count as equal too, as the server compares them as a map.
    if (a["metadata"]["managedFields"].size() != b["metadata"]["managedFields"].size())
        return false;
    return withoutTimes(a) == withoutTimes(b);
}

} // namespace demo
