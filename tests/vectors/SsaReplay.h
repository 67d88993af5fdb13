// SPDX-License-Identifier: Apache-2.0
// Replays a recorded sequence of requests against the simulated API server and compares each answer; tests/data/vectors/ssa*.jsonl.
#pragma once

#include "core/Json.h"
#include "core/SteppedClock.h"
#include "demo/engine/Api.h"
#include "demo/engine/Store.h"
#include "support/Vectors.h"
#include "vectors/SsaVerbs.h"

#include <algorithm>
#include <tuple>

namespace support {

using core::Value;

/// One sequence against a server of its own.
class SsaReplay {
public:
    explicit SsaReplay(const Value &input) : m_input(input), m_store(m_clock), m_api(m_clock, m_store, {})
    {
        if (input["resource"].string() != "namespaces")
            send("POST", "/api/v1/namespaces", "application/json", R"({"metadata":{"name":")" + input["namespace"].string() + "\"}}");
    }

    std::optional<std::string> run(const Value &expected)
    {
        for (std::size_t i = 0; i < m_input["steps"].size(); ++i) {
            if (auto problem = step(m_input["steps"].items()[i], expected.items()[i]))
                return "step " + std::to_string(i + 1) + ": " + *problem;
            m_clock.advance(std::chrono::seconds(2));
        }
        return std::nullopt;
    }

private:
    demo::Response send(const std::string &method, const std::string &target, const std::string &type, const std::string &body)
    {
        core::Request request;
        request.method = method;
        request.target = target;
        request.headers = {{"User-Agent", "vectors/1"}, {"Accept", "application/json"}};
        if (!type.empty())
            request.headers.push_back({"Content-Type", type});
        request.body = body;
        return m_api.answer(request);
    }

    std::string collection() const
    {
        const std::string &resource = m_input["resource"].string(), &space = m_input["namespace"].string();
        if (resource == "namespaces")
            return "/api/v1/namespaces";
        return (resource == "deployments" ? "/apis/apps/v1/namespaces/" : "/api/v1/namespaces/") + space + '/' + resource;
    }

    const Value *stored() const
    {
        const bool isSpace = m_input["resource"].string() == "namespaces";
        return m_store.get(m_input["resource"].string(), isSpace ? "" : m_input["namespace"].string(), m_input["name"].string());
    }

    std::optional<std::string> step(const Value &step, const Value &expected)
    {
        const std::string &op = step["op"].string();
        const Verb &verb = verbs.at(op);
        std::string target = collection();
        if (op != "create")
            target += '/' + (step.contains("name") ? step["name"].string() : m_input["name"].string());
        if (op == "scale")
            target += "/scale";
        if (step.contains("subresource"))
            target += '/' + step["subresource"].string();
        target += '?';
        if (step.contains("manager"))
            target += "fieldManager=" + step["manager"].string() + '&';
        if (step.contains("force"))
            target += std::string("force=") + (step["force"].boolean() ? "true" : "false") + '&';
        if (step.contains("fieldValidation"))
            target += "fieldValidation=" + step["fieldValidation"].string() + '&';
        if (step["dryRun"].boolean())
            target += "dryRun=All&";
        std::string body = step.contains("bodyText") ? step["bodyText"].string() : step.contains("body") ? core::toJson(step["body"]) : std::string();
        for (std::size_t i = m_versions.size(); i > 0; --i)
            replaceAll(body, "$RV" + std::to_string(i), m_versions[i - 1]);
        replaceAll(body, "$RV", m_version);
        replaceAll(body, "$UID", m_uid);
        const Value *now = stored();
        const std::string before = now ? (*now)["metadata"]["resourceVersion"].string() : std::string();
        const demo::Response response = send(verb.method, target, step.contains("contentType") ? step["contentType"].string() : verb.contentType, body);
        now = stored();
        const std::string after = now ? (*now)["metadata"]["resourceVersion"].string() : std::string();
        const Value answer = core::parseJson(response.body).value_or(Value(response.body));
        std::string rawText = response.body;
        if (response.status < 300 && answer["kind"].string() != "Status") {
            m_uid = answer["metadata"]["uid"].string();
            m_version = answer["metadata"]["resourceVersion"].string();
        }
        m_versions.push_back(m_version);
        if (response.status != expected["http"].integer().value_or(0))
            return "http " + std::to_string(response.status) + ' ' + answer["message"].string() + ", expected " + core::toJson(expected["http"]) + ' ' + expected["status"]["message"].string();
        std::vector<std::string> warnings;
        for (const core::Header &header : response.headers) {
            if (header.name == "Warning")
                warnings.push_back(core::parseJson(header.value.substr(6)).value_or(Value()).string());
        }
        std::sort(warnings.begin(), warnings.end());
        core::Items warningList;
        for (const std::string &warning : warnings)
            warningList.push_back(Value(warning));
        if (auto problem = support::differs("warnings", Value(std::move(warningList)), expected["warnings"]))
            return problem;
        if (expected.contains("changed") && expected["changed"].boolean() != (before != after))
            return std::string("changed: got ") + (before != after ? "true" : "false");
        if (expected.contains("status"))
            return support::differs("status", statusOf(answer), expected["status"]);
        return support::differs("object", objectOf(answer, step), expected["object"]);
    }

    Value statusOf(Value status)
    {
        std::string message = status["message"].string();
        hide(message);
        core::Items causes;
        for (const Value &cause : status["details"]["causes"].items()) {
            std::string text = cause["message"].string();
            hide(text);
            causes.push_back(cause.with("message", Value(text)));
        }
        std::sort(causes.begin(), causes.end(), [](const Value &a, const Value &b) { return core::toCanonicalJson(a) < core::toCanonicalJson(b); });
        core::Members members = {{"status", status["status"]}};
        if (status.contains("reason"))
            members.push_back({"reason", status["reason"]});
        if (status.contains("message"))
            members.push_back({"message", Value(message)});
        Value details = status["details"].without("uid");
        if (!causes.empty())
            details = details.with("causes", Value(std::move(causes)));
        if (status.contains("details"))
            members.push_back({"details", details});
        return Value(std::move(members));
    }

    void hide(std::string &text) const
    {
        replaceAll(text, m_uid, "$UID");
        if (!m_version.empty())
            replaceAll(text, "\\\"resourceVersion\\\":\\\"" + m_version, "\\\"resourceVersion\\\":\\\"$RV");
        for (std::size_t at = 0; (at = text.find("2026-01-01T", at)) != std::string::npos;)
            text.replace(at, 20, "$TIME");
    }

    Value objectOf(Value object, const Value &step)
    {
        Value metadata = object["metadata"].without("uid").without("resourceVersion").without("creationTimestamp");
        core::Items entries;
        for (const Value &entry : metadata["managedFields"].items())
            entries.push_back(entry.without("time"));
        const auto rank = [](const Value &entry) {
            return std::tuple(entry["operation"].string(), entry["manager"].string(), entry["apiVersion"].string(), entry["subresource"].string());
        };
        std::sort(entries.begin(), entries.end(), [&](const Value &a, const Value &b) { return rank(a) < rank(b); });
        if (!entries.empty())
            metadata = metadata.with("managedFields", Value(std::move(entries)));
        if (metadata.contains("deletionTimestamp"))
            metadata = metadata.with("deletionTimestamp", Value("$TIME"));
        object = object.with("metadata", metadata);
        if (object["kind"].string() != "Service")
            return object;
        const Value &given = step["body"]["spec"];
        Value spec = object["spec"];
        for (const char *key : {"clusterIP", "clusterIPs"}) {
            const bool none = core::toJson(spec[key]).find("None") != std::string::npos;
            if (!none && !given.contains(key))
                spec = spec.without(key);
        }
        core::Items ports;
        for (const Value &port : spec["ports"].items())
            ports.push_back(core::toJson(given).find("nodePort") == std::string::npos ? port.without("nodePort") : port);
        if (!ports.empty())
            spec = spec.with("ports", Value(std::move(ports)));
        return object.with("spec", spec);
    }

    Value m_input;
    core::SteppedClock m_clock{*core::fromRfc3339("2026-01-01T10:00:00Z")};
    demo::Store m_store;
    demo::Api m_api;
    std::string m_uid, m_version;
    std::vector<std::string> m_versions;
};

} // namespace support

