// SPDX-License-Identifier: Apache-2.0
#include "rollout/causes/Finders.h"

namespace rollout {

namespace {

    std::string clipped(const std::string &text)
    {
        constexpr std::size_t limit = 1024;
        if (text.size() <= limit)
            return text;
        std::size_t end = limit;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end; // not inside a UTF-8 sequence
        return text.substr(0, end);
    }

} // namespace

const std::vector<Finder> &finders()
{
    static const std::vector<Finder> all = {findImagePulls, findWaiting,    findCrashes,      findFailingProbes, findScheduling,
                                            findNodeTrouble, findController, findLoadBalancer, findWiring,        findUnreachable};
    return all;
}

Evidence podEvidence(const Pod &pod, const std::string &container, const std::string &event, const std::string &message)
{
    Evidence evidence;
    evidence.object = "Pod/" + pod.name;
    evidence.pod = pod.name;
    evidence.container = container;
    evidence.node = pod.node;
    evidence.event = event;
    evidence.message = clipped(message);
    return evidence;
}

Evidence objectEvidence(const core::Value &object, const std::string &event, const std::string &message)
{
    Evidence evidence;
    evidence.object = object["kind"].string() + "/" + object["metadata"]["name"].string();
    evidence.event = event;
    evidence.message = clipped(message);
    return evidence;
}

Evidence withHappening(Evidence evidence, const Happening &happening)
{
    evidence.event = happening.reason;
    evidence.message = clipped(happening.message);
    evidence.count = happening.count;
    evidence.at = happening.last;
    return evidence;
}

std::vector<const core::Value *> containerStatuses(const core::Value &pod)
{
    std::vector<const core::Value *> all;
    for (const char *list : {"initContainerStatuses", "containerStatuses"}) {
        for (const core::Value &status : pod["status"][list].items())
            all.push_back(&status);
    }
    return all;
}

const Happening *newest(const Model &model, const std::string &uid, std::string_view reason)
{
    const Happening *found = nullptr;
    for (const Happening *happening : model.world->happenings(uid)) {
        if (happening->reason == reason)
            found = happening;
    }
    return found;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string lowerCase(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

} // namespace rollout
