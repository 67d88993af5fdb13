// SPDX-License-Identifier: Apache-2.0
// After typed/validate.go of structured-merge-diff; the texts reach users in the server's answers.
#include "core/Json.h"
#include "kube/managedfields/Typed.h"
#include "kube/text/GoText.h"

namespace kube {

using core::Value;

namespace {

/// As Go's %T names its type.
const char *goType(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool:
        return "bool";
    case Value::Kind::Number:
        return value.integer() ? "int64" : "float64";
    case Value::Kind::List:
        return "[]interface {}";
    case Value::Kind::Map:
        return "map[string]interface {}";
    default:
        return "string";
    }
}

class CheckWalker {
public:
    explicit CheckWalker(Duplicates duplicates) : m_duplicates(duplicates) { }

    void walk(const Value &value, const Type *type)
    {
        if (value.isNull())
            return;
        switch (shapeOf(type, value)) {
        case Shape::List:
            if (value.isList())
                walkList(value, type);
            else
                complain("expected list, got &{" + goPrinted(value) + '}');
            break;
        case Shape::Map:
            if (value.isMap())
                walkMap(value, type);
            else
                complain("expected map, got &{" + goPrinted(value) + '}');
            break;
        default:
            checkScalar(value, type);
        }
    }

    std::string text() const
    {
        if (m_problems.size() < 2)
            return m_problems.empty() ? std::string() : m_problems[0];
        std::string all = "errors:";
        for (const std::string &problem : m_problems)
            all += "\n  " + problem;
        return all;
    }

private:
    void complain(const std::string &what)
    {
        const std::string path = toText(m_path);
        m_problems.push_back(path.empty() ? what : path + ": " + what);
    }

    void checkScalar(const Value &value, const Type *type)
    {
        using Kind = Type::Kind;
        const Kind kind = type ? type->kind : Kind::Any;
        const bool numeric = kind == Kind::Int32 || kind == Kind::Int64 || kind == Kind::Number;
        if (numeric && !value.isNumber())
            complain(std::string("expected numeric (int or float), got ") + goType(value));
        else if ((kind == Kind::String || kind == Kind::Time) && !value.isString())
            complain("expected string, got &value.valueUnstructured{Value:" + goSyntax(value) + '}');
        else if (kind == Kind::Bool && !value.isBool())
            complain("expected boolean, got &{" + goPrinted(value) + '}');
        else if (value.isMap() || value.isList())
            complain("expected any scalar, got &{" + goPrinted(value) + '}');
    }

    void walkList(const Value &value, const Type *type)
    {
        std::map<PathElement, int> seen;
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            std::string problem;
            const auto element = isAtomic(type, Shape::List) ? indexElement(i) : elementOf(value.items()[i], i, type, &problem);
            if (!element) {
                complain(problem);
                return;
            }
            if (++seen[*element] > 1 && m_duplicates == Duplicates::Refused)
                complain("duplicate entries for key " + toText(*element));
            m_path.push_back(*element);
            walk(value.items()[i], itemType(type));
            m_path.pop_back();
        }
    }

    void walkMap(const Value &value, const Type *type)
    {
        const bool fixed = type && type->kind == Type::Kind::Object && !type->fields.empty();
        for (const core::Member &member : value.members()) {
            m_path.push_back(fieldElement(member.key));
            const bool unknown = fixed && !declares(type, member.key);
            if (unknown)
                complain("field not declared in schema");
            else
                walk(member.value, memberType(type, member.key));
            m_path.pop_back();
            // The real walker does not look at the rest of the map either.
            if (unknown)
                return;
        }
    }

    Duplicates m_duplicates;
    ElementPath m_path;
    std::vector<std::string> m_problems;
};

} // namespace

std::string typeProblems(const Value &value, const Type *type, Duplicates duplicates)
{
    CheckWalker walker(duplicates);
    walker.walk(value, type);
    return walker.text();
}

} // namespace kube
