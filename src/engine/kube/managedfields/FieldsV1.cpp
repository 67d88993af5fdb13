// SPDX-License-Identifier: Apache-2.0
// The text forms of a field set: FieldsV1 in metadata.managedFields, and paths as the server prints them.
#include "core/Json.h"
#include "kube/managedfields/FieldSet.h"

namespace kube {

using core::Value;

PathElement fieldElement(std::string_view name)
{
    return "f:" + std::string(name);
}

PathElement keyElement(const Value &key)
{
    return "k:" + core::toCanonicalJson(key);
}

PathElement valueElement(const Value &value)
{
    return "v:" + core::toCanonicalJson(value);
}

PathElement indexElement(std::size_t index)
{
    return "i:" + std::to_string(index);
}

ElementPath fieldElements(std::string_view dotted)
{
    ElementPath path;
    for (std::size_t start = 0; start <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', start), dotted.size());
        path.push_back(fieldElement(dotted.substr(start, end - start)));
        start = end + 1;
    }
    return path;
}

std::string toText(const PathElement &element)
{
    const std::string rest = element.substr(2);
    switch (element[0]) {
    case 'f':
        return '.' + rest;
    case 'k': {
        std::string text;
        const auto key = core::parseJson(rest);
        if (!key)
            return '[' + rest + ']';
        for (const core::Member &member : key->members())
            text += (text.empty() ? "[" : ",") + member.key + '=' + core::toJson(member.value);
        return text + ']';
    }
    case 'v':
        return "[=" + rest + ']';
    default:
        return '[' + rest + ']';
    }
}

std::string toText(const ElementPath &path)
{
    std::string text;
    for (const PathElement &element : path)
        text += toText(element);
    return text;
}

namespace {

/// The element with its JSON in canonical form; empty if it is none.
PathElement normalised(const std::string &key)
{
    if (key.size() < 2 || key[1] != ':')
        return {};
    switch (key[0]) {
    case 'f':
    case 'i':
        return key;
    case 'k':
    case 'v': {
        const auto json = core::parseJson(std::string_view(key).substr(2));
        if (!json)
            return {};
        return key[0] == 'k' ? keyElement(*json) : valueElement(*json);
    }
    default:
        return {};
    }
}

} // namespace

/// Whether the node that `fields` describes is itself a member.
bool FieldSet::readFrom(const Value &fields)
{
    bool member = fields.size() == 0;
    for (const core::Member &entry : fields.members()) {
        if (entry.key == ".") {
            member = true;
            continue;
        }
        const PathElement element = normalised(entry.key);
        if (element.empty())
            continue;
        FieldSet below;
        if (below.readFrom(entry.value))
            m_members.insert(element);
        if (!below.empty())
            m_children[element] = m_children[element].united(below);
    }
    return member;
}

FieldSet FieldSet::parse(const Value &fieldsV1)
{
    FieldSet set;
    set.readFrom(fieldsV1);
    return set;
}

Value FieldSet::toValue() const
{
    core::Members entries;
    auto member = m_members.begin();
    auto child = m_children.begin();
    while (member != m_members.end() || child != m_children.end()) {
        if (child == m_children.end() || (member != m_members.end() && *member < child->first)) {
            entries.push_back({*member++, Value::emptyMap()});
            continue;
        }
        Value below = child->second.toValue();
        if (member != m_members.end() && *member == child->first) {
            below = below.inserted(0, ".", Value::emptyMap());
            ++member;
        }
        entries.push_back({child->first, std::move(below)});
        ++child;
    }
    return Value(std::move(entries));
}

} // namespace kube
