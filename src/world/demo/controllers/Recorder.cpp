// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/Recorder.h"

#include <cstdio>

namespace demo {

using core::Value;

namespace {

constexpr core::Duration timeToLive = std::chrono::hours(1);
constexpr core::Duration sweepEvery = std::chrono::minutes(10);

std::string microTime(core::Instant instant)
{
    std::string text = core::toRfc3339(instant, true);
    text.insert(text.size() - 1, "000");
    return text;
}

} // namespace

Recorder::Recorder(Store &store) : m_store(store) { }

Recorder::~Recorder()
{
    if (m_timer)
        m_store.clock().cancel(m_timer);
}

Value Recorder::base(const Value &object, Type type, const std::string &reason, const std::string &message, const std::string &fieldPath)
{
    const Value &metadata = object["metadata"];
    const std::string space = metadata["namespace"].string().empty() ? "default" : metadata["namespace"].string();
    char serial[20];
    std::snprintf(serial, sizeof serial, ".%016llx", static_cast<unsigned long long>(m_serial += 0x10001));
    Value involved = core::map({{"kind", object["kind"]}, {"namespace", metadata["namespace"]}, {"name", metadata["name"]}, {"uid", metadata["uid"]},
                                {"apiVersion", object["apiVersion"]}, {"resourceVersion", metadata["resourceVersion"]}});
    if (metadata["namespace"].isNull())
        involved = involved.without("namespace");
    if (!fieldPath.empty())
        involved = involved.with("fieldPath", Value(fieldPath));
    return core::map({{"apiVersion", Value("v1")},
                      {"kind", Value("Event")},
                      {"metadata", core::map({{"name", Value(metadata["name"].string() + serial)}, {"namespace", Value(space)}})},
                      {"involvedObject", std::move(involved)},
                      {"reason", Value(reason)},
                      {"message", Value(message)},
                      {"type", Value(type == Type::Normal ? "Normal" : "Warning")}});
}

void Recorder::record(const Value &object, Type type, const std::string &reason, const std::string &message, const Source &source,
                      const std::string &fieldPath)
{
    const std::string key = object["metadata"]["uid"].string() + '\n' + fieldPath + '\n' + reason + '\n' + message + '\n' + source.component;
    if (repeat(key, false))
        return;
    const Value now(m_store.timestamp());
    Value from = core::map({{"component", Value(source.component)}});
    if (!source.host.empty())
        from = from.with("host", Value(source.host));
    create(base(object, type, reason, message, fieldPath)
               .with("source", std::move(from))
               .with("firstTimestamp", now)
               .with("lastTimestamp", now)
               .with("count", Value(1))
               .with("eventTime", Value())
               .with("reportingComponent", Value(source.component))
               .with("reportingInstance", Value(source.host)),
           key);
}

void Recorder::recordAction(const Value &object, Type type, const std::string &reason, const std::string &action, const std::string &message,
                            const std::string &controller)
{
    const std::string key = object["metadata"]["uid"].string() + '\n' + reason + '\n' + message + '\n' + controller;
    if (repeat(key, true))
        return;
    create(base(object, type, reason, message, {})
               .with("source", Value::emptyMap())
               .with("firstTimestamp", Value())
               .with("lastTimestamp", Value())
               .with("eventTime", Value(microTime(m_store.clock().now())))
               .with("action", Value(action))
               .with("reportingComponent", Value(controller))
               .with("reportingInstance", Value(controller + "-readyline-demo")),
           key);
}

void Recorder::create(const Value &event, const std::string &key)
{
    // An event about a namespace that is being removed has nowhere to go.
    const auto made = m_store.create("events", event);
    if (made)
        m_known[key] = nameOf(*made);
    armSweep();
}

bool Recorder::repeat(const std::string &key, bool series)
{
    const auto known = m_known.find(key);
    if (known == m_known.end())
        return false;
    const auto changed = m_store.modify("events", known->second.space, known->second.name, [this, series](const Value &event) {
        if (!series)
            return event.with("count", Value(event["count"].integer().value_or(1) + 1)).with("lastTimestamp", Value(m_store.timestamp()));
        return event.with("series", core::map({{"count", Value(event["series"]["count"].integer().value_or(1) + 1)},
                                               {"lastObservedTime", Value(microTime(m_store.clock().now()))}}));
    });
    if (!changed)
        m_known.erase(known);
    return changed.has_value();
}

void Recorder::armSweep()
{
    if (m_timer == 0)
        m_timer = m_store.clock().after(sweepEvery, nullptr, [this] { sweep(); });
}

void Recorder::sweep()
{
    m_timer = 0;
    const core::Instant limit = m_store.clock().now() - timeToLive;
    bool left = false;
    for (const Value &event : m_store.list("events")) {
        const std::string &series = event["series"]["lastObservedTime"].string();
        const std::string &last = event["lastTimestamp"].string();
        const auto time = core::fromRfc3339(!series.empty() ? series : !last.empty() ? last : event["eventTime"].string());
        if (time && *time < limit)
            (void)m_store.remove("events", event["metadata"]["namespace"].string(), event["metadata"]["name"].string());
        else
            left = true;
    }
    std::erase_if(m_known, [this](const auto &entry) { return !m_store.get("events", entry.second.space, entry.second.name); });
    if (left)
        armSweep();
}

} // namespace demo
