// SPDX-License-Identifier: Apache-2.0
#include "support/Sandbox.h"

#include <QtDebug>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace support {

namespace {

std::string bytesOf(const std::string &path)
{
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

} // namespace

std::string Sandbox::path(std::string_view name) const
{
    return m_folder.path().toStdString() + (name.empty() ? "" : "/") + std::string(name);
}

std::string Sandbox::write(std::string_view name, std::string_view bytes) const
{
    const std::string target = path(name);
    std::filesystem::create_directories(std::filesystem::path(target).parent_path());
    std::ofstream(target, std::ios::binary) << bytes;
    return target;
}

std::string Sandbox::read(std::string_view name) const
{
    return bytesOf(path(name));
}

std::string testData(std::string_view name)
{
    const std::string path = READYLINE_SOURCE_DIR "/tests/data/" + std::string(name);
    if (!std::filesystem::exists(path))
        qWarning("there is no test data %s", path.c_str());
    return bytesOf(path);
}

} // namespace support
