// SPDX-License-Identifier: Apache-2.0
// links: kube
// seeds: json
// Any bytes: JSON that is read prints as JSON that reads the same, and what a kind's decoder makes of it decodes to itself.
#include "core/Json.h"
#include "kube/decoding/Decode.h"
#include "kube/schema/Schema.h"
#include "yaml/Reader.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void decodeTwice(const char *apiVersion, const char *kind, const core::Value &value)
{
    const auto first = kube::decodeAs(kube::builtInSchema(), apiVersion, kind, value);
    require(first.has_value());
    if (first->error)
        return;
    const auto second = kube::decodeAs(kube::builtInSchema(), apiVersion, kind, first->object);
    require(second && !second->error && second->strictErrors.empty() && second->object == first->object);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto value = core::parseJson(text);
    if (!value) {
        require(value.error().code == core::ErrorCode::TooLarge || (value.error().position && value.error().position->offset <= size));
        return 0;
    }
    for (const core::JsonStyle style : {core::JsonStyle::Compact, core::JsonStyle::Pretty}) {
        const auto back = core::parseJson(core::toJson(*value, style));
        require(back && *back == *value);
    }
    if (value->isMap()) {
        const auto documents = yaml::read(text, {.duplicates = yaml::Duplicates::KeepInJson});
        require(!documents || (documents->size() == 1 && documents->front().value == *value));
    }
    for (const char *kind : {"Deployment", "StatefulSet", "DaemonSet"})
        decodeTwice("apps/v1", kind, *value);
    decodeTwice("v1", "Service", *value);
    return 0;
}
