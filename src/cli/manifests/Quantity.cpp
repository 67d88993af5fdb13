// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Quantity.h"

#include "kube/quantity/Quantity.h"

#include <algorithm>
#include <charconv>

namespace cli {

using core::Value;
using kube::Quantity;

namespace {

struct Row {
    std::string text;
    std::optional<Quantity> quantity;
    std::string error;
};

const char *nameOf(Quantity::Format format)
{
    switch (format) {
    case Quantity::Format::BinarySI:
        return "BinarySI";
    case Quantity::Format::DecimalExponent:
        return "DecimalExponent";
    default:
        return "DecimalSI";
    }
}

/// The power of ten that a canonical suffix stands for; nothing for binary ones.
std::optional<int> powerOf(std::string_view suffix)
{
    constexpr std::string_view small = "num", large = "kMGTPE";
    if (suffix.empty())
        return 0;
    if (suffix.size() > 1 && (suffix[0] == 'e' || suffix[0] == 'E')) {
        int power = 0;
        const bool plus = suffix[1] == '+';
        std::from_chars(suffix.data() + 1 + (plus ? 1 : 0), suffix.data() + suffix.size(), power);
        return power;
    }
    if (suffix.size() > 1)
        return std::nullopt;
    if (const auto at = small.find(suffix[0]); at != std::string_view::npos)
        return int(at) * 3 - 9;
    const auto at = large.find(suffix[0]);
    return at == std::string_view::npos ? std::nullopt : std::optional(int(at) * 3 + 3);
}

/// The exact number without suffix: 0.1 for 100m, 1610612736 for 1.5Gi.
std::string plainNumber(const Quantity &quantity)
{
    const std::string canonical = quantity.toString();
    const std::size_t end = canonical.find_first_not_of("+-0123456789.");
    std::string digits = canonical.substr(0, end);
    const auto power = powerOf(end == std::string::npos ? std::string_view() : std::string_view(canonical).substr(end));
    if (!power)
        return std::to_string(quantity.value());
    const std::string sign = digits.starts_with('-') ? "-" : "";
    if (digits.starts_with('-') || digits.starts_with('+'))
        digits.erase(0, 1);
    const std::size_t dot = std::min(digits.find('.'), digits.size());
    int point = int(dot) + *power;
    if (dot < digits.size())
        digits.erase(dot, 1);
    if (point <= 0) {
        digits.insert(0, std::size_t(1 - point), '0');
        point = 1;
    }
    if (point > int(digits.size()))
        digits.append(std::size_t(point) - digits.size(), '0');
    std::string fraction = digits.substr(std::size_t(point));
    fraction.erase(fraction.find_last_not_of('0') + 1);
    std::string whole = digits.substr(0, std::size_t(point));
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    return sign + whole + (fraction.empty() ? std::string() : "." + fraction);
}

std::string warningOf(const Row &row)
{
    const Quantity stored = row.quantity->roundedUp(-3);
    if (!(stored == *row.quantity))
        return "finer than thousandths: the API server stores " + stored.toString() + " for container resources";
    if (plainNumber(*row.quantity).find('.') != std::string::npos)
        return "as memory the API server warns: fractional byte value \"" + stored.toString() + "\" is invalid, must be an integer";
    return {};
}

Value itemOf(const Row &row)
{
    Value item = core::map({{"input", Value(row.text)}, {"valid", Value(row.quantity.has_value())}});
    if (!row.quantity)
        return item.with("error", Value(row.error));
    const std::string warning = warningOf(row);
    return item.with("canonical", Value(row.quantity->toString()))
        .with("number", Value(plainNumber(*row.quantity)))
        .with("format", Value(nameOf(row.quantity->format())))
        .with("warning", warning.empty() ? Value() : Value(warning));
}

std::optional<int> start(Invocation &call)
{
    Output &output = call.output();
    const std::string format = call.format();
    if (call.arguments().empty())
        return usage(output, "quantity needs at least one VALUE", "readyline-cli quantity 1.5Gi 100m");
    std::vector<Row> rows;
    for (const std::string &text : call.arguments()) {
        auto quantity = Quantity::parse(text);
        if (quantity)
            rows.push_back({text, std::move(*quantity), {}});
        else
            rows.push_back({text, std::nullopt, kube::text(quantity.error())});
    }
    if (format == "json") {
        core::Items items;
        for (const Row &row : rows)
            items.push_back(itemOf(row));
        output.json(core::map({{"apiVersion", Value("readyline.dev/v1")}, {"kind", Value("QuantityList")}, {"items", Value(std::move(items))}}));
    } else {
        Table table{{"VALUE", "CANONICAL", "NUMBER", "NOTE"}, {}};
        for (const Row &row : rows) {
            if (row.quantity)
                table.rows.push_back({row.text, row.quantity->toString(), plainNumber(*row.quantity), warningOf(row)});
            else
                table.rows.push_back({row.text, "-", "-", row.error});
        }
        output.table(table);
    }
    return std::all_of(rows.begin(), rows.end(), [](const Row &row) { return row.quantity.has_value(); }) ? 0 : 1;
}

} // namespace

Command quantityCommand()
{
    return {"quantity", "VALUE...", "what Kubernetes makes of an amount", {}, start, "table|json"};
}

} // namespace cli
