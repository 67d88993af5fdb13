// SPDX-License-Identifier: Apache-2.0
// Rules of projected volumes and of files made from the pod's own fields.
// Source: validateProjectionSources, validateDownwardAPIVolumeFile of pkg/apis/core/validation/validation.go.
#include "kube/validation/pod/Pod.h"

namespace kube {

using core::Value;

void validateDownwardFile(Errors &errors, const Path &path, const Value &file)
{
    const std::string &target = file["path"].string();
    if (target.empty())
        errors.required(path.child("path"));
    validateUnreservedPath(errors, path.child("path"), target);
    const Value &fieldRef = file["fieldRef"], &resourceRef = file["resourceFieldRef"];
    if (!fieldRef.isNull()) {
        validateFieldRef(errors, path.child("fieldRef"), fieldRef, true);
        if (!resourceRef.isNull())
            errors.invalid(path, shown("resource"), "fieldRef and resourceFieldRef can not be specified simultaneously");
    } else if (!resourceRef.isNull()) {
        validateResourceFieldRef(errors, path.child("resourceFieldRef"), resourceRef, true);
    } else {
        errors.required(path, "one of fieldRef and resourceFieldRef is required");
    }
    validateMode(errors, path.child("mode"), file["mode"]);
}

namespace {

/// Paths taken so far in one volume.
class Targets {
public:
    Targets(Errors &errors, const Path &volume) : m_errors(errors), m_volume(volume) { }

    void take(const std::string &target, const std::string &shownAs)
    {
        if (!target.empty() && !m_taken.insert(target).second)
            m_errors.invalid(m_volume, shown(shownAs), "conflicting duplicate paths");
    }

private:
    Errors &m_errors;
    const Path &m_volume;
    std::set<std::string> m_taken;
};

void validateKeyed(Errors &errors, const Path &path, const Value &source, Targets &targets)
{
    const std::string &name = source["name"].string();
    if (name.empty())
        errors.required(path.child("name"));
    const Path items = path.child("items");
    for (std::size_t i = 0; i < source["items"].size(); ++i) {
        validateKeyToPath(errors, items.index(i), source["items"].at(i));
        targets.take(source["items"].at(i)["path"].string(), name);
    }
}

void validateToken(Errors &errors, const Path &path, const Path &volume, const Value &token)
{
    const std::int64_t seconds = token["expirationSeconds"].integer().value_or(0);
    const Path expiration = path.child("expirationSeconds");
    if (seconds < 600)
        errors.invalid(expiration, std::to_string(seconds), "may not specify a duration less than 10 minutes");
    if (seconds > std::int64_t(1) << 32)
        errors.invalid(expiration, std::to_string(seconds), "may not specify a duration larger than 2^32 seconds");
    const std::string &target = token["path"].string();
    if (target.empty())
        errors.required(volume.child("path"));
    else
        validateUnreservedPath(errors, volume.child("path"), target);
}

} // namespace

void validateProjected(Errors &errors, const Path &path, const Value &projected)
{
    Targets targets(errors, path);
    const Path list = path.child("sources");
    for (std::size_t i = 0; i < projected["sources"].size(); ++i) {
        const Value &source = projected["sources"].at(i);
        const Path item = list.index(i);
        int count = 0;
        for (const char *field : {"secret", "configMap"}) {
            if (source[field].isNull())
                continue;
            ++count;
            validateKeyed(errors, item.child(field), source[field], targets);
        }
        if (!source["downwardAPI"].isNull()) {
            ++count;
            const Path downward = item.child("downwardAPI");
            for (const Value &file : source["downwardAPI"]["items"].items()) {
                validateDownwardFile(errors, downward, file);
                targets.take(file["path"].string(), file["path"].string());
            }
        }
        if (!source["serviceAccountToken"].isNull()) {
            ++count;
            validateToken(errors, item.child("serviceAccountToken"), path, source["serviceAccountToken"]);
        }
        if (count > 1)
            errors.forbidden(item, "may not specify more than 1 volume type per source");
    }
}

} // namespace kube
