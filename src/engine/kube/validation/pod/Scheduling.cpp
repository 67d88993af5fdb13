// SPDX-License-Identifier: Apache-2.0
// Tolerations and topology spread. Source: ValidateTolerations, validateTopologySpreadConstraints,
// ValidateMatchLabelKeysAndMismatchLabelKeys of pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"
#include "kube/validation/Selector.h"
#include "kube/validation/pod/Pod.h"

#include <map>

namespace kube {

using core::Value;

void validateTolerations(Errors &errors, const Path &path, const Value &tolerations)
{
    for (std::size_t i = 0; i < tolerations.size(); ++i) {
        const Value &toleration = tolerations.at(i);
        const Path item = path.index(i);
        const Path operatorPath = item.child("operator"), effectPath = item.child("effect");
        const std::string &key = toleration["key"].string(), &op = toleration["operator"].string(), &value = toleration["value"].string(),
                          &effect = toleration["effect"].string();
        if (!key.empty())
            errors.invalidEach(item.child("key"), key, qualifiedName(key));
        if (key.empty() && op != "Exists")
            errors.invalid(operatorPath, shownTyped(op), "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        if (!toleration["tolerationSeconds"].isNull() && effect != "NoExecute")
            errors.invalid(effectPath, shownTyped(effect), "effect must be 'NoExecute' when `tolerationSeconds` is set");
        if (op == "Equal" || op.empty()) {
            std::string joined;
            for (const std::string &message : labelValue(value))
                joined += (joined.empty() ? "" : ";") + message;
            if (!joined.empty())
                errors.invalid(operatorPath, shown(value), joined);
        } else if (op == "Exists") {
            if (!value.empty())
                errors.invalid(operatorPath, shown(value), "value must be empty when `operator` is 'Exists'");
        } else {
            errors.notSupported(operatorPath, shownTyped(op), {"Equal", "Exists"});
        }
        if (!effect.empty())
            errors.oneOf(effectPath, toleration["effect"], {"NoSchedule", "PreferNoSchedule", "NoExecute"});
    }
}

namespace {

void validateKeys(Errors &errors, const Path &path, const Value &keys, const Value &selector)
{
    if (keys.size() == 0)
        return;
    if (selector.isNull()) {
        errors.forbidden(path, "must not be specified when labelSelector is not set");
        return;
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        errors.invalidEach(path.index(i), keys.at(i).string(), qualifiedName(keys.at(i).string()));
}

} // namespace

void validateLabelKeys(Errors &errors, const Path &term, const Value &matching, const Value &mismatching, const Value &selector)
{
    const Path matchPath = term.child("matchLabelKeys");
    validateKeys(errors, matchPath, matching, selector);
    validateKeys(errors, term.child("mismatchLabelKeys"), mismatching, selector);
    // The server merges the keys into the selector before it validates, so a key counts once it stands there a second time.
    std::map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < matching.size(); ++i)
        positions[matching.at(i).string()] = i;
    std::set<std::string> selected;
    for (const core::Member &label : selector["matchLabels"].members())
        selected.insert(label.key);
    for (const Value &expression : selector["matchExpressions"].items()) {
        const std::string &key = expression["key"].string();
        const auto position = positions.find(key);
        if (position != positions.end() && selected.count(key) > 0)
            errors.invalid(term.index(position->second), shown(key), "exists in both matchLabelKeys and labelSelector");
        selected.insert(key);
    }
    std::set<std::string> others;
    for (const Value &key : mismatching.items())
        others.insert(key.string());
    for (std::size_t i = 0; i < matching.size(); ++i) {
        if (others.count(matching.at(i).string()) > 0)
            errors.invalid(matchPath.index(i), shown(matching.at(i).string()), "exists in both matchLabelKeys and mismatchLabelKeys");
    }
}

void validateSpread(Errors &errors, const Path &path, const Value &constraints)
{
    const auto positive = [&errors](const Path &where, const Value &number) {
        const std::int64_t value = number.integer().value_or(0);
        if (value <= 0)
            errors.invalid(where, std::to_string(value), "must be greater than zero");
    };
    for (std::size_t i = 0; i < constraints.size(); ++i) {
        const Value &constraint = constraints.at(i);
        const Path item = path.index(i);
        const std::string &key = constraint["topologyKey"].string(), &action = constraint["whenUnsatisfiable"].string();
        positive(item.child("maxSkew"), constraint["maxSkew"]);
        if (key.empty())
            errors.required(item.child("topologyKey"), "can not be empty");
        errors.oneOf(item.child("whenUnsatisfiable"), constraint["whenUnsatisfiable"], {"DoNotSchedule", "ScheduleAnyway"});
        for (std::size_t j = i + 1; j < constraints.size(); ++j) {
            const Value &other = constraints.at(j);
            if (other["topologyKey"].string() == key && other["whenUnsatisfiable"].string() == action) {
                errors.duplicate(item.child("{topologyKey, whenUnsatisfiable}"), shown('{' + key + ", " + action + '}'));
                break;
            }
        }
        const Value &domains = constraint["minDomains"];
        if (!domains.isNull()) {
            positive(item.child("minDomains"), domains);
            if (action != "DoNotSchedule")
                errors.invalid(item.child("minDomains"), domains.text(),
                               "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + action);
        }
        for (const char *field : {"nodeAffinityPolicy", "nodeTaintsPolicy"}) {
            if (!constraint[field].isNull())
                errors.oneOf(item.child(field), constraint[field], {"Honor", "Ignore"});
        }
        validateLabelKeys(errors, item, constraint["matchLabelKeys"], Value(), constraint["labelSelector"]);
        validateLabelSelector(errors, item.child("labelSelector"), constraint["labelSelector"]);
    }
}

} // namespace kube
