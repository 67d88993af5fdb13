// SPDX-License-Identifier: Apache-2.0
// A temporary folder for one test, with helpers to write and read files in it.
#pragma once

#include <QTemporaryDir>

#include <string>
#include <string_view>

namespace support {

class Sandbox {
public:
    /// Writes the file (folders are made) and gives its absolute path.
    std::string write(std::string_view name, std::string_view bytes) const;
    std::string read(std::string_view name) const;
    std::string path(std::string_view name = {}) const;

private:
    QTemporaryDir m_folder;
};

/// The bytes of tests/data/<name>; empty (and a warning) if it is not there.
std::string testData(std::string_view name);

} // namespace support
