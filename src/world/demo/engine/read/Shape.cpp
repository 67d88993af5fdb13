// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/read/Shape.h"

#include "demo/engine/read/Tables.h"

namespace demo {

using core::Value;

namespace {

Value metadataOnly(const Value &object)
{
    return core::map({{"kind", Value("PartialObjectMetadata")}, {"apiVersion", Value("meta.k8s.io/v1")}, {"metadata", object["metadata"]}});
}

} // namespace

Answer<Shape> Shape::of(const Call &call)
{
    Shape shape;
    if (const std::string &wanted = call.parameter("includeObject"); !wanted.empty())
        shape.rowObject = wanted;
    const std::string accept = call.header("Accept");
    if (accept.empty())
        return shape;
    for (std::size_t start = 0; start < accept.size();) {
        const std::size_t end = std::min(accept.find(',', start), accept.size());
        const std::string_view clause = std::string_view(accept).substr(start, end - start);
        const auto has = [&](std::string_view text) { return clause.find(text) != std::string_view::npos; };
        start = end + 1;
        if (!has("application/json") && !has("*/*") && !has("application/*"))
            continue;
        if (has("as=Table") && has("v=v1") && !has("v1beta1")) {
            shape.form = Form::Table;
            return shape;
        }
        if (has("as=PartialObjectMetadata")) {
            shape.form = Form::Metadata;
            return shape;
        }
        if (!has("as="))
            return shape;
    }
    return refuse({406, "NotAcceptable", "only the following media types are accepted: application/json", Value::emptyMap(), 0});
}

Value Shape::one(const Kind &kind, const Value &object, core::Instant now, bool columns) const
{
    switch (form) {
    case Form::Table:
        return tableOf(kind, {object}, core::map({{"resourceVersion", object["metadata"]["resourceVersion"]}}), now, {columns, rowObject});
    case Form::Metadata:
        return metadataOnly(object);
    default:
        return object;
    }
}

Value Shape::list(const Kind &kind, const Value &list, core::Instant now) const
{
    if (form == Form::Object)
        return list;
    std::vector<Value> objects;
    for (const Value &item : list["items"].items())
        objects.push_back(item);
    if (form == Form::Table)
        return tableOf(kind, objects, list["metadata"], now, {true, rowObject});
    core::Items items;
    for (const Value &object : objects)
        items.push_back(metadataOnly(object));
    return core::map({{"kind", Value("PartialObjectMetadataList")}, {"apiVersion", Value("meta.k8s.io/v1")}, {"metadata", list["metadata"]}, {"items", Value(std::move(items))}});
}

} // namespace demo
