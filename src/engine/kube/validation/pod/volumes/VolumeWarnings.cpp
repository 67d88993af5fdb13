// SPDX-License-Identifier: Apache-2.0
// Old volume drivers and files that cover each other. Source: pkg/api/pod/warnings.go, pkg/api/persistentvolumeclaim/util.go.
#include "kube/text/GoText.h"
#include "kube/validation/Warnings.h"

#include <array>

namespace kube {

namespace {

using core::Value;

struct OldDriver {
    const char *field;
    const char *shownAs;
    const char *text;
};

constexpr std::array<OldDriver, 9> oldDrivers = {{
    {"photonPersistentDisk", "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"},
    {"gitRepo", "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"},
    {"scaleIO", "scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
    {"flocker", "flocker", "deprecated in v1.22, non-functional in v1.25+"},
    {"storageos", "storageOS", "deprecated in v1.22, non-functional in v1.25+"},
    {"quobyte", "quobyte", "deprecated in v1.22, non-functional in v1.25+"},
    {"glusterfs", "glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
    {"cephfs", "cephfs", "deprecated in v1.28, non-functional in v1.31+"},
    {"rbd", "rbd", "deprecated in v1.28, non-functional in v1.31+"},
}};

/// A file of a volume and the source it comes from.
struct Target {
    std::string path;
    std::string source;
    std::string shown() const { return source.empty() ? goQuoted(path) : goQuoted(path) + " (" + source + ')'; }
};

std::string withoutSlashes(std::string text)
{
    while (!text.empty() && text.back() == '/')
        text.pop_back();
    return text;
}

bool covers(const std::string &outer, const std::string &inner)
{
    return (inner + '/').rfind(outer + '/', 0) == 0;
}

/// Collects files and warns of each that covers, or is covered by, an earlier one.
class Overlaps {
public:
    Overlaps(Warnings &warnings, std::string head) : m_warnings(warnings), m_head(std::move(head)) { }

    void take(std::string path, std::string source)
    {
        Target target{withoutSlashes(std::move(path)), std::move(source)};
        for (const Target &earlier : m_targets) {
            if (!target.path.empty() && !earlier.path.empty() && (covers(target.path, earlier.path) || covers(earlier.path, target.path)))
                m_warnings.push_back(m_head + "overlapping paths: " + target.shown() + " with " + earlier.shown());
        }
        m_targets.push_back(std::move(target));
    }

    void takeAll(const Value &items, const std::string &source)
    {
        for (const Value &item : items.items())
            take(item["path"].string(), source);
    }

private:
    Warnings &m_warnings;
    std::string m_head;
    std::vector<Target> m_targets;
};

std::string named(const char *kind, const Value &name)
{
    return std::string(kind) + ' ' + goQuoted(name.string());
}

void warnOfProjected(Warnings &warnings, const std::string &volume, const Value &projected)
{
    Overlaps overlaps(warnings, "volume " + volume + " (Projected): ");
    for (const Value &source : projected["sources"].items()) {
        if (source.size() == 0)
            warnings.push_back("volume " + volume + " (Projected) has no sources provided");
        else if (source["configMap"]["items"].size() > 0)
            overlaps.takeAll(source["configMap"]["items"], named("ConfigMap", source["configMap"]["name"]));
        else if (source["secret"]["items"].size() > 0)
            overlaps.takeAll(source["secret"]["items"], named("Secret", source["secret"]["name"]));
        else if (source["downwardAPI"]["items"].size() > 0)
            overlaps.takeAll(source["downwardAPI"]["items"], "DownwardAPI");
        else if (!source["serviceAccountToken"].isNull())
            overlaps.take(source["serviceAccountToken"]["path"].string(), "ServiceAccountToken");
    }
}

} // namespace

void warnOfClaimSpec(Warnings &warnings, const Path &path, const Value &spec)
{
    const Path resources = path.child("resources");
    for (const char *list : {"requests", "limits"}) {
        const Path own = resources.child(list);
        warnOfFraction(warnings, own.key("storage"), spec["resources"][list]["storage"]);
    }
}

void warnOfVolumes(Warnings &warnings, const Path &spec, const Value &volumes)
{
    const Path list = spec.child("volumes");
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        const Path item = list.index(i);
        for (const OldDriver &driver : oldDrivers) {
            if (!volumes.at(i)[driver.field].isNull())
                warnings.push_back(item.child(driver.shownAs).toString() + ": " + driver.text);
        }
        const Value &claim = volumes.at(i)["ephemeral"]["volumeClaimTemplate"];
        if (!claim.isNull())
            warnOfClaimSpec(warnings, item.child("ephemeral.volumeClaimTemplate.spec"), claim["spec"]);
    }
    for (const Value &volume : volumes.items()) {
        const std::string name = goQuoted(volume["name"].string());
        const Value &configMap = volume["configMap"], &secret = volume["secret"];
        Overlaps(warnings, "volume " + name + " (" + named("ConfigMap", configMap["name"]) + "): ").takeAll(configMap["items"], "");
        Overlaps(warnings, "volume " + name + " (" + named("Secret", secret["secretName"]) + "): ").takeAll(secret["items"], "");
        Overlaps(warnings, "volume " + name + " (DownwardAPI): ").takeAll(volume["downwardAPI"]["items"], "");
        warnOfProjected(warnings, name, volume["projected"]);
    }
}

} // namespace kube
