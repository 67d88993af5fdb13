// SPDX-License-Identifier: Apache-2.0
// Random edits of random documents: the text reads as intended or the edit is refused, and bytes outside the edited collection stay.
#include "RandomYaml.h"
#include "core/Json.h"
#include "support/Seed.h"
#include "support/TestMain.h"
#include "yaml/Reader.h"
#include "yaml/SmallestEdit.h"

#include <QTest>

#include <algorithm>
#include <cstdio>

using core::Edit;
using core::Value;

#define CHECK(condition, text) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s\n", (text).c_str()); \
            QFAIL(#condition); \
        } \
    } while (false)

class EditPropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void yamlReadsAsIntended() { run(false); }
    void jsonReadsAsIntended() { run(true); }
    void undoneEditsGiveTheTextBack();

private:
    void run(bool json);
};

namespace {

std::string story(const std::string &text, std::size_t index, const Edit &edit)
{
    std::string out = "document " + std::to_string(index) + " of\n" + text + "\nedit:";
    for (const core::Change &change : edit.changes)
        out += "\n  " + change.path.toString() + (change.after ? " = " + core::toJson(*change.after) : " -");
    return out;
}

/// Whether the bytes that differ lie on the lines of the collection that holds the changed field.
bool staysInside(const std::string &before, const std::string &after, const yaml::Document &document, const core::FieldPath &path)
{
    core::FieldPath parent = path.parent();
    while (!document.spans.find(parent))
        parent = parent.parent();
    const yaml::FieldSpan span = *document.spans.find(parent);
    const std::size_t begin = span.key.empty() ? span.value.begin : span.key.begin;
    // An insertion before the first member goes above the comment lines that belong to it.
    std::size_t from = begin == 0 ? 0 : before.rfind('\n', begin - 1) + 1;
    while (from > 1) {
        const std::size_t above = before.rfind('\n', from - 2) + 1;
        const std::size_t first = before.find_first_not_of(' ', above);
        if (before[first] != '#')
            break;
        from = above;
    }
    std::size_t to = std::min(before.find('\n', span.value.end), before.size() - 1) + 1;
    // Comments that stand deeper than a removed field may go with it.
    while (to < before.size() && before[std::min(before.find_first_not_of(" \t\r\n", to), before.size() - 1)] == '#')
        to = std::min(before.find('\n', before.find('#', to)), before.size() - 1) + 1;
    return after.starts_with(before.substr(0, from)) && after.ends_with(before.substr(to)) && after.size() >= from + before.size() - to;
}

} // namespace

void EditPropertyTest::run(bool json)
{
    const unsigned seed = support::newSeed();
    support::RandomYaml random(seed);
    int done = 0, refused = 0;
    const int rounds = qEnvironmentVariableIntValue("READYLINE_ROUNDS") > 0 ? qEnvironmentVariableIntValue("READYLINE_ROUNDS") : 500;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = json ? random.json() : random.stream();
        const auto documents = yaml::read(text);
        CHECK(documents && !documents->empty(), (documents ? std::string() : documents.error().english()) + "\n" + text);
        const std::size_t index = random.below(documents->size());
        const Edit edit = random.edit((*documents)[index].value);
        const Value wanted = core::apply((*documents)[index].value, edit);
        const auto result = yaml::editText(text, index, edit);
        if (!result) {
            ++refused;
            QVERIFY2(result.error().code == core::ErrorCode::EditRefused && result.error().position, (result.error().english() + "\n" + story(text, index, edit)).c_str());
            if (qEnvironmentVariableIsSet("READYLINE_SHOW"))
                qInfo("%s\n%s", result.error().english().c_str(), story(text, index, edit).c_str());
            continue;
        }
        ++done;
        const auto back = yaml::read(*result);
        CHECK(back && back->size() == documents->size(), story(text, index, edit) + "\ngave\n" + *result);
        for (std::size_t i = 0; i < back->size(); ++i)
            CHECK((*back)[i].value == (i == index ? wanted : (*documents)[i].value), story(text, index, edit) + "\ngave\n" + *result);
        if (edit.changes.size() == 1 && *result != text)
            CHECK(staysInside(text, *result, (*documents)[index], edit.changes[0].path), story(text, index, edit) + "\ngave\n" + *result);
    }
    qInfo("%d edited, %d refused", done, refused);
    QVERIFY2(refused * 20 < rounds, "more than one in twenty was refused");
}

void EditPropertyTest::undoneEditsGiveTheTextBack()
{
    const unsigned seed = support::newSeed();
    support::RandomYaml random(seed);
    for (int round = 0; round < 80; ++round) {
        const std::string base = random.stream();
        const auto documents = yaml::read(base);
        QVERIFY(documents);
        // A document is its base and the edits so far; undoing drops the last and never applies an inverse.
        std::vector<Edit> edits;
        std::vector<std::string> texts{base};
        std::string text = base;
        for (int i = 0; i < 4; ++i) {
            const Edit edit = random.edit((*yaml::read(text))[0].value);
            const auto next = yaml::editText(text, 0, edit);
            if (!next)
                continue;
            edits.push_back(edit);
            texts.push_back(text = *next);
        }
        while (!edits.empty()) {
            edits.pop_back();
            std::string again = base;
            for (const Edit &edit : edits)
                again = *yaml::editText(again, 0, edit);
            CHECK(again == texts[edits.size()], base + "\nat " + std::to_string(edits.size()));
        }
    }
}

REGISTER_TEST(EditPropertyTest);
#include "EditPropertyTest.moc"
