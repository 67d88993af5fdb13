// SPDX-License-Identifier: Apache-2.0
#include "cli/manifests/Sarif.h"

#include <QUrl>

#include <algorithm>

namespace cli {

using core::Value;

namespace {

Value message(const std::string &text)
{
    return core::map({{"text", Value(text)}});
}

/// A relative URI reference, percent-encoded as SARIF wants it.
std::string uri(const std::string &file)
{
    if (file == "-")
        return "stdin";
    const QString path = QString::fromStdString(file);
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/");
    return (file.front() == '/' ? "file://" : "") + encoded.toStdString();
}

Value location(const SarifResult &result)
{
    Value out = Value::emptyMap();
    if (!result.file.empty()) {
        Value physical = core::map({{"artifactLocation", core::map({{"uri", Value(uri(result.file))}})}});
        if (result.line > 0) {
            Value region = core::map({{"startLine", Value(result.line)}});
            if (result.column > 0)
                region = region.with("startColumn", Value(result.column));
            physical = physical.with("region", region);
        }
        out = out.with("physicalLocation", physical);
    }
    if (!result.logicalLocation.empty())
        out = out.with("logicalLocations", core::list({core::map({{"fullyQualifiedName", Value(result.logicalLocation)}})}));
    return out;
}

} // namespace

Value sarifLog(const std::vector<SarifRule> &rules, const std::vector<SarifResult> &results)
{
    Value ruleList = Value::emptyList();
    for (const SarifRule &rule : rules)
        ruleList = ruleList.appended(core::map({{"id", Value(rule.id)}, {"shortDescription", message(rule.text)}}));
    core::Items items;
    for (const SarifResult &result : results) {
        Value item = core::map({{"ruleId", Value(result.ruleId)}});
        const auto rule = std::find_if(rules.begin(), rules.end(), [&result](const SarifRule &r) { return r.id == result.ruleId; });
        if (rule != rules.end())
            item = item.with("ruleIndex", Value(int(rule - rules.begin())));
        items.push_back(item.with("level", Value(result.level))
                            .with("message", message(result.message))
                            .with("locations", core::list({location(result)})));
    }
    const Value driver = core::map({{"name", Value("readyline-cli")}, {"version", Value(READYLINE_VERSION)}, {"rules", ruleList}});
    return core::map({{"$schema", Value("https://json.schemastore.org/sarif-2.1.0.json")},
                      {"version", Value("2.1.0")},
                      {"runs", core::list({core::map({{"tool", core::map({{"driver", driver}})},
                                                      {"columnKind", Value("unicodeCodePoints")},
                                                      {"results", Value(std::move(items))}})})}});
}

} // namespace cli
