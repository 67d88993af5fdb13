// SPDX-License-Identifier: Apache-2.0
#include "core/FieldPath.h"

#include "core/Value.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::string_view special = ".[]=,\"";

bool needsQuotes(std::string_view key)
{
    return key.empty() || key.find_first_of(special) != std::string_view::npos;
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// Reads one path from left to right; every reader gives nothing where the text is not what it must be.
class PathReader {
public:
    explicit PathReader(std::string_view text) : m_text(text) { }

    Result<FieldPath> read()
    {
        std::vector<FieldPath::Step> steps;
        while (m_at < m_text.size()) {
            if (peek() == '[') {
                auto step = bracket();
                if (!step)
                    return unexpected(step.error());
                steps.push_back(std::move(*step));
            } else {
                if (!steps.empty() && !take('.'))
                    return problem();
                const std::string key = bare(".[");
                if (key.empty() || key.find_first_of("]=\"") != std::string::npos)
                    return problem();
                steps.emplace_back(key);
            }
        }
        return FieldPath(std::move(steps));
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    std::string bare(std::string_view stop)
    {
        const std::size_t end = std::min(m_text.find_first_of(stop, m_at), m_text.size());
        std::string out(m_text.substr(m_at, end - m_at));
        m_at = end;
        return out;
    }
    std::optional<std::string> string()
    {
        if (!take('"'))
            return std::nullopt;
        std::string out;
        while (m_at < m_text.size() && peek() != '"') {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text[m_at++];
        }
        return take('"') ? std::optional(out) : std::nullopt;
    }
    Result<FieldPath::Step> bracket()
    {
        take('[');
        if (peek() == '"') {
            auto key = string();
            if (!key || !take(']'))
                return problem();
            return FieldPath::Step(*key);
        }
        Selector selector;
        do {
            std::string name = bare("=],");
            if (name.empty())
                return problem();
            if (!take('='))
                return selector.keys.empty() ? index(name) : problem();
            std::optional<std::string> text = peek() == '"' ? string() : bare(",]");
            if (!text)
                return problem();
            selector.keys.push_back({std::move(name), std::move(*text)});
        } while (take(','));
        if (!take(']'))
            return problem();
        return FieldPath::Step(std::move(selector));
    }
    Result<FieldPath::Step> index(const std::string &digits)
    {
        std::size_t value = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || !take(']'))
            return problem();
        return FieldPath::Step(value);
    }
    tl::unexpected<Error> problem() const
    {
        return fail(ErrorCode::Usage, say("the path \"%1\" cannot be read at character %2", m_text, m_at + 1),
                    say("write it like spec.containers[name=web].args[0] or limits[\"nvidia.com/gpu\"]"));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<FieldPath> FieldPath::parse(std::string_view text)
{
    return PathReader(text).read();
}

FieldPath FieldPath::of(std::string_view text)
{
    return parse(text).value_or(FieldPath());
}

std::string FieldPath::key() const
{
    const auto *key = m_steps.empty() ? nullptr : std::get_if<std::string>(&m_steps.back());
    return key ? *key : std::string();
}

FieldPath FieldPath::parent() const
{
    return m_steps.empty() ? *this : FieldPath(std::vector<Step>(m_steps.begin(), m_steps.end() - 1));
}

FieldPath FieldPath::child(std::string key) const
{
    FieldPath path = *this;
    path.m_steps.emplace_back(std::move(key));
    return path;
}

FieldPath FieldPath::child(std::size_t index) const
{
    FieldPath path = *this;
    path.m_steps.emplace_back(index);
    return path;
}

FieldPath FieldPath::child(Selector selector) const
{
    FieldPath path = *this;
    path.m_steps.emplace_back(std::move(selector));
    return path;
}

FieldPath FieldPath::item(std::string keyName, std::string text) const
{
    return child(Selector{{{std::move(keyName), std::move(text)}}});
}

FieldPath FieldPath::joined(const FieldPath &tail) const
{
    FieldPath path = *this;
    path.m_steps.insert(path.m_steps.end(), tail.m_steps.begin(), tail.m_steps.end());
    return path;
}

bool FieldPath::startsWith(const FieldPath &head) const
{
    return head.size() <= size() && std::equal(head.m_steps.begin(), head.m_steps.end(), m_steps.begin());
}

std::string FieldPath::toString() const
{
    std::string out;
    for (const Step &step : m_steps) {
        if (const auto *key = std::get_if<std::string>(&step)) {
            if (needsQuotes(*key))
                out += '[' + quoted(*key) + ']';
            else
                out += (out.empty() ? "" : ".") + *key;
        } else if (const auto *index = std::get_if<std::size_t>(&step)) {
            out += '[' + std::to_string(*index) + ']';
        } else {
            char separator = '[';
            for (const Selector::Key &part : std::get<Selector>(step).keys) {
                out += separator + part.name + '=' + (needsQuotes(part.text) ? quoted(part.text) : part.text);
                separator = ',';
            }
            out += ']';
        }
    }
    return out;
}

bool matches(const Selector &selector, const Value &item)
{
    return std::all_of(selector.keys.begin(), selector.keys.end(), [&item](const Selector::Key &key) {
        const Value *found = item.find(key.name);
        return found && (found->isBool() ? (found->boolean() ? "true" : "false") : found->text()) == key.text;
    });
}

} // namespace core
