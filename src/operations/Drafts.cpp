// SPDX-License-Identifier: Apache-2.0
#include "operations/Drafts.h"

#include "core/Json.h"
#include "operations/Files.h"
#include "operations/StateFolder.h"

#include <QCryptographicHash>

#include <algorithm>
#include <filesystem>

namespace operations {

namespace {

constexpr std::int64_t formatVersion = 1;
constexpr const char *suffix = ".draft.json";

std::string sha256(const std::string &bytes)
{
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), qsizetype(bytes.size())), QCryptographicHash::Sha256).toHex().toStdString();
}

core::Value toValue(const core::Text &text)
{
    core::Items arguments;
    for (const core::Argument &argument : text.arguments)
        arguments.push_back(argument.sentence ? toValue(*argument.sentence) : core::Value(argument.text));
    return core::map({{"source", core::Value(text.source)}, {"arguments", core::Value(std::move(arguments))}});
}

core::Text textOf(const core::Value &value)
{
    core::Text text{"engine", {}, {}, std::nullopt};
    text.source = value["source"].string();
    for (const core::Value &argument : value["arguments"].items())
        text.arguments.push_back(argument.isMap() ? core::argument(textOf(argument)) : core::argument(argument.string()));
    return text;
}

core::Value toValue(const core::Edit &edit)
{
    core::Items changes;
    for (const core::Change &change : edit.changes) {
        core::Value item = core::map({{"path", core::Value(change.path.toString())}});
        if (change.after)
            item = item.with("after", *change.after);
        if (change.index)
            item = item.with("index", core::Value(std::int64_t(*change.index)));
        changes.push_back(std::move(item));
    }
    return core::map({{"title", toValue(edit.title)}, {"changes", core::Value(std::move(changes))}});
}

core::Result<core::Edit> editOf(const core::Value &value)
{
    core::Edit edit{textOf(value["title"]), {}};
    for (const core::Value &item : value["changes"].items()) {
        core::Result<core::FieldPath> path = core::FieldPath::parse(item["path"].string());
        if (!path)
            return core::unexpected<core::Error>(path.error());
        core::Change change = core::removal(std::move(*path));
        if (const core::Value *after = item.find("after"))
            change.after = *after;
        if (const auto index = item["index"].integer(); index && *index >= 0)
            change.index = std::size_t(*index);
        edit.changes.push_back(std::move(change));
    }
    return edit;
}

core::Result<Draft> draftOf(const std::string &path)
{
    const core::Result<std::string> bytes = readFile(path, std::size_t(64) << 20);
    if (!bytes)
        return core::unexpected<core::Error>(bytes.error());
    const core::Result<core::Value> value = core::parseJson(*bytes);
    if (!value)
        return core::unexpected<core::Error>(value.error());
    if ((*value)["version"].integer() != formatVersion)
        return core::fail(core::ErrorCode::NotSupported, core::say("The draft %1 was written by another version of Readyline", path));
    Draft draft{(*value)["key"].string(), (*value)["baseHash"].string(), {}};
    for (const core::Value &item : (*value)["edits"].items()) {
        core::Result<core::Edit> edit = editOf(item);
        if (!edit)
            return core::unexpected<core::Error>(edit.error());
        draft.edits.push_back(std::move(*edit));
    }
    return draft;
}

} // namespace

std::string hashOf(const core::Value &object)
{
    return sha256(core::toCanonicalJson(object));
}

Drafts::Drafts(std::string folder) : m_folder(std::move(folder)) { }

std::string Drafts::defaultFolder()
{
    return stateFolder() + "/drafts";
}

std::string Drafts::nameOf(const std::string &key)
{
    return sha256(key).substr(0, 40) + suffix;
}

std::string Drafts::fileOf(const std::string &key) const
{
    return m_folder + "/" + nameOf(key);
}

std::set<std::string> Drafts::names() const
{
    std::set<std::string> out;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, error))
        out.insert(entry.path().filename().string());
    return out;
}

core::Result<std::string> Drafts::setAside(const std::string &key) const
{
    std::error_code error;
    std::string free = fileOf(key) + ".unreadable";
    for (int n = 2; std::filesystem::exists(free, error); ++n)
        free = fileOf(key) + ".unreadable" + std::to_string(n);
    std::filesystem::rename(fileOf(key), free, error);
    if (error)
        return core::fail(core::ErrorCode::FileUnwritable, core::say("The draft %1 cannot be renamed", fileOf(key)));
    return free;
}

core::Result<void> Drafts::save(const Draft &draft) const
{
    if (core::Result<void> made = makePrivateFolder(m_folder); !made) {
        made.error().hint = core::say("Edits are kept only while the program runs.");
        return made;
    }
    core::Items edits;
    for (const core::Edit &edit : draft.edits)
        edits.push_back(toValue(edit));
    const core::Value value = core::map({{"version", core::Value(formatVersion)},
                                         {"key", core::Value(draft.key)},
                                         {"baseHash", core::Value(draft.baseHash)},
                                         {"edits", core::Value(std::move(edits))}});
    return writeFile(fileOf(draft.key), core::toJson(value, core::JsonStyle::Pretty), 0600);
}

core::Result<std::optional<Draft>> Drafts::load(const std::string &key) const
{
    std::error_code error;
    const std::string path = fileOf(key);
    if (!std::filesystem::exists(path, error))
        return std::optional<Draft>();
    core::Result<Draft> draft = draftOf(path);
    if (!draft)
        return core::unexpected<core::Error>(draft.error());
    return std::optional<Draft>(std::move(*draft));
}

core::Result<void> Drafts::remove(const std::string &key) const
{
    std::error_code error;
    std::filesystem::remove(fileOf(key), error);
    if (error)
        return core::fail(core::ErrorCode::FileUnwritable, core::say("The draft %1 cannot be removed", fileOf(key)));
    return {};
}

std::vector<Draft> Drafts::all() const
{
    std::vector<Draft> drafts;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, error)) {
        if (!entry.path().string().ends_with(suffix))
            continue;
        if (core::Result<Draft> draft = draftOf(entry.path().string()))
            drafts.push_back(std::move(*draft));
    }
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.key < b.key; });
    return drafts;
}

} // namespace operations
