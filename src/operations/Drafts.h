// SPDX-License-Identifier: Apache-2.0
// Unsaved edits on disk, so that they survive a crash: only the edits and a hash of what they were made on. It keeps no objects.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace operations {

struct Draft {
    std::string key;      ///< which workload (document::Origin::key())
    std::string baseHash; ///< hashOf() the object that the edits were made on
    std::vector<core::Edit> edits;
};

/// SHA-256 (hex) of the object, the same for equal objects whatever the order of their members.
std::string hashOf(const core::Value &object);

class Drafts {
public:
    /// The folder is made when the first draft is saved, with mode 0700; files are 0600.
    explicit Drafts(std::string folder);
    /// $XDG_STATE_HOME/readyline/drafts
    static std::string defaultFolder();

    /// Replaces the draft of this key in one step: after a crash the old or the new one is there, never half of one.
    core::Result<void> save(const Draft &draft) const;
    /// Nothing if there is none. A file that is not readable as a draft is an error; it stays where it is.
    core::Result<std::optional<Draft>> load(const std::string &key) const;
    core::Result<void> remove(const std::string &key) const;
    /// Renames a draft that cannot be read, so that the next one does not take its place; gives the new name.
    core::Result<std::string> setAside(const std::string &key) const;
    /// The keys' marks of all drafts there are, readable or not: nameOf(key) is among them if the key has one.
    std::set<std::string> names() const;
    static std::string nameOf(const std::string &key);
    /// All that can be read, in the order of their keys.
    std::vector<Draft> all() const;

private:
    std::string fileOf(const std::string &key) const;
    std::string m_folder;
};

} // namespace operations
