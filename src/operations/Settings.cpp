// SPDX-License-Identifier: Apache-2.0
#include "operations/Settings.h"

#include "operations/Files.h"
#include "yaml/Reader.h"
#include "yaml/Writer.h"

#include <QStandardPaths>

#include <filesystem>
#include <variant>

namespace operations {

namespace {

using Place = std::variant<std::string kube::ProjectLayout::*, std::int64_t kube::ProjectLayout::*, bool kube::ProjectLayout::*>;

/// Plain values of the layout, by key of the file.
struct Row {
    const char *key;
    Place place;
};
const Row rows[] = {
    {"image", &kube::ProjectLayout::image},
    {"container", &kube::ProjectLayout::container},
    {"namespace", &kube::ProjectLayout::namespacePattern},
    {"name", &kube::ProjectLayout::namePattern},
    {"port", &kube::ProjectLayout::port},
    {"servicePort", &kube::ProjectLayout::servicePort},
    {"environmentFrom", &kube::ProjectLayout::environmentFrom},
};
constexpr const char *appearances[] = {"system", "light", "dark"};

core::Value valueOf(const kube::ProjectLayout &layout, const Place &place)
{
    return std::visit([&layout](auto member) { return core::Value(layout.*member); }, place);
}

core::Result<void> wrong(const std::string &key, const core::Text &wanted)
{
    return core::fail(core::ErrorCode::ValueInvalid, core::say("The setting %1 must be %2", key, wanted),
                      core::say("Correct it in the settings file or remove the line."));
}

core::Result<void> read(const core::Value &value, const Row &row, kube::ProjectLayout &layout)
{
    const std::string key = std::string("layout.") + row.key;
    if (const auto *text = std::get_if<std::string kube::ProjectLayout::*>(&row.place)) {
        if (!value.isString())
            return wrong(key, core::say("a text"));
        layout.*(*text) = value.string();
    } else if (const auto *number = std::get_if<std::int64_t kube::ProjectLayout::*>(&row.place)) {
        const auto port = value.integer();
        if (!port || *port < 1 || *port > 65535)
            return wrong(key, core::say("a port number from 1 to 65535"));
        layout.*(*number) = *port;
    } else if (const auto *flag = std::get_if<bool kube::ProjectLayout::*>(&row.place)) {
        if (!value.isBool())
            return wrong(key, core::say("true or false"));
        layout.*(*flag) = value.boolean();
    }
    return {};
}

core::Value layoutValue(const kube::ProjectLayout &layout)
{
    const kube::ProjectLayout standard;
    core::Value out = core::Value::emptyMap();
    for (const Row &row : rows) {
        const core::Value value = valueOf(layout, row.place);
        if (!value.identical(valueOf(standard, row.place)))
            out = out.with(row.key, value);
    }
    if (layout.cloud != standard.cloud)
        out = out.with("cloud", core::Value(kube::name(layout.cloud)));
    if (!layout.serviceAnnotations.empty()) {
        core::Members annotations;
        for (const auto &[key, text] : layout.serviceAnnotations)
            annotations.push_back({key, core::Value(text)});
        out = out.with("serviceAnnotations", core::Value(std::move(annotations)));
    }
    return out;
}

} // namespace

std::string defaultSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() + "/readyline/settings.yaml";
}

core::Value toValue(const Settings &settings)
{
    core::Value out = core::Value::emptyMap();
    if (const core::Value layout = layoutValue(settings.layout); layout.size() > 0)
        out = out.with("layout", layout);
    if (settings.appearance != Appearance::System)
        out = out.with("appearance", core::Value(appearances[std::size_t(settings.appearance)]));
    if (settings.reducedMotion)
        out = out.with("reducedMotion", core::Value(true));
    if (!settings.language.empty())
        out = out.with("language", core::Value(settings.language));
    return out;
}

core::Result<Settings> settingsOf(const core::Value &value)
{
    Settings settings;
    const core::Value &layout = value["layout"];
    for (const Row &row : rows) {
        if (const core::Value *found = layout.find(row.key)) {
            if (core::Result<void> done = read(*found, row, settings.layout); !done)
                return core::unexpected<core::Error>(done.error());
        }
    }
    if (layout.contains("cloud")) {
        const auto cloud = kube::cloudFromName(layout["cloud"].string());
        if (!cloud)
            return core::unexpected<core::Error>(wrong("layout.cloud", core::say("one of: %1", "none, azure, aws")).error());
        settings.layout.cloud = *cloud;
    }
    for (const core::Member &annotation : layout["serviceAnnotations"].members())
        settings.layout.serviceAnnotations.emplace_back(annotation.key, annotation.value.text());
    if (const core::Value *appearance = value.find("appearance")) {
        std::size_t i = 0;
        while (i < std::size(appearances) && appearance->string() != appearances[i])
            ++i;
        if (i == std::size(appearances))
            return core::unexpected<core::Error>(wrong("appearance", core::say("one of: %1", "system, light, dark")).error());
        settings.appearance = Appearance(i);
    }
    settings.reducedMotion = value["reducedMotion"].boolean();
    if (const core::Value *language = value.find("language")) {
        settings.language = language->string();
        if (settings.language != "en" && settings.language != "de")
            return core::unexpected<core::Error>(wrong("language", core::say("one of: %1", "en, de")).error());
    }
    return settings;
}

core::Result<Settings> loadSettings(const std::string &file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return Settings();
    const core::Result<std::string> text = readFile(file, 1 << 20);
    if (!text)
        return core::unexpected<core::Error>(text.error());
    if (text->find_first_not_of(" \t\r\n") == std::string::npos)
        return Settings();
    core::Result<core::Value> value = yaml::readValue(*text);
    if (!value) {
        value.error().subject = file;
        return core::unexpected<core::Error>(value.error());
    }
    core::Result<Settings> settings = settingsOf(*value);
    if (!settings)
        settings.error().subject = file;
    return settings;
}

core::Result<void> saveSettings(const std::string &file, const Settings &settings)
{
    // A file that cannot be read would lose what stands in it.
    if (core::Result<Settings> old = loadSettings(file); !old) {
        old.error().hint = core::say("Correct the file or remove it; nothing was saved.");
        return core::unexpected<core::Error>(old.error());
    }
    core::Value value = toValue(settings);
    // What another version of the program wrote stays.
    if (const core::Result<std::string> text = readFile(file, 1 << 20)) {
        if (const core::Result<core::Value> old = yaml::readValue(*text)) {
            for (const core::Member &member : old->members()) {
                const bool ours = member.key == "layout" || member.key == "appearance" || member.key == "reducedMotion";
                if (!ours)
                    value = value.with(member.key, member.value);
            }
        }
    }
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (!std::filesystem::is_directory(folder, error)) {
        std::filesystem::create_directories(folder, error);
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    return writeFile(file, value.size() > 0 ? yaml::write(value) : std::string(), 0600);
}

} // namespace operations
