// SPDX-License-Identifier: Apache-2.0
// Random manifests in many styles, and random edits of them, from a seeded generator.
#pragma once

#include "core/Edit.h"

#include <random>
#include <string>

namespace support {

class RandomYaml {
public:
    explicit RandomYaml(unsigned seed) : m_random(seed) { }

    /// One to three documents; block and flow, comments, quotes, anchors, CRLF, byte-order marks.
    std::string stream();
    /// A JSON document, compact or pretty.
    std::string json();
    /// One to three changes of a value: set, insert and remove in maps and lists.
    core::Edit edit(const core::Value &base);
    core::Value value(int depth);

    bool chance(int percent) { return int(m_random() % 100) < percent; }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

private:
    std::string document();
    void node(int column, int depth, bool afterDash);
    void blockMap(int column, int depth, bool started);
    void blockList(int column, int depth, bool started);
    void flow(int depth);
    void scalar(int column);
    void lineEnd();
    std::string word();
    std::string key();
    core::FieldPath path(const core::Value &base);
    core::Change change(const core::Value &base);

    std::mt19937 m_random;
    std::string m_out;
    std::string m_eol = "\n";
    int m_indent = 2, m_listIndent = 0;
    int m_anchors = 0;
    bool m_useAnchors = false;
};

} // namespace support
