// SPDX-License-Identifier: Apache-2.0
// links: yaml
// seeds: yaml
// Random edits of random documents: the result reads as intended, or the edit is refused.
#include "yaml/Reader.h"
#include "yaml/SmallestEdit.h"

#include <fuzzer/FuzzedDataProvider.h>

#include <cstdlib>

using core::FieldPath;
using core::Value;

namespace {

Value randomValue(FuzzedDataProvider &data, int depth)
{
    switch (data.ConsumeIntegralInRange(0, depth > 0 ? 6 : 4)) {
    case 0:
        return Value();
    case 1:
        return Value(data.ConsumeBool());
    case 2:
        return Value(data.ConsumeIntegral<std::int32_t>());
    case 3:
        return Value("text");
    case 4: {
        const std::string text = data.ConsumeRandomLengthString(12);
        for (const char c : text) {
            if (static_cast<unsigned char>(c) >= 0x80)
                return Value("other");
        }
        return Value(text);
    }
    case 5:
        return core::list({randomValue(data, depth - 1), randomValue(data, depth - 1)});
    default:
        return core::map({{"k", randomValue(data, depth - 1)}, {"name", Value("n")}});
    }
}

FieldPath randomPath(FuzzedDataProvider &data, const Value &root)
{
    FieldPath path;
    const Value *at = &root;
    while (at->size() > 0 && (path.isRoot() || data.ConsumeBool())) {
        const std::size_t i = data.ConsumeIntegralInRange<std::size_t>(0, at->size() - 1);
        path = at->isMap() ? path.child(at->members()[i].key) : path.child(i);
        at = at->isMap() ? &at->members()[i].value : &at->items()[i];
    }
    return data.ConsumeBool() && at->isMap() ? path.child("fresh") : path;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    FuzzedDataProvider data(bytes, size);
    const int changes = data.ConsumeIntegralInRange(1, 3);
    const std::string text = data.ConsumeRandomLengthString(4096);
    const auto documents = yaml::read(text);
    if (!documents || documents->empty())
        return 0;
    const std::size_t index = data.ConsumeIntegralInRange<std::size_t>(0, documents->size() - 1);
    const Value base = (*documents)[index].value;
    core::Edit edit;
    Value now = base;
    for (int i = 0; i < changes; ++i) {
        const FieldPath path = randomPath(data, now);
        edit.changes.push_back(data.ConsumeBool() || path.isRoot() ? core::setting(path, randomValue(data, 2)) : core::removal(path));
        now = core::apply(now, edit.changes.back());
    }
    const auto result = yaml::editText(text, index, edit);
    if (!result)
        return 0;
    const auto back = yaml::read(*result);
    if (!back || back->size() != documents->size())
        std::abort();
    for (std::size_t i = 0; i < back->size(); ++i) {
        if ((*back)[i].value != (i == index ? now : (*documents)[i].value))
            std::abort();
    }
    return 0;
}
