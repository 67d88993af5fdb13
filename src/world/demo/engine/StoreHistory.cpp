// SPDX-License-Identifier: Apache-2.0
// History, deletion and the small generators of the store.
#include "demo/engine/Store.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

/// How long the server lets the object live on, in seconds (rest.BeforeDelete and the pod strategy's CheckGracefulDelete).
int graceOf(const Kind &kind, const Value &object, const DeleteOptions &options)
{
    if (kind.plural != "pods")
        return 0;
    const std::string &phase = object["status"]["phase"].string();
    if (object["spec"]["nodeName"].string().empty() || phase == "Succeeded" || phase == "Failed")
        return 0;
    const auto own = int(object["spec"]["terminationGracePeriodSeconds"].integer().value_or(30));
    return std::max(0, options.graceSeconds.value_or(own));
}

Value withFinalizer(const Value &metadata, const char *name, bool wanted)
{
    core::Items kept;
    for (const Value &item : metadata["finalizers"].items()) {
        if (item.string() != name)
            kept.push_back(item);
    }
    if (wanted)
        kept.push_back(Value(name));
    return kept.empty() ? metadata.without("finalizers") : metadata.with("finalizers", Value(std::move(kept)));
}

} // namespace

Answer<Value> Store::remove(std::string_view resource, const std::string &space, const std::string &name, const DeleteOptions &options, bool *gone)
{
    const Kind *kind = kindOf(resource);
    if (!kind)
        return refuse(noSuchPath());
    const Value *stored = get(resource, space, name);
    if (!stored)
        return refuse(notFound(*kind, name));
    const Value before = *stored;
    Value metadata = before["metadata"];
    // rest.BeforeDelete names the kind, not the resource.
    const auto stale = [&](const char *field, const std::string &wanted, const char *title, const char *guess) {
        Failure failure = conflict(*kind, name, {});
        failure.message = "Operation cannot be fulfilled on " + kind->qualifiedKind() + " \"" + name + "\": the " + title + " in the precondition (" + wanted
            + ") does not match the " + title + " in record (" + metadata[field].string() + "). " + guess;
        failure.details = failure.details.with("kind", Value(kind->kind));
        return refuse(failure);
    };
    if (!options.uid.empty() && options.uid != metadata["uid"].string())
        return stale("uid", options.uid, "UID", "The object might have been deleted and then recreated");
    if (!options.resourceVersion.empty() && options.resourceVersion != metadata["resourceVersion"].string())
        return stale("resourceVersion", options.resourceVersion, "ResourceVersion", "The object might have been modified");
    metadata = withFinalizer(metadata, "foregroundDeletion", options.propagation == "Foreground");
    metadata = withFinalizer(metadata, "orphan", options.propagation == "Orphan");
    const int grace = graceOf(*kind, before, options);
    const auto shown = metadata["deletionGracePeriodSeconds"].integer();
    const bool stays = metadata["finalizers"].size() > 0 || before["spec"]["finalizers"].size() > 0 || grace > 0;
    if (gone)
        *gone = !stays;
    if (!stays) {
        Value last = before.with("metadata", metadata);
        return options.dryRun ? Answer<Value>(last) : Answer<Value>(erase(*kind, last));
    }
    if (metadata["deletionTimestamp"].isNull() || (shown && grace < *shown)) {
        const auto end = core::toRfc3339(m_clock.now() + std::chrono::seconds(grace), false);
        metadata = metadata.with("deletionTimestamp", Value(end)).with("deletionGracePeriodSeconds", Value(grace));
        if (kind->generation)
            metadata = metadata.with("generation", Value(metadata["generation"].integer().value_or(0) + 1));
    }
    Value after = before.with("metadata", orderedMetadata(metadata));
    if (kind->plural == "namespaces")
        after = after.with("status", after["status"].with("phase", Value("Terminating")));
    if (options.dryRun || after == before)
        return after;
    return write(*kind, Event::Type::Modified, std::move(after), before);
}

Answer<std::vector<Event>> Store::since(std::string_view resource, std::uint64_t after) const
{
    if (after < m_compacted) {
        return refuse(expired("too old resource version: " + std::to_string(after) + " (" + std::to_string(m_compacted) + ")"));
    }
    std::vector<Event> result;
    const auto table = m_tables.find(resource);
    if (table == m_tables.end())
        return result;
    const auto &history = table->second.history;
    const auto from = std::upper_bound(history.begin(), history.end(), after,
                                       [](std::uint64_t wanted, const Event &event) { return wanted < event.revision; });
    result.assign(from, history.end());
    return result;
}

void Store::compact(std::uint64_t upTo)
{
    m_compacted = std::max(m_compacted, std::min(upTo, m_revision));
    for (auto &[resource, table] : m_tables) {
        while (!table.history.empty() && table.history.front().revision <= m_compacted)
            table.history.pop_front();
    }
}

void Store::clear()
{
    m_tables.clear();
    m_dependents.clear();
    m_pending.clear();
    m_revision = 1;
    m_compacted = 0;
}

std::string Store::newUid()
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string uid = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
    for (char &c : uid) {
        const auto nibble = m_random() & 15U;
        if (c == 'x')
            c = digits[nibble];
        else if (c == 'y')
            c = digits[8 + (nibble & 3U)];
    }
    return uid;
}

std::string Store::newSuffix()
{
    // apimachinery/pkg/util/rand: no vowels and no digits that look like letters.
    static constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz2456789";
    std::string suffix;
    for (int i = 0; i < 5; ++i)
        suffix += letters[m_random() % letters.size()];
    return suffix;
}

std::string Store::timestamp() const
{
    return core::toRfc3339(m_clock.now(), false);
}

} // namespace demo
