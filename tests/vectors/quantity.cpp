// SPDX-License-Identifier: Apache-2.0
// links: kube
#include "core/Json.h"
#include "kube/quantity/Quantity.h"
#include "support/Vectors.h"

#include <map>

using core::Value;
using kube::Quantity;
using kube::QuantityError;

namespace {

const char *nameOf(Quantity::Format format)
{
    switch (format) {
    case Quantity::Format::BinarySI:
        return "BinarySI";
    case Quantity::Format::DecimalSI:
        return "DecimalSI";
    case Quantity::Format::DecimalExponent:
        return "DecimalExponent";
    case Quantity::Format::None:
        break;
    }
    return "";
}

const char *nameOf(QuantityError error)
{
    switch (error) {
    case QuantityError::Format:
        return "format";
    case QuantityError::Suffix:
        return "suffix";
    case QuantityError::Numeric:
        return "numeric";
    case QuantityError::Exponent:
        break;
    }
    return "exponent";
}

Value parsed(const Value &input)
{
    const auto quantity = Quantity::parse(input["text"].string());
    if (!quantity)
        return core::map({{"ok", Value(false)}, {"error", Value(nameOf(quantity.error()))}, {"detail", Value(text(quantity.error()))}});
    return core::map({{"ok", Value(true)},
                      {"string", Value(quantity->toString())},
                      {"stored", Value(quantity->roundedUp(-3).toString())},
                      {"format", Value(nameOf(quantity->format()))},
                      {"sign", Value(quantity->sign())},
                      {"value", Value(std::to_string(quantity->value()))},
                      {"milliValue", Value(std::to_string(quantity->milliValue()))}});
}

Value fromJson(const Value &input)
{
    const auto quantity = Quantity::fromJsonText(input["json"].string());
    if (!quantity)
        return core::map({{"ok", Value(false)}, {"detail", Value(text(quantity.error()))}});
    return core::map({{"ok", Value(true)}, {"stored", Value(quantity->roundedUp(-3).toString())}});
}

Value pair(const Value &input)
{
    const auto a = Quantity::parse(input["a"].string()), b = Quantity::parse(input["b"].string());
    if (!a || !b)
        return Value("unreadable");
    Quantity sum = *a, difference = *a;
    sum += *b;
    difference -= *b;
    return core::map({{"compare", Value(compare(*a, *b))},
                      {"equal", Value(*a == *b)},
                      {"add", Value(sum.toString())},
                      {"sub", Value(difference.toString())}});
}

Value sum(const Value &input)
{
    Quantity total;
    for (const Value &item : input["list"].items()) {
        const auto quantity = Quantity::parse(item.string());
        if (quantity)
            total += *quantity;
    }
    return core::map({{"sum", Value(total.toString())}});
}

} // namespace

int main(int argc, char **argv)
{
    const std::map<std::string, Value (*)(const Value &)> checks = {
        {"parse-hand", parsed}, {"parse-random", parsed}, {"parse-mutated", parsed}, {"json-value", fromJson},
        {"pair-hand", pair},    {"pair-random", pair},    {"sum", sum},
    };
    return support::runVectors("quantity", argc, argv, [&checks](const Value &one) -> std::optional<std::string> {
        const auto check = checks.find(one["category"].string());
        if (check == checks.end())
            return "unknown category";
        return support::differs("result", check->second(one["input"]), one["expect"]);
    });
}
