// SPDX-License-Identifier: Apache-2.0
// links: kube
// seeds: quantity
// Any text: a quantity that is read prints a text that reads back as the same amount, and sums and differences undo one another.
#include "kube/quantity/Quantity.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using kube::Quantity;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Long exponents make long numbers, whose suffix the original leaves out beyond exa: such texts do not read back.
bool readsBack(const Quantity &quantity)
{
    const Quantity most = *Quantity::parse("999E");
    return compare(quantity, most) < 0 && compare(quantity, most.negated()) > 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 200;
    if (size > longest)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::size_t middle = text.find('\n');
    const auto a = Quantity::parse(text.substr(0, middle));
    if (!a)
        return 0;
    (void)a->milliValue();
    (void)a->value();
    if (readsBack(*a)) {
        const auto again = Quantity::parse(a->toString());
        require(again && *again == *a);
    }
    const Quantity rounded = a->roundedUp(-3);
    require(a->sign() >= 0 ? compare(rounded, *a) >= 0 : compare(rounded, *a) <= 0);
    if (middle == std::string_view::npos)
        return 0;
    if (const auto b = Quantity::parse(text.substr(middle + 1))) {
        Quantity sum = *a;
        sum += *b;
        sum -= *b;
        require(sum == *a);
        require(compare(*a, *b) == -compare(*b, *a));
    }
    return 0;
}
